#include "http/authorizedclient.h"

namespace canolfan::http {

AuthorizedClient::AuthorizedClient(Client &client, TokenSource &tokens) : m_client(client), m_tokens(tokens)
{
}

static Request withToken(Request request, const QByteArray &token)
{
    request.headers.emplaceBack("Authorization", "Bearer " + token);
    return request;
}

/// A page of a school's filter may come with a 401 of its own; that one says nothing about our token.
static bool refusesToken(const Reply &reply)
{
    return reply.status == 401 && reply.mediaType() != "text/html";
}

QCoro::Task<Result<Reply>> AuthorizedClient::send(Request request, std::stop_token stop)
{
    const Result<QByteArray> token = co_await m_tokens.accessToken(stop);
    if (!token)
        co_return failed(token.error());
    Result<Reply> reply = co_await m_client.send(withToken(request, *token), stop);
    if (!reply || !refusesToken(*reply))
        co_return reply;
    const Result<QByteArray> renewed = co_await m_tokens.renewedToken(*token, stop);
    if (!renewed)
        co_return failed(renewed.error());
    reply = co_await m_client.send(withToken(request, *renewed), stop);
    co_return reply;
}

} // namespace canolfan::http
