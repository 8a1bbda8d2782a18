#include "startup/connectioncheck.h"

#include "http/connectionfailure.h"
#include "http/json.h"
#include "http/replytable.h"

namespace canolfan::startup {

using diagnose::Answer;
using diagnose::Means;

/// Amazon's front answers in XML where it does not know what is asked of it, which is no filter's page.
static bool isPage(const http::Reply &reply)
{
    return http::formOf(reply) == http::BodyForm::Page && !reply.mediaType().endsWith("/xml");
}

/// Whether the right one answered, and no filter in its place. What it says to somebody who is not signed in
/// is no matter.
static std::optional<Failure> complaintAbout(const http::Reply &reply, NeededAddress which)
{
    if (reply.status >= 500 || isPage(reply))
        return http::failureByStatus(reply, http::formOf(reply));
    if (which != NeededAddress::Portal)
        return std::nullopt;
    if (reply.status != 200)
        return Failure{FailureKind::NotAPortal, reply.url.host()};
    const Result<QJsonObject> document = http::jsonObject(reply);
    const Result<portal::WellKnown> wellKnown =
        document ? portal::wellKnownFrom(*document) : failed(document.error());
    return wellKnown ? std::nullopt : std::optional(wellKnown.error());
}

static QCoro::Task<Result<Answer>> ask(http::Client *client, NeededAddress which, QUrl url,
    std::chrono::milliseconds deadline, std::stop_token stop)
{
    http::Request request{.url = url, .deadline = deadline};
    if (which == NeededAddress::Portal)
        request.url.setPath(portal::wellKnownPath());
    const Result<http::Reply> reply = co_await client->send(request, stop);
    if (!reply)
        co_return failed(reply.error());
    if (const std::optional<Failure> complaint = complaintAbout(*reply, which))
        co_return failed(*complaint);
    co_return Answer{reply->status, http::dateFrom(reply->header("Date"))};
}

Means meansOf(http::Client &client, const QSslConfiguration &tls)
{
    Means means{.tls = tls};
    means.findProxy = [proxies = client.proxies()](QUrl url, QDeadlineTimer deadline, std::stop_token stop) {
        return proxies->find(std::move(url), deadline, std::move(stop));
    };
    means.failureBehind = &http::failureBehind;
    means.handshakeFailure = &http::handshakeFailure;
    means.ask = [&client](
                    NeededAddress which, QUrl url, std::chrono::milliseconds deadline, std::stop_token stop) {
        return ask(&client, which, std::move(url), deadline, std::move(stop));
    };
    means.now = [] { return QDateTime::currentDateTimeUtc(); };
    return means;
}

QList<CheckedAddress> neededAddresses(const QUrl &portal, const std::optional<portal::WellKnown> &wellKnown)
{
    const auto shown = [](const QUrl &url) {
        return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    };
    return {CheckedAddress(NeededAddress::Portal, shown(portal)),
        CheckedAddress(NeededAddress::Identity, wellKnown ? shown(wellKnown->identity.endpoint) : QUrl()),
        CheckedAddress(NeededAddress::Api, wellKnown ? shown(wellKnown->apiBase) : QUrl())};
}

/// The others are told of together with the one that has been checked already.
static diagnose::Progress withFirst(const CheckedAddress &first, const diagnose::Progress &progressed)
{
    return [first, progressed](const ConnectionReport &others) {
        progressed({QList{first} + others.addresses, others.when});
    };
}

QCoro::Task<ConnectionReport> checkNeeded(http::Client *client, Means means, QList<CheckedAddress> addresses,
    diagnose::Progress progressed, std::stop_token stop)
{
    const ConnectionReport report = co_await diagnose::checkConnection(means, addresses, progressed, stop);
    const CheckedAddress first = report.addresses.constFirst();
    const bool hasAnswered = hasPassed(first.stages.at(std::size_t(CheckStage::Reply)));
    if (!addresses.constLast().url.isEmpty() || !hasAnswered)
        co_return report;
    const Result<portal::WellKnown> wellKnown = co_await portal::discover(client, first.url, stop);
    if (!wellKnown)
        co_return report;
    const QList<CheckedAddress> others = neededAddresses(first.url, *wellKnown).mid(1);
    const diagnose::Progress ofAll = withFirst(first, progressed);
    ConnectionReport whole = co_await diagnose::checkConnection(means, others, ofAll, stop);
    whole.addresses.prepend(first);
    co_return whole;
}

} // namespace canolfan::startup
