#include "dialogs/everywherequestion.h"

#include "ui_everywherequestion.h"

#include <QEvent>

namespace canolfan::ui {

EverywhereQuestion::EverywhereQuestion(Submit submit, std::chrono::seconds lasting, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::EverywhereQuestion>())
    , m_submit(std::move(submit))
    , m_lasting(lasting)
{
    m_ui->setupUi(this);
    setParts(
        {m_ui->banner, m_ui->busy, m_ui->signOutButton, m_ui->cancelButton, m_ui->content, m_ui->footnote});
    connect(m_ui->signOutButton, &QPushButton::clicked, this, &EverywhereQuestion::signOut);
    m_ui->signOutButton->setAutoDefault(false);
    m_ui->cancelButton->setDefault(true);
    retranslate();
    setDrawnSize(560, 350);
    m_ui->cancelButton->setFocus();
}

EverywhereQuestion::~EverywhereQuestion() = default;

void EverywhereQuestion::signOut()
{
    if (isWorking())
        return;
    carryOut<void>(
        [] { return tr("Signing out…"); }, m_submit, [this](const Result<void> &result) { finish(result); });
}

/// Whether this failure comes with being signed out.
static bool isSignedOut(FailureKind kind)
{
    return kind == FailureKind::EntryMayRemain || kind == FailureKind::LiveEntryMayRemain
        || kind == FailureKind::SignedOutElsewhere || kind == FailureKind::NotSignedIn;
}

void EverywhereQuestion::finish(const Result<void> &result)
{
    if (!result && !isSignedOut(result.error().kind))
        return sayFailure(result.error());
    Q_EMIT signedOut(result ? std::nullopt : std::optional(result.error()));
    accept();
}

void EverywhereQuestion::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    FormDialog::changeEvent(event);
}

void EverywhereQuestion::retranslate()
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(m_lasting).count();
    m_ui->elsewhere->setText(
        tr("A list that is open on another computer may stay usable for up to %n minutes.", nullptr,
            int(minutes)));
    m_ui->signOutButton->setAccessibleDescription(m_ui->question->text());
}

} // namespace canolfan::ui
