#include "dialogs/accessdialog.h"

#include "dialogs/question.h"
#include "ui_accessdialog.h"
#include "words/words.h"

#include <QSignalBlocker>

namespace canolfan::ui {

AccessDialog::AccessDialog(
    Setting setting, Submit submit, Present present, words::Translations &translations, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::AccessDialog>())
    , m_setting(std::move(setting))
    , m_submit(std::move(submit))
    , m_present(std::move(present))
    , m_translations(translations)
{
    m_ui->setupUi(this);
    setParts(
        {m_ui->banner, m_ui->busy, m_ui->confirmButton, m_ui->cancelButton, m_ui->content, m_ui->footnote});
    m_ui->permissions->setLanguage(translations.language());
    m_ui->permissions->setCatalogue(m_setting.catalogue);
    m_ui->permissions->setAccountType(m_setting.user.accountType);
    m_ui->permissions->setPermissions(m_setting.user.permissions);
    fillAccountTypes();
    connectWidgets();
    tabThrough(QList<QWidget *>{m_ui->accountType} + m_ui->permissions->tabStops()
        + QList<QWidget *>{m_ui->cancelButton, m_ui->confirmButton} + m_ui->languageSwitch->tabStops());
    retranslate();
    setDrawnSize(660, 820);
    m_ui->permissions->setFocus();
}

void AccessDialog::fillAccountTypes()
{
    for (const AccountType type : allAccountTypes)
        m_ui->accountType->addItem(QString(), int(type));
    m_ui->accountType->setCurrentIndex(m_ui->accountType->findData(int(m_setting.user.accountType)));
    m_ui->accountType->setEnabled(m_setting.user.accountType != AccountType::ExamsOfficer);
    m_ui->accountTypeHint->setField(m_ui->accountType);
    m_ui->accountTypeHint->setHint([this] { return typeHint(); });
}

void AccessDialog::connectWidgets()
{
    connect(m_ui->accountType, &QComboBox::currentIndexChanged, this, &AccessDialog::changeAccountType);
    connect(m_ui->permissions, &PermissionList::changed, this, &AccessDialog::showChange);
    connect(m_ui->confirmButton, &QPushButton::clicked, this, &AccessDialog::confirm);
    connect(m_ui->languageSwitch, &LanguageSwitch::chosen, &m_translations, &words::Translations::set);
}

AccessDialog::~AccessDialog() = default;

AccountType AccessDialog::accountType() const
{
    return AccountType(m_ui->accountType->currentData().toInt());
}

void AccessDialog::changeAccountType()
{
    const AccountType type = accountType();
    const bool before = type == m_setting.user.accountType;
    m_ui->permissions->clearRemarks();
    m_ui->permissions->setAccountType(type);
    m_ui->permissions->setPermissions(before ? m_setting.user.permissions : startingPermissions(type));
    m_ui->accountTypeHint->clearProblem(); // which also says the hint anew
    showChange();
}

static Permissions assignable()
{
    Permissions all;
    for (const Permission permission : assignablePermissions)
        all |= permission;
    return all;
}

AccessChange AccessDialog::change() const
{
    const Permissions now = m_ui->permissions->assigned();
    if (accountType() != m_setting.user.accountType)
        return {now, assignable() & ~now, accountType()};
    const Permissions before = m_setting.user.permissions & assignable();
    return {now & ~before, before & ~now};
}

bool AccessDialog::isChanged() const
{
    return !change().isEmpty();
}

void AccessDialog::confirm()
{
    if (isWorking() || !isChanged() || findChild<Question *>())
        return;
    if (!change().accountType)
        return submit();
    Question *question =
        Question::aboutAccountType(m_setting.user, accountType(), m_ui->permissions->assigned(), this);
    connect(question, &Question::confirmed, this, &AccessDialog::submit);
    question->open();
}

void AccessDialog::submit()
{
    const AccessChange wanted = change();
    const QUuid operation = m_operation.keyFor(wanted);
    carryOut<directory::Saved>([] { return tr("Saving the change…"); },
        [this, wanted, operation](
            std::stop_token stop) { return m_submit(m_setting.user, wanted, operation, stop); },
        [this](const Result<directory::Saved> &result) { finish(result); });
}

void AccessDialog::finish(const Result<directory::Saved> &result)
{
    if (result) {
        Q_EMIT changed(*result);
        accept();
        return;
    }
    const Failure failure = result.error();
    m_operation.judge(failure.kind);
    if (failure.kind == FailureKind::UserGone) {
        Q_EMIT userGone(m_setting.user.name());
        QDialog::reject();
        return;
    }
    if (failure.kind == FailureKind::ChangedMeanwhile)
        rebase(change());
    if (failure.kind == FailureKind::AdminSeatsTaken || failure.kind == FailureKind::ExamsOfficerExists) {
        m_ui->accountTypeHint->setProblem([failure] { return words::sentence(failure); });
        m_ui->accountType->setFocus();
    } else {
        sayFailure(failure);
    }
    showChange();
}

void AccessDialog::rebase(const AccessChange &wanted)
{
    const std::optional<CentreUser> present = m_present();
    if (!present)
        return;
    const Permissions before = m_setting.user.permissions;
    m_setting.user = *present;
    const AccountType type = wanted.accountType.value_or(present->accountType);
    const QSignalBlocker quiet(m_ui->accountType); // nobody has chosen
    m_ui->accountType->setCurrentIndex(m_ui->accountType->findData(int(type)));
    m_ui->permissions->setAccountType(type);
    m_ui->permissions->setPermissions(
        effective(type, (present->permissions | wanted.grant) & ~wanted.withdraw));
    remarkOn(before, wanted);
}

void AccessDialog::remarkOn(Permissions before, const AccessChange &wanted)
{
    m_ui->permissions->clearRemarks();
    if (wanted.accountType)
        return; // it starts anew, whatever anybody has set
    for (const Permission permission : assignablePermissions) {
        const bool now = m_setting.user.permissions.testFlag(permission);
        const bool pending = (wanted.grant | wanted.withdraw).testFlag(permission);
        if (pending && now == wanted.grant.testFlag(permission))
            m_ui->permissions->setRemark(
                permission, [] { return tr("Somebody else has set this as you wanted it."); });
        else if (pending)
            m_ui->permissions->setRemark(permission, [] { return tr("Your choice, not sent yet."); });
        else if (now != before.testFlag(permission))
            m_ui->permissions->setRemark(permission, [now] {
                return now ? tr("Somebody else has given this.") : tr("Somebody else has taken this away.");
            });
    }
}

} // namespace canolfan::ui
