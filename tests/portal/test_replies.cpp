#include "cognito/errors.h"
#include "cognito/userpool.h"
#include "http/authorizedclient.h"
#include "portal/api.h"
#include "portal/problems.h"
#include "portal/wellknown.h"
#include "support/tlsserver.h"

#include <QCoroTask>
#include <QSslSocket>
#include <QTest>

#include <map>

using namespace canolfan;
using test::TlsServer;

/// The response table of reliability.md A, typed from there: every status, content type and shape of a body,
/// at the portal and at Cognito; and the same bodies over the wire where a success was expected.
namespace {

enum class Look
{
    Object,
    Damaged,
    Empty,
    Page,
    Other
};

struct Body
{
    const char *name;
    QByteArray bytes;
    bool isHtml = false;
    bool isObject = false;
};

const QList<Body> &bodies()
{
    static const QList<Body> all{{"empty", {}}, {"HTML", "<!DOCTYPE html><title>Blocked</title>", true},
        {"HTML after blanks", " \r\n\t<HTML>", true}, {"truncated", R"({"items":[{"id":)"},
        {"wrong type", R"(["id"])"}, {"a number", "1"}, {"missing member", "{}", false, true},
        {"wrong member", R"({"items":7,"type":7,"__type":7,"message":{}})", false, true},
        {"50 MB", QByteArray(50'000'000, '[')},
        {"50 MB of an object", "{\"items\":\"" + QByteArray(50'000'000, 'x') + "\"}", false, true},
        {"deep", QByteArray(100'000, '[') + QByteArray(100'000, ']')},
        {"deep in an object", "{\"items\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}"},
        {"deep, as far as is read", "{\"items\":" + QByteArray(1'000, '[') + QByteArray(1'000, ']') + "}",
            false, true},
        {"NUL", QByteArray("{\"a\":\0}", 7)}, {"invalid UTF-8", "{\"a\":\"\xff\xfe\"}"},
        {"text", "Forbidden"}};
    return all;
}

const QList<QByteArray> &types()
{
    static const QList<QByteArray> all{{}, "application/json", "application/problem+json; charset=utf-8",
        "application/x-amz-json-1.1", "text/html", "text/plain", "application/octet-stream"};
    return all;
}

enum class Server
{
    Portal,
    Cognito
};

/// Cognito's own JSON is JSON to whoever speaks to Cognito.
bool isJson(const QByteArray &type, Server server)
{
    return type.startsWith("application/json") || type.startsWith("application/problem+json")
        || (server == Server::Cognito && type == "application/x-amz-json-1.1");
}

Look lookOf(const QByteArray &type, const Body &body, Server server)
{
    if (body.isHtml || type == "text/html")
        return Look::Page;
    if (isJson(type, server))
        return body.isObject ? Look::Object : Look::Damaged;
    return body.bytes.isEmpty() ? Look::Empty : Look::Other;
}

using enum FailureKind;

/// Rows: status; columns: object without a type, damaged, empty, page, other.
const std::map<int, std::array<FailureKind, 5>> &table()
{
    static constexpr std::array success{BrokenReply, BrokenReply, BrokenReply, ForeignReply, ForeignReply};
    static constexpr std::array refusal{PortalRefused, BrokenReply, ForeignReply, ForeignReply, ForeignReply};
    static constexpr std::array token{NotSignedIn, NotSignedIn, NotSignedIn, ForeignReply, NotSignedIn};
    static constexpr std::array busy{
        TooManyRequests, TooManyRequests, TooManyRequests, TooManyRequests, TooManyRequests};
    static constexpr std::array trouble{
        ServerTrouble, ServerTrouble, ServerTrouble, ServerTrouble, ServerTrouble};
    static const std::map<int, std::array<FailureKind, 5>> rows{{200, success}, {201, success},
        {202, success}, {204, success}, {206, success}, {400, refusal}, {401, token}, {402, refusal},
        {403, refusal}, {404, refusal}, {405, refusal}, {406, refusal}, {408, refusal}, {409, refusal},
        {410, refusal}, {412, refusal}, {413, refusal}, {415, refusal}, {418, refusal}, {422, refusal},
        {428, refusal}, {429, busy}, {431, refusal}, {451, refusal}, {499, refusal}, {500, trouble},
        {501, trouble}, {502, trouble}, {503, trouble}, {504, trouble}, {511, trouble}, {599, trouble}};
    return rows;
}

FailureKind expectedFromCognito(int status, Look look)
{
    // Cognito's own refusals have a type; none is a 401.
    const FailureKind kind = table().at(status == 401 ? 400 : status)[size_t(look)];
    return kind == PortalRefused ? BrokenReply : kind;
}

QUrl somewhere()
{
    return QUrl(QStringLiteral("https://portal.example/api"));
}

class FixedToken : public http::TokenSource
{
public:
    QCoro::Task<Result<QByteArray>> accessToken(std::stop_token) override
    {
        const QByteArray token("token");
        co_return token;
    }
    QCoro::Task<Result<QByteArray>> renewedToken(QByteArray, std::stop_token) override
    {
        co_return failed(FailureKind::SignedOutElsewhere);
    }
};

/// Answers everything with one status, type and body.
class Parrot
{
public:
    Parrot(QByteArray status, QByteArray type, QByteArray body)
        : m_server([status, type, body](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, status, type, body);
        })
        , m_client(m_server.trusting())
        , m_authorized(m_client, m_tokens)
        , m_api(m_authorized, m_server.url())
        , m_pool(m_client, poolAt(m_server.url()), [] { return 0; })
    {
    }

    portal::Api &api() { return m_api; }
    cognito::UserPool &pool() { return m_pool; }
    Result<portal::WellKnown> wellKnown()
    {
        return QCoro::waitFor(portal::discover(&m_client, m_server.url()));
    }

private:
    static cognito::UserPoolAddress poolAt(const QUrl &url)
    {
        cognito::UserPoolAddress address;
        address.endpoint = url;
        return address;
    }

    TlsServer m_server;
    http::Client m_client;
    FixedToken m_tokens;
    http::AuthorizedClient m_authorized;
    portal::Api m_api;
    cognito::UserPool m_pool;
};

} // namespace

class TestReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusTypeAndBody_data()
    {
        QTest::addColumn<int>("status");
        for (const auto &[status, row] : table())
            QTest::addRow("%d", status) << status;
    }

