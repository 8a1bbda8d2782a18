#pragma once

#include "http/authorizedclient.h"
#include "portal/documents.h"

#include <QUuid>

namespace canolfan::portal {

/// The portal's API, as resources/portal-api.yaml describes it; the only place that knows its paths and
/// members.
///
/// Failures: the way there, what came back, and those of "The portal" in failure.h. Reads are tried again by
/// themselves, writes never: their failure may mean that they have arrived. The same `operation`
/// (Idempotency-Key) makes a second try harmless.
class Api
{
public:
    Api(http::AuthorizedClient &client, QUrl base);

    QCoro::Task<Result<Profile>> me(std::stop_token stop = {});
    QCoro::Task<Result<PermissionCatalogue>> permissions(std::stop_token stop = {});
    QCoro::Task<Result<UserPage>> users(QString centre, QString cursor, std::stop_token stop = {});
    QCoro::Task<Result<CentreUser>> user(QString centre, QString id, std::stop_token stop = {});
    QCoro::Task<Result<CentreUser>> invite(
        QString centre, Invitation invitation, QUuid operation, std::stop_token stop = {});
    QCoro::Task<Result<CentreUser>> changeAccess(QString centre, QString id, QString version,
        AccessChange change, QUuid operation, std::stop_token stop = {});
    QCoro::Task<Result<void>> remove(
        QString centre, QString id, QString version, QUuid operation, std::stop_token stop = {});

private:
    QCoro::Task<Result<QJsonObject>> read(QString path, std::stop_token stop);
    QCoro::Task<Result<http::Reply>> write(http::Request request, QUuid operation, std::stop_token stop);
    QUrl urlOf(const QString &path) const;

    http::AuthorizedClient &m_client;
    QUrl m_base;
};

} // namespace canolfan::portal
