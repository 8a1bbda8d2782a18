#pragma once

#include "domain/accounttype.h"
#include "http/client.h"

#include <QDateTime>

namespace canolfan::rehearsal {

/// A sign-in of the practice portal, for filling in with one click.
struct PracticeAccount
{
    QString email;
    QString password;
    AccountType accountType = AccountType::User;
};

/// A mail or text message that the practice portal "sent".
struct PracticeMessage
{
    QString to;
    bool isText = false; ///< a text message (SMS), not a mail
    QString subject;
    QString body;
    QString code; ///< empty where it carries none
    QString temporaryPassword; ///< empty where it carries none
    QDateTime at;
};

/// The practice authenticator's next unused code; empty while the next is still `secondsLeft` away.
struct PracticeAuthenticator
{
    QString email;
    QString code;
    int secondsLeft = 0;
};

struct PracticeInbox
{
    QList<PracticeMessage> messages; ///< newest first
    QList<PracticeAuthenticator> authenticators;
};

/// What a practice portal offers for practising: its sign-ins, and what it "sent". Failures: the way there,
/// BrokenReply.
class PracticePortal
{
public:
    PracticePortal(http::Client &client, QUrl accounts, QUrl inbox);

    QCoro::Task<Result<QList<PracticeAccount>>> accounts(std::stop_token stop = {});
    QCoro::Task<Result<PracticeInbox>> inbox(std::stop_token stop = {});

private:
    http::Client &m_client;
    QUrl m_accounts;
    QUrl m_inbox;
};

} // namespace canolfan::rehearsal
