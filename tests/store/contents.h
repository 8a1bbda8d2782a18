#pragma once

#include "store/datakey.h"
#include "sync/store.h"

#include <QDateTime>
#include <QMap>

/// Contents of a copy, made up from numbers: the same number, the same person.
namespace contents {

using namespace canolfan;

QDateTime moment(int number);
CentreUser user(int number);
QList<CentreUser> users(int count, int first = 0);
/// Of user(number), every field of it in use.
PendingChange change(quint64 number);
QList<PendingChange> changes(int count);
Profile profile();
PermissionCatalogue catalogue();
/// All of it.
sync::Batch batch(int users, int changes);

QMap<QString, CentreUser> byId(const QList<CentreUser> &users);
bool areSame(const Profile &one, const Profile &other);
bool areSame(const PermissionCatalogue &one, const PermissionCatalogue &other);
/// Users in any order.
bool areSame(const sync::Contents &one, const sync::Contents &other);

/// A key that is always the same.
store::DataKey key(char letter = 'k');

} // namespace contents
