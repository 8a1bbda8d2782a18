#include "connectionsources.h"

#include <QtGlobal>

namespace canolfan::words {

const char *sourceOf(NeededAddress address)
{
    switch (address) {
    case NeededAddress::Portal:
        return QT_TRANSLATE_NOOP("words", "The portal's address");
    case NeededAddress::Identity:
        return QT_TRANSLATE_NOOP("words", "Logging in");
    case NeededAddress::Api:
        return QT_TRANSLATE_NOOP("words", "The portal's data");
    }
    Q_UNREACHABLE();
}

const char *sourceOf(CheckStage stage)
{
    switch (stage) {
    case CheckStage::Proxy:
        return QT_TRANSLATE_NOOP("words", "Proxy");
    case CheckStage::NameLookUp:
        return QT_TRANSLATE_NOOP("words", "Name (DNS)");
    case CheckStage::Connection:
        return QT_TRANSLATE_NOOP("words", "Connection (TCP)");
    case CheckStage::Security:
        return QT_TRANSLATE_NOOP("words", "Security (TLS)");
    case CheckStage::Reply:
        return QT_TRANSLATE_NOOP("words", "Answer (HTTP)");
    case CheckStage::Clock:
        return QT_TRANSLATE_NOOP("words", "Clock");
    }
    Q_UNREACHABLE();
}

static const char *sourceOfGood(StageOutcome outcome)
{
    switch (outcome) {
    case StageOutcome::NoProxy:
        return QT_TRANSLATE_NOOP("words", "None is used.");
    case StageOutcome::ProxyInForce:
        return QT_TRANSLATE_NOOP("words", "In use: %1");
    case StageOutcome::NameFound:
        return QT_TRANSLATE_NOOP("words", "Found: %1 (%2)");
    case StageOutcome::Connected:
        return QT_TRANSLATE_NOOP("words", "Connected after %3 ms.");
    case StageOutcome::Trusted:
        return QT_TRANSLATE_NOOP("words", "Secure and trusted (%2). The certificate was issued by “%1”.");
    case StageOutcome::Answered:
        return QT_TRANSLATE_NOOP("words", "It answers (status %3).");
    case StageOutcome::ClockRight:
        return QT_TRANSLATE_NOOP("words", "This computer's clock agrees with the server's (%3 s).");
    case StageOutcome::NoTimeSaid:
        return QT_TRANSLATE_NOOP("words", "The server did not say what time it has.");
    default:
        return "";
    }
}

const char *sourceOf(StageOutcome outcome)
{
    switch (outcome) {
    case StageOutcome::NotTried:
        return QT_TRANSLATE_NOOP("words", "Not tried.");
    case StageOutcome::UnderWay:
        return QT_TRANSLATE_NOOP("words", "Being checked…");
    case StageOutcome::NameUnknown:
        return QT_TRANSLATE_NOOP("words",
            "The name %1 was not found: check this computer's connection, or ask IT support to let the "
            "network's name service (DNS) answer for it.");
    case StageOutcome::NameServiceSilent:
        return QT_TRANSLATE_NOOP("words",
            "The network's name service (DNS) did not answer when it was asked for %1: check this computer's "
            "connection, or ask IT support.");
    case StageOutcome::Refused:
        return QT_TRANSLATE_NOOP("words",
            "%1 refuses connections on port %3: ask IT support whether a firewall blocks it; if not, try "
            "again later.");
    case StageOutcome::Silent:
        return QT_TRANSLATE_NOOP("words",
            "%1 does not answer on port %3: ask IT support to let this computer reach it through the "
            "firewall.");
    case StageOutcome::NoWay:
        return QT_TRANSLATE_NOOP("words",
            "There is no way from this computer to %1, port %3: check this computer's connection, or ask IT "
            "support.");
    default:
        return sourceOfGood(outcome);
    }
}

QString filled(const QString &sentence, const StageResult &result)
{
    const auto orQuestionMark = [](const QString &text) {
        return text.isEmpty() ? QStringLiteral("?") : text;
    };
    QString out = sentence;
    // The subject last: what a stranger has put on a certificate may look like one of these.
    out.replace(QLatin1String("%3"), QString::number(result.number));
    out.replace(QLatin1String("%2"), orQuestionMark(result.detail));
    out.replace(QLatin1String("%1"), orQuestionMark(result.subject));
    return out;
}

} // namespace canolfan::words
