#include "dialogs/changepassworddialog.h"

#include "ui_changepassworddialog.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

ChangePasswordDialog::ChangePasswordDialog(
    Submit submit, const QStringList &knownWords, words::Translations &translations, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::ChangePasswordDialog>())
    , m_submit(std::move(submit))
    , m_translations(translations)
{
    m_ui->setupUi(this);
    setParts(
        {m_ui->banner, m_ui->busy, m_ui->changeButton, m_ui->cancelButton, m_ui->content, m_ui->footnote});
    m_ui->languageSwitch->setLanguage(translations.language());
    m_ui->current->showBy(m_ui->showCurrent);
    m_ui->currentHint->setField(m_ui->current);
    m_ui->fields->setKnownWords(knownWords);
    connect(m_ui->changeButton, &QPushButton::clicked, this, &ChangePasswordDialog::change);
    connect(m_ui->current, &QLineEdit::textChanged, m_ui->currentHint, &HintLine::clearProblem);
    connect(m_ui->languageSwitch, &LanguageSwitch::chosen, &m_translations, &words::Translations::set);
    tabThrough(QList<QWidget *>{m_ui->current, m_ui->showCurrent} + m_ui->fields->tabStops()
        + QList<QWidget *>{m_ui->cancelButton, m_ui->changeButton} + m_ui->languageSwitch->tabStops());
    setDrawnSize(480, 610);
    m_ui->current->setFocus();
}

ChangePasswordDialog::~ChangePasswordDialog()
{
    m_ui->current->forget();
}

void ChangePasswordDialog::setPolicy(const PasswordPolicy &policy)
{
    m_ui->fields->setPolicy(policy);
}

bool ChangePasswordDialog::isChanged() const
{
    return !m_ui->current->text().isEmpty() || !m_ui->fields->isEmpty();
}

bool ChangePasswordDialog::checkCurrent()
{
    if (!m_ui->current->text().isEmpty())
        return true;
    m_ui->currentHint->setProblem([] { return tr("Enter your current password."); });
    m_ui->current->setFocus();
    return false;
}

bool ChangePasswordDialog::checkDifferent()
{
    if (m_ui->fields->password() != m_ui->current->text())
        return true;
    m_ui->fields->refuse([] { return tr("This is the current password. Choose another one."); });
    return false;
}

void ChangePasswordDialog::change()
{
    if (isWorking())
        return;
    // All that is wrong is said at once; the first of it gets the focus.
    const bool newGood = m_ui->fields->check();
    const bool currentGood = checkCurrent();
    if (!newGood || !currentGood || !checkDifferent())
        return;
    carryOut<void>([] { return tr("Changing the password…"); },
        [this](
            std::stop_token stop) { return m_submit(m_ui->current->text(), m_ui->fields->password(), stop); },
        [this](const Result<void> &result) { finish(result); });
}

void ChangePasswordDialog::finish(const Result<void> &result)
{
    if (!result)
        return showRefusal(result.error());
    Q_EMIT changed();
    accept();
}

void ChangePasswordDialog::showRefusal(const Failure &failure)
{
    if (m_ui->fields->showFailure(failure))
        return;
    if (failure.kind == FailureKind::WrongCurrentPassword) {
        m_ui->currentHint->setProblem([failure] { return words::sentence(failure); });
        m_ui->current->setFocus();
        m_ui->current->selectAll();
    } else if (failure.kind == FailureKind::Cancelled) {
        // What was sent may have arrived all the same.
        say(Banner::Tone::Warning, [] {
            return tr("Stopped. If the portal had already received it, the new password is the one that "
                      "counts now.");
        });
    } else {
        sayFailure(failure);
    }
}

void ChangePasswordDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->languageSwitch->setLanguage(m_translations.language());
    }
    FormDialog::changeEvent(event);
}

} // namespace canolfan::ui
