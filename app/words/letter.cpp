#include "words/letter.h"

#include "connectionsources.h"
#include "tongue.h"

#include <QCoreApplication>
#include <QStringList>

namespace canolfan::words {

/// The two that the portal itself names for IT support (S53): its identity service, and the gateway before
/// its data.
static QStringList publishedAddresses()
{
    return {QStringLiteral("https://cognito-idp.eu-west-2.amazonaws.com/"),
        QStringLiteral("https://efw53vvy3k.execute-api.eu-west-2.amazonaws.com/")};
}

QString portalSender()
{
    return QStringLiteral("portal-no-reply@wjec.co.uk");
}

Language languageSet()
{
    //: A date's language: "en" here, "cy" in Welsh.
    return languageFromId(QCoreApplication::translate("words", "en")).value_or(Language::English);
}

/// Those that are not among the published ones.
static QStringList addressesInUse(const QList<CheckedAddress> &addresses)
{
    QStringList out;
    for (const CheckedAddress &each : addresses) {
        const QUrl place = each.url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
        const QString address = place.toString() + QLatin1Char('/');
        if (!place.isEmpty() && !out.contains(address) && !publishedAddresses().contains(address))
            out.append(address);
    }
    return out;
}

static const char *sourceOf(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::ProxyTrouble:
        return QT_TRANSLATE_NOOP("words", "the proxy refused to let the program through");
    case FailureKind::ProxyUnreachable:
        return QT_TRANSLATE_NOOP("words", "the proxy %1 could not be reached");
    case FailureKind::ProxyPasswordWanted:
        return QT_TRANSLATE_NOOP("words", "the proxy %1 asked for a user name and a password");
    case FailureKind::AuthorityUnknown:
        return QT_TRANSLATE_NOOP("words",
            "the certificate was issued by “%2”, which this computer does not trust (TLS inspection?)");
    case FailureKind::CertificateSelfSigned:
    case FailureKind::CertificateRevoked:
    case FailureKind::CertificateExpired:
    case FailureKind::CertificateNotYetValid:
    case FailureKind::CertificateForOtherHost:
    case FailureKind::Untrusted:
        return QT_TRANSLATE_NOOP("words", "the certificate was not valid for this address and moment");
    case FailureKind::TlsTooOld:
        return QT_TRANSLATE_NOOP("words", "no TLS 1.2 or later was offered");
    case FailureKind::TlsFailed:
        return QT_TRANSLATE_NOOP("words", "no TLS connection came about");
    case FailureKind::TimedOut:
        return QT_TRANSLATE_NOOP("words", "no answer came in time");
    case FailureKind::Redirected:
    case FailureKind::ForeignReply:
    case FailureKind::NotAPortal:
        return QT_TRANSLATE_NOOP(
            "words", "something else answered in place of the portal, such as a filter's page");
    default:
        return QT_TRANSLATE_NOOP("words", "no usable answer came");
    }
}

static const char *sourceOf(const StageResult &result)
{
    switch (result.outcome) {
    case StageOutcome::NameUnknown:
        return QT_TRANSLATE_NOOP("words", "the name %1 was not found");
    case StageOutcome::NameServiceSilent:
        return QT_TRANSLATE_NOOP("words", "the name service did not answer when it was asked for %1");
    case StageOutcome::Refused:
        return QT_TRANSLATE_NOOP("words", "port %3 refused the connection");
    case StageOutcome::Silent:
        return QT_TRANSLATE_NOOP("words", "port %3 did not answer");
    case StageOutcome::NoWay:
        return QT_TRANSLATE_NOOP("words", "there was no way to port %3");
    case StageOutcome::ClockWrong:
        return QT_TRANSLATE_NOOP("words", "this computer's clock differs from the server's by %3 s");
    default:
        return sourceOf(result.failure.value_or(Failure{FailureKind::BrokenReply}));
    }
}

static QString lineOf(const Tongue &say, const CheckedAddress &address, const StageResult &stage)
{
    StageResult told = stage;
    if (stage.failure) {
        told.subject = stage.failure->subject;
        told.detail = stage.failure->detail;
    }
    return QStringLiteral("   %1 – %2: ").arg(address.url.toString(), say(sourceOf(stage.stage)))
        + filled(say(sourceOf(stage)), told);
}

static QStringList whatFailed(const Tongue &say, const std::optional<ConnectionReport> &found)
{
    QStringList lines;
    for (const CheckedAddress &address : found.value_or(ConnectionReport()).addresses) {
        if (const StageResult *failed = address.failedStage())
            lines.append(lineOf(say, address, *failed));
    }
    if (!lines.isEmpty()) {
        lines.prepend(
            say(QT_TRANSLATE_NOOP("words", "What the program's connection check found on this computer:")));
        lines.append(QString());
    }
    return lines;
}

static QStringList aboutAddresses(const Tongue &say, const QStringList &inUse)
{
    QStringList lines{say(QT_TRANSLATE_NOOP("words",
        "1. Allow secure connections (HTTPS, port 443) from our computers to these addresses, without opening or "
        "replacing them on the way (TLS inspection):"))};
    for (const QString &address : publishedAddresses())
        lines.append(QStringLiteral("   ") + address);
    if (!inUse.isEmpty())
        lines.append(say(QT_TRANSLATE_NOOP("words", "   and those that the program on this computer uses:")));
    for (const QString &address : inUse)
        lines.append(QStringLiteral("   ") + address);
    lines.append(QString());
    return lines;
}

QString letterToItSupport(
    Language language, const QList<CheckedAddress> &addresses, const std::optional<ConnectionReport> &found)
{
    const Tongue say(language);
    QStringList lines{say(QT_TRANSLATE_NOOP("words", "To IT support")), QString(),
        say(QT_TRANSLATE_NOOP("words",
            "Our exams office manages who may use the WJEC/Eduqas Portal with the program Canolfan. Please see to "
            "it that our network lets the following through.")),
        QString()};
    lines += aboutAddresses(say, addressesInUse(addresses));
    lines += {
        say(QT_TRANSLATE_NOOP("words",
            "2. Allow emails from this sender, in the spam filter and in the firewall, and release those that "
            "are in quarantine:")),
        QStringLiteral("   ") + portalSender(), QString(),
        say(QT_TRANSLATE_NOOP("words", "Invitations and verification codes come from there.")), QString()};
    lines += whatFailed(say, found);
    lines.append(say(QT_TRANSLATE_NOOP("words", "Thank you.")));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString letterTitle(Language language)
{
    return Tongue(language)(QT_TRANSLATE_NOOP("words", "Letter to IT support"));
}

} // namespace canolfan::words
