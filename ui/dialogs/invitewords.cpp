#include "dialogs/invitedialog.h"

#include "dialogs/fieldrule.h"
#include "ui_invitedialog.h"
#include "words/words.h"

#include <QEvent>

/// What Invite User says that is not in its form.
namespace canolfan::ui {

void InviteDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->permissions->setLanguage(m_translations.language());
        retranslate();
    }
    FormDialog::changeEvent(event);
}

void InviteDialog::retranslate()
{
    m_ui->languageSwitch->setLanguage(m_translations.language());
    m_ui->subtitle->setText(tr("Invite a new user to centre %1.").arg(m_setting.centre.number));
    m_ui->accessHint->setText(
        accountType() == AccountType::Admin ? tr(
            "An Admin has the same access as the Exams Officer, and can invite and delete people. Switch off "
            "what is not needed.")
                                            : tr("A User starts with Past Papers, Marking Schemes and "
                                                 "Resources only. Switch on what else is needed."));
    retranslateAccountTypes();
    for (int index = 0; index < m_ui->language->count(); ++index) {
        const auto language = Language(m_ui->language->itemData(index).toInt());
        m_ui->language->setItemText(index, language == Language::Welsh ? tr("Welsh") : tr("English"));
    }
}

void InviteDialog::retranslateAccountTypes()
{
    for (int index = 0; index < m_ui->accountType->count(); ++index) {
        const auto type = AccountType(m_ui->accountType->itemData(index).toInt());
        const Verdict verdict = mayInvite(m_setting.centre.accountType, type, m_setting.adminSeatsLeft);
        m_ui->accountType->setRefused(
            index, words::label(type), verdict ? words::sentence(*verdict) : QString());
    }
}

QString InviteDialog::seatsHint() const
{
    return tr("%1 of %2 Admin seats left").arg(m_setting.adminSeatsLeft).arg(m_setting.centre.adminSeats);
}

} // namespace canolfan::ui