    void everyStatusTypeAndBody()
    {
        QFETCH(int, status);
        for (const QByteArray &type : types()) {
            for (const Body &body : bodies()) {
                if (body.bytes.size() > 1'000'000 && status != 403)
                    continue; // once is enough for what takes its time
                const http::Headers headers{{"Content-Type", type}, {"Retry-After", "7"}};
                const http::Reply reply{status, headers, body.bytes, somewhere()};
                const Look look = lookOf(type, body, Server::Portal);
                const QByteArray which = QByteArray(body.name) + " as " + type;
                const Failure failure = portal::failureFrom(reply);
                QVERIFY2(failure.kind == table().at(status)[size_t(look)], which);
                QCOMPARE(failure.subject == QStringLiteral("portal.example"), failure.kind == ForeignReply);
                QCOMPARE(failure.number,
                    failure.kind == TooManyRequests     ? 7
                        : failure.kind == ServerTrouble ? status
                                                        : 0);
                const Look itsLook = lookOf(type, body, Server::Cognito);
                QVERIFY2(cognito::failureFrom(reply).kind == expectedFromCognito(status, itsLook), which);
            }
        }
    }

    static void everySuccess(Server server)
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FailureKind>("kind");
        for (const QByteArray &type : {QByteArray("application/json"),
                 QByteArray("application/x-amz-json-1.1"), QByteArray("text/html"), QByteArray()}) {
            for (const Body &body : bodies()) {
                const Look look = lookOf(type, body, server);
                const bool readable = look == Look::Object || look == Look::Damaged;
                QTest::addRow("%s as %s", body.name, type.constData())
                    << type << body.bytes << (readable ? BrokenReply : ForeignReply);
            }
        }
    }

    void aSuccessThatCannotBeRead_data() { everySuccess(Server::Portal); }

    /// Over TLS, through the whole of what reads it.
    void aSuccessThatCannotBeRead()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(FailureKind, kind);
        const QString centre = QStringLiteral("68101");
        Parrot ok("200 OK", type, body);
        QCOMPARE(QCoro::waitFor(ok.api().users(centre, {})).error().kind, kind);
        QCOMPARE(QCoro::waitFor(ok.api().me()).error().kind, kind);
        QCOMPARE(QCoro::waitFor(ok.api().changes(centre, {})).error().kind, kind);
        QCOMPARE(
            QCoro::waitFor(ok.api().resendInvitation(centre, QStringLiteral("a"), {}, QUuid())).error().kind,
            kind);
        QCOMPARE(ok.wellKnown().error().kind, kind);
        const auto removed = QCoro::waitFor(ok.api().remove(centre, QStringLiteral("a"), {}, QUuid()));
        QVERIFY2(!removed, "a page with 200 must not count as a deletion");
        QCOMPARE(removed.error().kind, body.isEmpty() && type != "text/html" ? BrokenReply : kind);
        const auto cancelled =
            QCoro::waitFor(ok.api().cancelInvitation(centre, QStringLiteral("a"), {}, QUuid()));
        QCOMPARE(cancelled.error(), removed.error());
        Parrot created("201 Created", type, body);
        QCOMPARE(QCoro::waitFor(created.api().invite(centre, {}, QUuid())).error().kind, kind);
    }

    void aSignInThatCannotBeRead_data() { everySuccess(Server::Cognito); }

    void aSignInThatCannotBeRead()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(FailureKind, kind);
        Parrot parrot("200 OK", type, body);
        const auto tokens = QCoro::waitFor(parrot.pool().tokensFromRefreshToken("t"));
        QVERIFY(!tokens);
        // Operations without output answer with nothing at all, which is then found to lack its members.
        QCOMPARE(tokens.error().kind, body.isEmpty() ? BrokenReply : kind);
    }
};

QTEST_GUILESS_MAIN(TestReplies)
#include "test_replies.moc"
