#include "dialogs/invitedialog.h"

#include "dialogs/fieldrule.h"
#include "dialogs/question.h"
#include "domain/sharedmailbox.h"
#include "ui_invitedialog.h"
#include "words/matrix.h"
#include "words/words.h"

#include <QEvent>

#include <algorithm>

namespace canolfan::ui {

InviteDialog::InviteDialog(Setting setting, Submit submit, words::Translations &translations, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::InviteDialog>())
    , m_setting(std::move(setting))
    , m_submit(std::move(submit))
    , m_translations(translations)
{
    m_ui->setupUi(this);
    setParts({m_ui->banner, m_ui->busy, m_ui->sendButton, m_ui->cancelButton, m_ui->content, m_ui->footnote});
    m_ui->permissions->setLanguage(translations.language());
    m_ui->permissions->setCatalogue(m_setting.catalogue);
    fillChoices();
    addRules();
    connectWidgets();
    tabThrough(QList<QWidget *>{m_ui->language} + m_ui->permissions->tabStops()
        + QList<QWidget *>{m_ui->cancelButton, m_ui->sendButton} + m_ui->languageSwitch->tabStops());
    changeAccountType();
    retranslate();
    setDrawnSize(660, 860);
    m_ui->firstName->setFocus();
}

InviteDialog::~InviteDialog() = default;

void InviteDialog::fillChoices()
{
    for (const AccountType type : allAccountTypes)
        m_ui->accountType->addItem(QString(), int(type));
    m_ui->accountType->setCurrentIndex(m_ui->accountType->findData(int(AccountType::User)));
    m_ui->accountTypeHint->setField(m_ui->accountType);
    m_ui->accountTypeHint->setHint([this] { return seatsHint(); });
    for (const Language language : {Language::English, Language::Welsh})
        m_ui->language->addItem(QString(), int(language));
    m_ui->language->setCurrentIndex(m_ui->language->findData(int(m_translations.language())));
    m_ui->languageHint->setField(m_ui->language);
    m_ui->languageHint->setHint([] { return tr("The invitation is sent in this language."); });
}

void InviteDialog::addRules()
{
    const auto email = [this](const QString &typed) {
        return checkInvitedEmail(typed, m_setting.centre.emailDomains, m_setting.takenEmails);
    };
    m_rules = {new FieldRule(m_ui->firstName, m_ui->firstNameHint, UserField::FirstName, checkName, this),
        new FieldRule(m_ui->lastName, m_ui->lastNameHint, UserField::LastName, checkName, this),
        new FieldRule(m_ui->email, m_ui->emailHint, UserField::Email, email, this)};
}

void InviteDialog::connectWidgets()
{
    connect(m_ui->sendButton, &QPushButton::clicked, this, &InviteDialog::confirm);
    connect(m_ui->email, &QLineEdit::textChanged, this, &InviteDialog::warnOfSharedMailbox);
    connect(m_ui->accountType, &QComboBox::currentIndexChanged, this, &InviteDialog::changeAccountType);
    connect(m_ui->permissions, &PermissionList::changed, this, [this] { m_switchesTouched = true; });
    connect(m_ui->languageSwitch, &LanguageSwitch::chosen, &m_translations, &words::Translations::set);
}

void InviteDialog::fillIn(const CentreUser &before)
{
    m_ui->firstName->setText(before.firstName);
    m_ui->lastName->setText(before.lastName);
    m_ui->email->setText(before.email);
    m_ui->language->setCurrentIndex(m_ui->language->findData(int(before.language)));
    m_ui->accountType->setCurrentIndex(m_ui->accountType->findData(int(before.accountType)));
    m_switchesTouched = true; // by whoever had set them before
    m_ui->permissions->setPermissions(before.permissions);
    m_ui->sendButton->setFocus();
}

AccountType InviteDialog::accountType() const
{
    return AccountType(m_ui->accountType->currentData().toInt());
}

Language InviteDialog::preferredLanguage() const
{
    return Language(m_ui->language->currentData().toInt());
}

void InviteDialog::changeAccountType()
{
    // What the person has set stays; untouched switches follow the type.
    const AccountType type = accountType();
    const Permissions assigned = m_ui->permissions->assigned();
    m_ui->permissions->setAccountType(type);
    m_ui->permissions->setPermissions(
        m_switchesTouched ? effective(type, assigned) : startingPermissions(type));
    m_ui->accountTypeHint->clearProblem();
    retranslate();
}

bool InviteDialog::isChanged() const
{
    const bool typed = std::any_of(m_rules.begin(), m_rules.end(),
        [](const FieldRule *rule) { return !rule->field()->text().isEmpty(); });
    return typed || m_switchesTouched || accountType() != AccountType::User;
}

bool InviteDialog::check()
{
    return FieldRule::allHold(m_rules);
}

Invitation InviteDialog::typed() const
{
    Invitation invitation;
    invitation.firstName = m_ui->firstName->text().trimmed();
    invitation.lastName = m_ui->lastName->text().trimmed();
    invitation.email = m_ui->email->text().trimmed();
    invitation.language = preferredLanguage();
    invitation.accountType = accountType();
    invitation.permissions = m_ui->permissions->assigned();
    return invitation;
}

QString InviteDialog::content() const
{
    const Invitation invitation = typed();
    const QStringList parts{invitation.firstName, invitation.lastName, invitation.email,
        idOf(invitation.language), idOf(invitation.accountType),
        QString::number(int(invitation.permissions))};
    return parts.join(QLatin1Char('\n'));
}

/// It may be meant, so it is no problem.
void InviteDialog::warnOfSharedMailbox()
{
    const bool shared = isSharedMailbox(m_ui->email->text());
    m_ui->emailHint->setHint([shared] { return shared ? words::sharedMailbox() : QString(); });
}

/// What an Admin can is asked about first.
void InviteDialog::confirm()
{
    if (isWorking() || isWaiting() || !check() || findChild<Question *>())
        return;
    if (accountType() != AccountType::Admin)
        return send();
    Question *question = Question::aboutInvitingAdmin(typed(), this);
    connect(question, &Question::confirmed, this, &InviteDialog::send);
    question->open();
}

void InviteDialog::send()
{
    // The id of the person goes with the key: the same try is the same person.
    const QUuid operation = m_operation.keyFor(content());
    Invitation invitation = typed();
    invitation.id = QUuid::createUuidV5(operation, invitation.email).toString(QUuid::WithoutBraces);
    carryOut<directory::Saved>([] { return tr("Sending the invitation…"); },
        [this, invitation, operation](std::stop_token stop) { return m_submit(invitation, operation, stop); },
        [this](const Result<directory::Saved> &result) { finish(result); });
}

void InviteDialog::finish(const Result<directory::Saved> &result)
{
    if (result) {
        Q_EMIT invited(*result);
        accept();
        return;
    }
    m_operation.judge(result.error().kind);
    showRefusal(result.error());
}

void InviteDialog::showRefusal(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::EmailTaken:
        m_rules.constLast()->refuse(InputProblem::AlreadyInCentre);
        m_ui->email->setFocus();
        return;
    case FailureKind::AdminSeatsTaken:
    case FailureKind::ExamsOfficerExists:
        m_ui->accountTypeHint->setProblem([failure] { return words::sentence(failure); });
        m_ui->accountType->setFocus();
        return;
    case FailureKind::FieldsInvalid: {
        bool shown = !failure.fields.isEmpty();
        for (const FieldProblem &problem : failure.fields)
            shown = showAtField(problem) && shown;
        if (shown)
            return;
        break;
    }
    default:
        break;
    }
    sayFailure(failure);
}

bool InviteDialog::showAtField(const FieldProblem &problem)
{
    for (FieldRule *rule : std::as_const(m_rules)) {
        if (rule->name() != problem.field)
            continue;
        rule->refuse(problem.problem);
        rule->field()->setFocus();
        return true;
    }
    return false;
}

} // namespace canolfan::ui
