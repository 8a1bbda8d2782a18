#pragma once

#include "session/session.h"

#include <QObject>

namespace canolfan::ui {

class LockPage;
class SignInFlow;

/// Leads from locked to unlocked: with password and factor where the identity server can be asked, by the
/// password alone where it cannot. A password that the identity server refuses is never tried here.
class LockScreen : public QObject
{
    Q_OBJECT

public:
    LockScreen(session::Session &session, SignInFlow &flow, LockPage &page, QObject *parent = nullptr);

    /// Shows whose sign-in is locked, masked, and asks for its password.
    void show();

Q_SIGNALS:
    void pageWanted(QWidget *page);
    /// Without the identity server. With it, SignInFlow::signedIn() says so.
    void unlockedOffline();

private:
    void unlock(const QString &password);
    void unlockOffline(const QString &password, const Failure &why);
    void comeBack(const std::optional<Failure> &failure);

    session::Session &m_session;
    SignInFlow &m_flow;
    LockPage &m_page;
};

} // namespace canolfan::ui
