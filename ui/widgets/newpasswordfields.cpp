#include "widgets/newpasswordfields.h"

#include "ui_newpasswordfields.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

NewPasswordFields::NewPasswordFields(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::NewPasswordFields>())
{
    m_ui->setupUi(this);
    m_ui->newPasswordHint->setField(m_ui->newPassword);
    m_ui->repeatedHint->setField(m_ui->repeated);
    setFocusProxy(m_ui->newPassword);
    m_ui->newPassword->showBy(m_ui->showPassword);
    m_ui->repeated->showBy(m_ui->showPassword);
    connectWidgets();
}

NewPasswordFields::~NewPasswordFields()
{
    forget();
}

void NewPasswordFields::connectWidgets()
{
    // textChanged, not textEdited: what is filled in or pasted counts too.
    connect(m_ui->newPassword, &QLineEdit::textChanged, this, &NewPasswordFields::judge);
    connect(m_ui->repeated, &QLineEdit::textChanged, m_ui->repeatedHint, &HintLine::clearProblem);
    for (const PasswordField *field : {m_ui->newPassword, m_ui->repeated})
        connect(field, &QLineEdit::returnPressed, this, &NewPasswordFields::returnPressed);
    connect(m_ui->newPassword, &PasswordField::tidied, m_ui->newPasswordHint, [this] {
        m_ui->newPasswordHint->setHint(
            [] { return tr("A blank before or after the password was removed."); });
    });
}

void NewPasswordFields::setPolicy(const PasswordPolicy &policy)
{
    m_ui->rules->setPolicy(policy);
    judge();
}

void NewPasswordFields::setKnownWords(const QStringList &words)
{
    m_ui->meter->setKnownWords(words);
    judge();
}

void NewPasswordFields::judge()
{
    m_ui->rules->judge(password());
    m_ui->meter->judge(password());
    m_ui->newPasswordHint->clearProblem();
    m_ui->newPasswordHint->setHint({});
    if (m_ui->repeatedHint->hasProblem())
        m_ui->repeatedHint->clearProblem();
}

QString NewPasswordFields::password() const
{
    return m_ui->newPassword->text();
}

bool NewPasswordFields::isEmpty() const
{
    return password().isEmpty() && m_ui->repeated->text().isEmpty();
}

QList<QWidget *> NewPasswordFields::tabStops() const
{
    return {m_ui->newPassword, m_ui->showPassword, m_ui->repeated};
}

bool NewPasswordFields::check()
{
    const bool good = checkPassword();
    const bool alike = checkRepeated();
    if (!good)
        m_ui->newPassword->setFocus();
    else if (!alike)
        m_ui->repeated->setFocus();
    return good && alike;
}

bool NewPasswordFields::checkPassword()
{
    const PasswordPolicy policy = m_ui->rules->policy();
    const QList<PasswordRule> unmet = unmetRules(policy, password());
    if (password().isEmpty())
        m_ui->newPasswordHint->setProblem([] { return tr("Enter a new password."); });
    else if (unmet.contains(PasswordRule::NoBlanks)) // the one that nobody expects
        m_ui->newPasswordHint->setProblem(
            [policy] { return words::sentence(PasswordRule::NoBlanks, policy); });
    else if (!unmet.isEmpty())
        m_ui->newPasswordHint->setProblem(
            [rule = unmet.constFirst(), policy] { return words::sentence(rule, policy); });
    else
        m_ui->newPasswordHint->clearProblem();
    return unmet.isEmpty();
}

bool NewPasswordFields::checkRepeated()
{
    const QString repeated = m_ui->repeated->text();
    if (repeated.isEmpty())
        m_ui->repeatedHint->setProblem([] { return tr("Enter the new password a second time."); });
    else if (repeated != password())
        m_ui->repeatedHint->setProblem([] { return tr("Enter the same password in both fields."); });
    else
        m_ui->repeatedHint->clearProblem();
    return !repeated.isEmpty() && repeated == password();
}

bool NewPasswordFields::showFailure(const Failure &failure)
{
    if (failure.kind != FailureKind::PasswordRefused && failure.kind != FailureKind::PasswordUsedBefore)
        return false;
    refuse([failure] { return words::sentence(failure); });
    return true;
}

void NewPasswordFields::refuse(Sentence sentence)
{
    m_ui->newPasswordHint->setProblem(std::move(sentence));
    m_ui->newPassword->setFocus();
    m_ui->newPassword->selectAll();
}

void NewPasswordFields::setReadOnly(bool readOnly)
{
    m_ui->newPassword->setReadOnly(readOnly);
    m_ui->repeated->setReadOnly(readOnly);
}

void NewPasswordFields::forget()
{
    m_ui->newPassword->forget();
    m_ui->repeated->forget();
    m_ui->showPassword->setChecked(false);
    m_ui->repeatedHint->clearProblem();
}

void NewPasswordFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

} // namespace canolfan::ui
