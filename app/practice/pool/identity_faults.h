#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <condition_variable>
#include <mutex>

namespace practice {

/// What tests ordered to go wrong in the user pool: the next calls of an operation are answered with an error
/// and do nothing else, or are done and their replies held back; the next sign-ins meet a challenge of a name
/// that no client knows. And it counts what was done. Safe to use from any thread; forgotten with the
/// process.
class IdentityFaults
{
public:
    /// What a call is refused with. Without a message, with the one that the type has by itself.
    struct Refusal
    {
        QString type;
        QString message;
    };
    /// The next `count` calls of the operation are refused.
    void order(const QByteArray &operation, const Refusal &refusal, int count);
    /// The next `count` sign-ins meet this challenge behind the password.
    void orderChallenge(const QString &name, int count);

    /// Behind the next `after` calls of the operation, `count` more are done and their replies kept until
    /// release().
    void orderHold(const QByteArray &operation, int count, int after);
    void release();

    /// Its type is empty if the call is to be answered. Counts it.
    Refusal takeError(const QByteArray &operation);
    /// Empty if the sign-in is to go on as it should. Counts it.
    QString takeChallenge();
    /// An operation was done. Returns once its reply may be sent.
    void noteDone(const QByteArray &operation);
    /// How often each operation was done.
    QHash<QByteArray, int> done() const;

private:
    struct Order
    {
        Refusal what;
        int left = 0;
    };
    struct Hold
    {
        int left = 0;
        int after = 0;
    };
    static Refusal take(Order &order);

    mutable std::mutex m_mutex;
    std::condition_variable m_released;
    int m_releases = 0;
    QHash<QByteArray, Hold> m_holds;
    QHash<QByteArray, int> m_done;
    QHash<QByteArray, Order> m_errors;
    Order m_challenge;
};

} // namespace practice
