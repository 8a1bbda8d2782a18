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
    /// `cursor`: empty for the first page.
    QCoro::Task<Result<UserPage>> users(QString centre, QString cursor, std::stop_token stop = {});
    /// What has changed since the place that a page of users, or an earlier part of the feed, has named.
    /// Failure also: CursorExpired; then the list has to be read anew.
    QCoro::Task<Result<FeedPage>> changes(QString centre, QString since, std::stop_token stop = {});
    /// What has been done to the accounts of the centre, newest first. `cursor`: the `next` of the page
    /// before, with the same filter; empty for the first. Failure also: CursorExpired.
    QCoro::Task<Result<HistoryPage>> history(
        QString centre, HistoryFilter filter, QString cursor, std::stop_token stop = {});
    QCoro::Task<Result<CentreUser>> user(QString centre, QString id, std::stop_token stop = {});
    QCoro::Task<Result<CentreUser>> invite(
        QString centre, Invitation invitation, QUuid operation, std::stop_token stop = {});
    QCoro::Task<Result<CentreUser>> changeAccess(QString centre, QString id, QString version,
        AccessChange change, QUuid operation, std::stop_token stop = {});
    QCoro::Task<Result<void>> remove(
        QString centre, QString id, QString version, QUuid operation, std::stop_token stop = {});
    /// Both only while they have not signed in; else InvitationAccepted.
    QCoro::Task<Result<CentreUser>> resendInvitation(
        QString centre, QString id, QString version, QUuid operation, std::stop_token stop = {});
    QCoro::Task<Result<void>> cancelInvitation(
        QString centre, QString id, QString version, QUuid operation, std::stop_token stop = {});

private:
    QCoro::Task<Result<QJsonObject>> read(QString path, std::stop_token stop);
    QCoro::Task<Result<void>> removeAt(QString path, QString version, QUuid operation, std::stop_token stop);
    QCoro::Task<Result<http::Reply>> write(http::Request request, QUuid operation, std::stop_token stop);
    QUrl urlOf(const QString &path) const;

    http::AuthorizedClient &m_client;
    QUrl m_base;
};

} // namespace canolfan::portal
