#pragma once

#include "http/client.h"
#include "http/tokensource.h"

namespace canolfan::http {

/// Calls that carry a bearer token. One that is refused with 401 is repeated once with a renewed token (S21
/// and the table in reliability.md A: a 401 is no attempt).
class AuthorizedClient
{
public:
    AuthorizedClient(Client &client, TokenSource &tokens);

    QCoro::Task<Result<Reply>> send(Request request, std::stop_token stop = {});

private:
    Client &m_client;
    TokenSource &m_tokens;
};

} // namespace canolfan::http
