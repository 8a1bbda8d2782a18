#include "startup/knownportal.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace canolfan::startup {

static constexpr QLatin1String addressMember("address");
static constexpr QLatin1String documentMember("document");
static constexpr qint64 longest = 64 * 1024; // of a file that somebody else may have put there

static QString fileIn(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("portal.json"));
}

std::optional<portal::WellKnown> keptPortal(const QString &dataFolder, const QUrl &address)
{
    QFile file(fileIn(dataFolder));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject kept = QJsonDocument::fromJson(file.read(longest)).object();
    if (kept.value(addressMember).toString() != address.toString())
        return std::nullopt;
    const Result<portal::WellKnown> wellKnown = portal::wellKnownFrom(kept.value(documentMember).toObject());
    return wellKnown ? std::optional(*wellKnown) : std::nullopt;
}

void keepPortal(const QString &dataFolder, const QUrl &address, const portal::WellKnown &wellKnown)
{
    const QJsonObject kept{{addressMember, address.toString()}, {documentMember, wellKnown.document}};
    QSaveFile file(fileIn(dataFolder));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(kept).toJson());
    file.commit();
}

} // namespace canolfan::startup
