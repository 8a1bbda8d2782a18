#pragma once

#include "dialogs/letterdialog.h"
#include "program.h"

#include <QObject>

namespace canolfan::ui {

/// Help where the portal, or an email from it, does not come through: the connection check and the letter to
/// IT support. Signed in or not.
class ConnectionHelp : public QObject
{
    Q_OBJECT

public:
    /// Opens its dialogs over `window`.
    ConnectionHelp(const Program &program, QWidget *window);

    void checkConnection();
    void aboutMissingMail();

private:
    void openLetter(LetterDialog::Reason reason, const std::optional<ConnectionReport> &found, QWidget *over);

    const Program &m_program;
    QWidget *m_window;
};

} // namespace canolfan::ui
