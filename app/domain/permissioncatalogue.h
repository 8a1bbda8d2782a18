#pragma once

#include "domain/accounttype.h"
#include "domain/language.h"
#include "domain/permission.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

namespace canolfan {

/// The portal sends the words of permissions in both languages: the one place where sentences are data.
struct BilingualText
{
    QString english;
    QString welsh;

    QString in(Language language) const { return language == Language::Welsh ? welsh : english; }
};

struct PermissionEntry
{
    Permission permission = Permission::PastPapers;
    bool assignable = true;
    BilingualText label;
    BilingualText description;
    BilingualText linkLabel; ///< empty where there is nothing to read on
    QUrl link;
    QHash<AccountType, BilingualText>
        meaning; ///< what it means for that account type, where that needs saying
};

/// In the order shown. A permission that this version does not know is left out when the catalogue is read.
using PermissionCatalogue = QList<PermissionEntry>;

} // namespace canolfan
