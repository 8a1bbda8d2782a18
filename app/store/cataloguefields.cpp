#include "contentfields.h"

#include "cbor.h"
#include "codes.h"

#include <algorithm>

namespace canolfan::store {

namespace {

enum Key
{
    What = 1, ///< the permission's bit
    Assignable,
    Label,
    Description,
    LinkLabel,
    Link,
    Meanings
};

enum TextKey
{
    English = 1,
    Welsh
};

enum MeaningKey
{
    Type = 1,
    Text
};

} // namespace

static QByteArray toBytes(const BilingualText &text)
{
    FieldWriter fields;
    fields.text(English, text.english);
    fields.text(Welsh, text.welsh);
    return fields.written();
}

static BilingualText textFrom(QByteArrayView bytes)
{
    BilingualText text;
    FieldReader fields(bytes);
    while (fields.next()) {
        if (fields.key() == English)
            text.english = fields.text();
        else if (fields.key() == Welsh)
            text.welsh = fields.text();
    }
    return text;
}

static QByteArray toBytes(const QHash<AccountType, BilingualText> &meanings)
{
    QList<QByteArray> items;
    for (const AccountType type : allAccountTypes) {
        const auto found = meanings.constFind(type);
        if (found == meanings.constEnd())
            continue;
        FieldWriter fields;
        fields.number(Type, codeOf(type));
        fields.part(Text, toBytes(*found));
        items << fields.written();
    }
    return arrayOf(items);
}

static QHash<AccountType, BilingualText> meaningsFrom(QByteArrayView bytes)
{
    QHash<AccountType, BilingualText> meanings;
    for (const QByteArrayView item : itemsOf(bytes)) {
        std::optional<AccountType> type;
        BilingualText text;
        FieldReader fields(item);
        while (fields.next()) {
            if (fields.key() == Type)
                type = kindOf(fields.number(), AccountType::User);
            else if (fields.key() == Text)
                text = textFrom(fields.part());
        }
        if (type)
            meanings.insert(*type, text);
    }
    return meanings;
}

static QByteArray toBytes(const PermissionEntry &entry)
{
    FieldWriter fields;
    fields.number(What, int(entry.permission));
    fields.number(Assignable, entry.assignable);
    fields.part(Label, toBytes(entry.label));
    fields.part(Description, toBytes(entry.description));
    fields.part(LinkLabel, toBytes(entry.linkLabel));
    fields.text(Link, entry.link.toString(QUrl::FullyEncoded));
    fields.part(Meanings, toBytes(entry.meaning));
    return fields.written();
}

static std::optional<Permission> permissionOf(qint64 bit)
{
    const auto found = std::find_if(allPermissions.begin(), allPermissions.end(),
        [bit](Permission permission) { return int(permission) == bit; });
    return found == allPermissions.end() ? std::nullopt : std::optional(*found);
}

/// false: the entry is one of another version's, or broken.
static bool takeEntry(QByteArrayView bytes, PermissionEntry &entry)
{
    std::optional<Permission> permission;
    FieldReader fields(bytes);
    while (fields.next()) {
        switch (fields.key()) {
        case What:
            permission = permissionOf(fields.number());
            break;
        case Assignable:
            entry.assignable = fields.number() != 0;
            break;
        case Label:
            entry.label = textFrom(fields.part());
            break;
        case Description:
            entry.description = textFrom(fields.part());
            break;
        case LinkLabel:
            entry.linkLabel = textFrom(fields.part());
            break;
        case Link:
            entry.link = QUrl(fields.text());
            break;
        case Meanings:
            entry.meaning = meaningsFrom(fields.part());
            break;
        }
    }
    if (fields.isBroken() || !permission)
        return false;
    entry.permission = *permission;
    return true;
}

QByteArray toBytes(const PermissionCatalogue &catalogue)
{
    QList<QByteArray> entries;
    for (const PermissionEntry &entry : catalogue)
        entries << toBytes(entry);
    return arrayOf(entries);
}

PermissionCatalogue catalogueFrom(QByteArrayView bytes)
{
    PermissionCatalogue catalogue;
    for (const QByteArrayView item : itemsOf(bytes)) {
        PermissionEntry entry;
        if (takeEntry(item, entry))
            catalogue << entry;
    }
    return catalogue;
}

} // namespace canolfan::store
