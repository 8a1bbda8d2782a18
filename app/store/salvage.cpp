#include "salvage.h"

#include "changefields.h"
#include "contentfields.h"
#include "files.h"

#include <QFile>

#include <algorithm>

namespace canolfan::store {

/// As far as it can be read.
static QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

Wreck::Wreck(const QString &database, Sealer &sealer, std::optional<Testimony> witness)
    : m_witness(std::move(witness))
{
    const QByteArray file = contentOf(database);
    const QByteArray log = contentOf(logOf(database));
    for (const LogTrust trust : {LogTrust::Committed, LogTrust::Everything}) {
        Pages pages = pagesOf(file);
        applyLog(pages, log, trust);
        m_pictures[size_t(trust)] = pictureOf(pages, sealer);
    }
}

Wreck::Picture Wreck::pictureOf(const Pages &pages, Sealer &sealer)
{
    Picture picture;
    for (const FoundRow &row : rowsOn(pages)) {
        m_hasRows = true;
        take(row, sealer, picture);
    }
    return picture;
}

void Wreck::take(const FoundRow &row, Sealer &sealer, Picture &picture)
{
    QByteArray plain;
    if (row.id == qint64(Meta::Manifest)
        && sealer.open(RowId::ofMeta(row.id, row.version), row.sealed, plain)) {
        const auto manifest = manifestFrom(plain);
        if (manifest && (!picture.manifest || manifest->generation > picture.manifest->generation))
            picture.manifest = manifest;
    } else if (sealer.open(RowId::ofChange(row.id, row.version), row.sealed, plain)) {
        const auto change = changeFrom(quint64(row.id), plain);
        const auto found = picture.changes.find(quint64(row.id));
        const QByteArray tag = row.sealed.last(Sealer::tagSize);
        if (change && (found == picture.changes.end() || found->second.version < row.version))
            picture.changes[change->number] = Finding{*change, row.version, tag, {row.page}};
        else if (change && found->second.tag == tag && !found->second.pages.contains(row.page))
            found->second.pages << row.page;
    } else if (sealer.open(RowId::ofMeta(row.id, row.version), row.sealed, plain)) {
        takeProfile(row, plain, picture);
    } else {
        return;
    }
    picture.latest = std::max(picture.latest, row.version);
}

void Wreck::takeProfile(const FoundRow &row, const QByteArray &plain, Picture &picture)
{
    if (row.id != qint64(Meta::Profile) || row.version < picture.profileVersion)
        return;
    if (const std::optional<Profile> profile = profileFrom(plain)) {
        picture.profile = profile;
        picture.profileVersion = row.version;
    }
}

bool Wreck::isThisKeys() const
{
    return std::any_of(
        m_pictures.begin(), m_pictures.end(), [](const Picture &picture) { return picture.latest > 0; });
}

bool Wreck::isAsLateAs(const Manifest &manifest) const
{
    return !m_witness || manifest.generation >= m_witness->unsent.generation;
}

/// Nothing is missing, and nothing is there that should not be.
bool Wreck::Picture::isWhole() const
{
    if (!manifest)
        return false;
    TagSum sum;
    for (const auto &[number, finding] : changes)
        sum.add(finding.tag);
    return qint64(changes.size()) == manifest->changes && sum == manifest->changeSum;
}

const Wreck::Picture &Wreck::best() const
{
    const auto whole = std::find_if(m_pictures.begin(), m_pictures.end(),
        [this](const Picture &picture) { return picture.isWhole() && isAsLateAs(*picture.manifest); });
    if (whole != m_pictures.end())
        return *whole;
    // The committed part is as good, unless the rest of the log knows of something later.
    return m_pictures[1].latest > m_pictures[0].latest ? m_pictures[1] : m_pictures[0];
}

static PendingChange inDoubt(PendingChange change)
{
    if (change.state == ChangeState::Waiting || change.state == ChangeState::UnderWay) {
        change.everUncertain = change.everUncertain || change.state == ChangeState::UnderWay;
        change.state = ChangeState::Refused;
        change.failure = Failure{FailureKind::MayBeMade};
    }
    return change;
}

static void take(Salvaged &salvaged, const PendingChange &change, bool certain)
{
    salvaged.changes << (certain ? change : inDoubt(change));
    salvaged.doubtful += certain ? 0 : 1;
}

/// The witness was there at the last commit. Of what it does not name nothing is unsent any more.
Salvaged Wreck::asWitnessSays(const Picture &picture) const
{
    Salvaged salvaged;
    for (const auto &[number, version] : m_witness->versions) {
        const auto found = picture.changes.find(number);
        if (found == picture.changes.end())
            ++salvaged.lost;
        else
            store::take(salvaged, found->second.change, found->second.version == version);
    }
    return salvaged;
}

bool Wreck::isCertain(const Picture &picture, const Finding &finding) const
{
    return picture.isWhole() || (picture.manifest && finding.pages.size() >= 2);
}

/// There is no witness, or it does not know of the last commit.
Salvaged Wreck::asManifestSays(const Picture &picture) const
{
    Salvaged salvaged;
    for (const auto &[number, finding] : picture.changes)
        store::take(salvaged, finding.change, isCertain(picture, finding));
    salvaged.isCounted = picture.manifest.has_value();
    const qint64 count = salvaged.isCounted ? picture.manifest->changes : 0;
    salvaged.lost = std::max(0, int(count) - int(salvaged.changes.size()));
    return salvaged;
}

Salvaged Wreck::changes() const
{
    const Picture &picture = best();
    const bool isLast = picture.isWhole() && isAsLateAs(*picture.manifest);
    const bool witnessKnows = m_witness && m_witness->unsent.generation >= picture.latest;
    return witnessKnows && !isLast ? asWitnessSays(picture) : asManifestSays(picture);
}

} // namespace canolfan::store
