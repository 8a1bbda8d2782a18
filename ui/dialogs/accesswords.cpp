#include "dialogs/accessdialog.h"
#include "ui_accessdialog.h"
#include "words/changes.h"
#include "words/words.h"

#include <QEvent>

/// What Manage Access says that is not in its form.
namespace canolfan::ui {

void AccessDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->permissions->setLanguage(m_translations.language());
        retranslate();
    }
    FormDialog::changeEvent(event);
}

QString AccessDialog::accessThen() const
{
    return words::access(m_ui->permissions->assigned());
}

QString AccessDialog::changeInWords() const
{
    const AccessChange pending = change();
    if (pending.accountType) {
        return (*pending.accountType == AccountType::Admin ? tr("Make an Admin. Access then: %1.")
                                                           : tr("Make a User. Access then: %1."))
            .arg(accessThen());
    }
    const QString given = m_ui->permissions->namesOf(pending.grant);
    const QString taken = m_ui->permissions->namesOf(pending.withdraw);
    if (!given.isEmpty() && !taken.isEmpty())
        return tr("Give: %1. Take away: %2.").arg(given, taken);
    if (!given.isEmpty())
        return tr("Give: %1.").arg(given);
    if (!taken.isEmpty())
        return tr("Take away: %1.").arg(taken);
    return m_setting.user.accountType == AccountType::ExamsOfficer ? QString()
                                                                   : tr("Nothing is changed yet.");
}

QString AccessDialog::typeHint() const
{
    const QString seats =
        tr("%1 of %2 Admin seats left").arg(m_setting.adminSeatsLeft).arg(m_setting.adminSeats);
    if (accountType() == m_setting.user.accountType)
        return seats;
    return accountType() == AccountType::Admin
        ? tr(
            "An Admin has the same access as the Exams Officer, and can invite and delete people. Switch off "
            "what is not needed.")
        : tr("A User starts with Past Papers, Marking Schemes and Resources only. Switch on what else is "
             "needed.");
}

void AccessDialog::retranslate()
{
    m_ui->languageSwitch->setLanguage(m_translations.language());
    m_ui->subtitle->setText(tr("Manage access for %1").arg(m_setting.user.name()));
    const bool fixed = m_setting.user.accountType == AccountType::ExamsOfficer;
    m_ui->fixedReason->setVisible(fixed);
    m_ui->fixedReason->setText(words::sentence(Refusal::ExamsOfficerFixed));
    for (int index = 0; index < m_ui->accountType->count(); ++index) {
        const auto type = AccountType(m_ui->accountType->itemData(index).toInt());
        const bool theirs = type == m_setting.user.accountType;
        const Verdict verdict = theirs ? Verdict() : m_setting.mayMake(type);
        m_ui->accountType->setRefused(
            index, words::label(type), verdict ? words::sentence(*verdict) : QString());
    }
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
