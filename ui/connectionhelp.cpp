#include "connectionhelp.h"

#include "dialogs/connectiondialog.h"

namespace canolfan::ui {

ConnectionHelp::ConnectionHelp(const Program &program, QWidget *window)
    : QObject(window), m_program(program), m_window(window)
{
}

void ConnectionHelp::checkConnection()
{
    auto *dialog = new ConnectionDialog(
        m_program.neededAddresses(), m_program.checkConnection, m_program.translations, m_window);
    connect(dialog, &ConnectionDialog::letterWanted, this, [this, dialog](const ConnectionReport &found) {
        openLetter(LetterDialog::Reason::Connection, found, dialog);
    });
    dialog->open();
}

void ConnectionHelp::aboutMissingMail()
{
    openLetter(LetterDialog::Reason::Mail, std::nullopt, m_window);
}

void ConnectionHelp::openLetter(
    LetterDialog::Reason reason, const std::optional<ConnectionReport> &found, QWidget *over)
{
    const QList<CheckedAddress> addresses = found ? found->addresses : m_program.neededAddresses();
    auto *letter = new LetterDialog(reason, {addresses, found}, m_program.translations, over);
    letter->open();
}

} // namespace canolfan::ui
