#include "dialogs/changeemaildialog.h"

#include "dialogs/fieldrule.h"
#include "domain/sharedmailbox.h"
#include "ui_changeemaildialog.h"
#include "words/matrix.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

ChangeEmailDialog::ChangeEmailDialog(Setting setting, Submit submit, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::ChangeEmailDialog>())
    , m_setting(std::move(setting))
    , m_submit(std::move(submit))
{
    m_ui->setupUi(this);
    setParts({m_ui->banner, m_ui->busy, m_ui->sendButton, m_ui->cancelButton, m_ui->content, m_ui->footnote});
    const auto check = [this](const QString &typed) {
        return checkInvitedEmail(typed, m_setting.emailDomains, m_setting.takenEmails);
    };
    m_rule = new FieldRule(m_ui->email, m_ui->emailHint, UserField::Email, check, this);
    connect(m_ui->email, &QLineEdit::textChanged, this, [this](const QString &typed) {
        const bool shared = isSharedMailbox(typed);
        m_ui->emailHint->setHint([shared] { return shared ? words::sharedMailbox() : QString(); });
    });
    connect(m_ui->sendButton, &QPushButton::clicked, this, &ChangeEmailDialog::send);
    m_ui->sendButton->setDefault(true);
    retranslate();
    setDrawnSize(600, 420);
    m_ui->email->setFocus();
}

ChangeEmailDialog::~ChangeEmailDialog() = default;

bool ChangeEmailDialog::isChanged() const
{
    return !m_ui->email->text().trimmed().isEmpty();
}

void ChangeEmailDialog::send()
{
    if (isWorking() || isWaiting() || !m_rule->holds())
        return m_ui->email->setFocus();
    const CentreUser &user = m_setting.user;
    Invitation invitation{{}, user.firstName, user.lastName, m_ui->email->text().trimmed(), user.language,
        user.accountType, user.permissions & ~Permissions(Permission::A2cKeys)};
    // The id goes with the key: the same try is the same account.
    const QUuid operation = m_operation.keyFor(invitation.email);
    invitation.id = QUuid::createUuidV5(operation, invitation.email).toString(QUuid::WithoutBraces);
    carryOut<directory::Saved>([] { return tr("Sending the invitation…"); },
        [this, invitation, operation](std::stop_token stop) { return m_submit(invitation, operation, stop); },
        [this](const Result<directory::Saved> &result) { finish(result); });
}

void ChangeEmailDialog::finish(const Result<directory::Saved> &result)
{
    if (result) {
        Q_EMIT invited(*result);
        accept();
        return;
    }
    m_operation.judge(result.error().kind);
    if (result.error().kind == FailureKind::EmailTaken) {
        m_rule->refuse(InputProblem::AlreadyInCentre);
        m_ui->email->setFocus();
        return;
    }
    sayFailure(result.error());
}

void ChangeEmailDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    FormDialog::changeEvent(event);
}

void ChangeEmailDialog::retranslate()
{
    m_ui->now->setText(
        tr("%1 has the address %2.", "name, email").arg(m_setting.user.name(), m_setting.user.email));
}

} // namespace canolfan::ui
