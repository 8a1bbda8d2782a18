#include "dialogs/accessdialog.h"

#include "ui_accessdialog.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

AccessDialog::AccessDialog(CentreUser user, const PermissionCatalogue &catalogue, Submit submit,
    Present present, words::Translations &translations, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::AccessDialog>())
    , m_user(std::move(user))
    , m_catalogue(catalogue)
    , m_submit(std::move(submit))
    , m_present(std::move(present))
    , m_translations(translations)
{
    m_ui->setupUi(this);
    setParts(
        {m_ui->banner, m_ui->busy, m_ui->confirmButton, m_ui->cancelButton, m_ui->content, m_ui->footnote});
    m_ui->permissions->setLanguage(translations.language());
    m_ui->permissions->setCatalogue(catalogue);
    m_ui->permissions->setAccountType(m_user.accountType);
    m_ui->permissions->setPermissions(m_user.permissions);
    connect(m_ui->permissions, &PermissionList::changed, this, &AccessDialog::showChange);
    connect(m_ui->confirmButton, &QPushButton::clicked, this, &AccessDialog::confirm);
    connect(m_ui->languageSwitch, &LanguageSwitch::chosen, &m_translations, &words::Translations::set);
    tabThrough(m_ui->permissions->tabStops() + QList<QWidget *>{m_ui->cancelButton, m_ui->confirmButton}
        + m_ui->languageSwitch->tabStops());
    retranslate();
    setDrawnSize(660, 780);
    m_ui->permissions->setFocus();
}

AccessDialog::~AccessDialog() = default;

AccessChange AccessDialog::change() const
{
    const Permissions now = m_ui->permissions->permissions();
    return {now & ~m_user.permissions, m_user.permissions & ~now};
}

bool AccessDialog::isChanged() const
{
    return !change().isEmpty();
}

void AccessDialog::confirm()
{
    if (isWorking() || !isChanged())
        return;
    const AccessChange wanted = change();
    const QUuid operation = m_operation.keyFor(wanted);
    carryOut<CentreUser>([] { return tr("Sending the change…"); },
        [this, wanted, operation](std::stop_token stop) { return m_submit(wanted, operation, stop); },
        [this](const Result<CentreUser> &result) { finish(result); });
}

void AccessDialog::finish(const Result<CentreUser> &result)
{
    if (result) {
        Q_EMIT changed(*result);
        accept();
        return;
    }
    m_operation.judge(result.error().kind);
    if (result.error().kind == FailureKind::UserGone) {
        Q_EMIT userGone(m_user.name());
        QDialog::reject();
        return;
    }
    if (result.error().kind == FailureKind::ChangedMeanwhile)
        rebase(change());
    sayFailure(result.error());
    showChange();
}

void AccessDialog::rebase(const AccessChange &wanted)
{
    const std::optional<CentreUser> present = m_present();
    if (!present)
        return;
    const Permissions before = m_user.permissions;
    m_user = *present;
    m_ui->permissions->setAccountType(m_user.accountType);
    m_ui->permissions->setPermissions((m_user.permissions | wanted.grant) & ~wanted.withdraw);
    remarkOn(before, wanted);
}

void AccessDialog::remarkOn(Permissions before, const AccessChange &wanted)
{
    m_ui->permissions->clearRemarks();
    for (const Permission permission : assignablePermissions) {
        const bool now = m_user.permissions.testFlag(permission);
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

void AccessDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->permissions->setLanguage(m_translations.language());
        retranslate();
    }
    FormDialog::changeEvent(event);
}

QString AccessDialog::changeInWords() const
{
    const AccessChange pending = change();
    const QString given = m_ui->permissions->namesOf(pending.grant);
    const QString taken = m_ui->permissions->namesOf(pending.withdraw);
    if (!given.isEmpty() && !taken.isEmpty())
        return tr("Give: %1. Take away: %2.").arg(given, taken);
    if (!given.isEmpty())
        return tr("Give: %1.").arg(given);
    if (!taken.isEmpty())
        return tr("Take away: %1.").arg(taken);
    return m_user.accountType == AccountType::ExamsOfficer ? QString() : tr("Nothing is changed yet.");
}

void AccessDialog::retranslate()
{
    m_ui->languageSwitch->setLanguage(m_translations.language());
    m_ui->subtitle->setText(tr("Manage access for %1").arg(m_user.name()));
    const bool fixed = m_user.accountType == AccountType::ExamsOfficer;
    m_ui->fixedReason->setVisible(fixed);
    m_ui->fixedReason->setText(words::sentence(Refusal::ExamsOfficerFixed));
    showChange();
}

void AccessDialog::showChange()
{
    m_ui->footnote->setText(changeInWords());
    if (!isWorking())
        m_ui->confirmButton->setEnabled(isChanged());
    m_ui->confirmButton->setAccessibleDescription(m_ui->footnote->text());
}

} // namespace canolfan::ui
