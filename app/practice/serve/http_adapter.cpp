#include "practice/serve/http_adapter.h"

#include "practice/serve/problem.h"

namespace practice {

using namespace Qt::StringLiterals;

namespace {

Request adapted(const httplib::Request &from)
{
    Request request;
    request.method = QByteArray::fromStdString(from.method);
    request.path = QString::fromStdString(from.path);
    for (const auto &[name, value] : from.params) {
        request.query.insert(QString::fromStdString(name), QString::fromStdString(value));
    }
    for (const auto &[name, value] : from.headers) {
        request.headers.insert(QByteArray::fromStdString(name).toLower(), QByteArray::fromStdString(value));
    }
    return request;
}

/// What a client may send for nothing: beyond that its connection is closed instead of being read on.
constexpr qsizetype longestDiscarded = 64 * longestBody;

enum class Afterwards
{
    KeepConnection,
    CloseConnection ///< there is more in it, which is not to be taken for the next request
};

/// Given as a provider of known length, which cpp-httplib does not compress: it would take Brotli's best and
/// slowest level, most of a second for a page of 1,000 users. One that fails after the last byte is the only
/// way to make cpp-httplib close the connection.
void setBody(httplib::Response &response, const Reply &reply, Afterwards afterwards)
{
    const bool keep = afterwards == Afterwards::KeepConnection;
    response.set_content_provider(size_t(reply.body.size()), reply.contentType.toStdString(),
        [body = reply.body, keep](size_t offset, size_t length, httplib::DataSink &sink) {
            return sink.write(body.constData() + offset, length) && keep;
        });
}

void write(
    httplib::Response &response, const Reply &reply, Afterwards afterwards = Afterwards::KeepConnection)
{
    response.status = reply.status;
    for (const auto &[name, value] : reply.headers) {
        response.set_header(name.toStdString(), value.toStdString());
    }
    if (afterwards == Afterwards::CloseConnection) {
        response.set_header("Connection", "close");
    }
    if (!reply.body.isEmpty()) {
        setBody(response, reply, afterwards);
    }
}

Reply notUnderstood(int status)
{
    return Problem(status, u"bad-request"_s, u"The request was not understood"_s).reply();
}

/// Reads to the end, so that the connection stays usable, but keeps no more than the longest body allowed.
/// False if there is no end to it.
bool readBody(Request &request, const httplib::Request &from, const httplib::ContentReader &reader)
{
    qsizetype total = 0;
    const auto keep = [&](const char *data, size_t size) {
        total += qsizetype(size);
        request.bodyTooLarge = total > longestBody;
        if (!request.bodyTooLarge) {
            request.body.append(data, qsizetype(size));
        }
        return total <= longestDiscarded;
    };
    const bool whole =
        from.is_multipart_form_data() ? reader([](const auto &) { return true; }, keep) : reader(keep);
    if (request.bodyTooLarge) {
        request.body.clear();
    }
    return whole;
}

bool hasBody(const httplib::Request &request)
{
    const bool empty = request.get_header_value("Content-Length") == "0";
    return (request.has_header("Content-Length") && !empty) || request.has_header("Transfer-Encoding");
}

/// cpp-httplib takes any text for a length, and waits for as much.
bool hasUsableLength(const httplib::Request &request)
{
    if (!request.has_header("Content-Length")) {
        return true;
    }
    bool isNumber = false;
    const auto length =
        QByteArray::fromStdString(request.get_header_value("Content-Length")).toLongLong(&isNumber);
    return isNumber && length >= 0 && length <= longestDiscarded;
}

/// cpp-httplib reads the bodies of these methods only.
bool readsBody(const httplib::Request &request)
{
    return request.method == "POST" || request.method == "PUT" || request.method == "PATCH"
        || request.method == "DELETE";
}

/// What cpp-httplib refuses by itself, such as a request line that is too long, has no body of ours.
void explainRefusal(const httplib::Request &, httplib::Response &response)
{
    if (response.status >= 400 && !response.has_header("Content-Type")) {
        write(response, notUnderstood(response.status));
    }
}

/// Requests without a body are answered here, before cpp-httplib waits for one: of a POST that has no length
/// it would read until the connection closes.
httplib::Server::HandlerResponse answerBodiless(
    const Handler &handler, const httplib::Request &request, httplib::Response &response)
{
    if (!hasUsableLength(request)) {
        write(response, notUnderstood(400), Afterwards::CloseConnection);
    } else if (!hasBody(request)) {
        write(response, handler(adapted(request)));
    } else if (!readsBody(request)) {
        write(response, handler(adapted(request)), Afterwards::CloseConnection);
    } else {
        return httplib::Server::HandlerResponse::Unhandled;
    }
    return httplib::Server::HandlerResponse::Handled;
}

void answerWithBody(const Handler &handler, const httplib::Request &from, httplib::Response &response,
    const httplib::ContentReader &reader)
{
    Request request = adapted(from);
    if (readBody(request, from, reader)) {
        write(response, handler(request));
    } else {
        write(response, notUnderstood(request.bodyTooLarge ? 413 : 400), Afterwards::CloseConnection);
    }
}

} // namespace

void routeEverythingTo(httplib::Server &server, Handler handler)
{
    server.set_pre_routing_handler([handler](const httplib::Request &request, httplib::Response &response) {
        return answerBodiless(handler, request, response);
    });
    const auto withBody = [handler](const httplib::Request &request, httplib::Response &response,
                              const httplib::ContentReader &reader) {
        answerWithBody(handler, request, response, reader);
    };
    server.Post(".*", withBody);
    server.Put(".*", withBody);
    server.Patch(".*", withBody);
    server.Delete(".*", withBody);
    server.set_error_handler(httplib::Server::Handler(explainRefusal));
}

} // namespace practice
