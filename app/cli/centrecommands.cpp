#include "commands.h"

#include "words/centres.h"
#include "words/synchronising.h"
#include "words/waitingcommands.h"
#include "words/words.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

/// Which of somebody's centres a command is about, and the list of them.
namespace canolfan::cli {

using startup::PortalServices;

static QString lastCentre(startup::Services &services, const PortalServices &portal)
{
    return services.settings().centre(portal.wellKnown.identity.userPoolId);
}

/// As the portal knows it. Failure: NotInCentre.
Result<QString> Commands::centreFor(const PortalServices &portal, const Profile &who) const
{
    QStringList numbers;
    for (const Centre &centre : who.centres)
        numbers << centre.number;
    if (!m_centre.isEmpty() && !numbers.contains(m_centre))
        return failed(Failure{FailureKind::NotInCentre, m_centre, 0, {}, numbers.join(QStringLiteral(", "))});
    const QString wanted = m_centre.isEmpty() ? lastCentre(m_services, portal) : m_centre;
    return numbers.contains(wanted) ? wanted : numbers.constFirst();
}

/// As far as it is known without the portal; empty: not at all.
QString Commands::keptCentre(const PortalServices &portal) const
{
    const QString wanted = m_centre.isEmpty() ? lastCentre(m_services, portal) : m_centre;
    if (!wanted.isEmpty())
        return wanted;
    const QList<KeptCentre> kept = portal.copies.keptCentres(portal.session.sub());
    return kept.isEmpty() ? QString() : kept.constFirst().number;
}

QList<KeptCentre> Commands::waitingInCentres(const PortalServices &portal)
{
    QList<KeptCentre> centres = portal.copies.keptCentres(portal.session.sub());
    centres.removeIf([](const KeptCentre &centre) { return centre.unsent.value_or(0) == 0; });
    return centres;
}

/// In any centre of whoever has several, each by its number.
std::optional<QString> Commands::whatWaitsAtSignOut(PortalServices *portal)
{
    const QList<KeptCentre> waiting = waitingInCentres(*portal);
    if (!waiting.isEmpty() && portal->copies.keptCentres(portal->session.sub()).size() > 1)
        return words::changesWaitInCentres(waiting);
    const Result<qsizetype> here = portal->directory.keptChanges();
    return here && *here > 0 ? std::optional(words::changesWaitAtSignOut(int(*here))) : std::nullopt;
}

Outcome Commands::listCentres(const PortalServices &portal, const Profile &who) const
{
    QHash<QString, int> waiting;
    for (const KeptCentre &kept : waitingInCentres(portal))
        waiting.insert(kept.number, *kept.unsent);
    QList<Centre> centres = who.centres;
    std::ranges::sort(centres, {}, &Centre::number);
    QStringList lines;
    QJsonArray document;
    for (const Centre &centre : centres) {
        const int count = waiting.value(centre.number);
        QStringList columns{centre.number, centre.name, words::label(centre.accountType)};
        if (count > 0)
            columns << words::waitingChanges(count);
        lines << columns.join(QLatin1Char('\t'));
        document.append(QJsonObject{{QStringLiteral("number"), centre.number},
            {QStringLiteral("name"), centre.name}, {QStringLiteral("accountType"), idOf(centre.accountType)},
            {QStringLiteral("waiting"), count}});
    }
    return {Done, lines.join(QLatin1Char('\n')), document};
}

/// None is opened where the portal can be asked: that would send what waits in it.
QCoro::Task<Outcome> Commands::centres(PortalServices *portal)
{
    if (!m_worksOffline) {
        const Result<Profile> who = co_await portal->directory.askWhoIsIn();
        if (who)
            co_return listCentres(*portal, *who);
        if (!isUnreachable(who.error().kind))
            co_return failure(who.error());
        const Result<void> kept = co_await haveKept(portal, who.error());
        if (!kept)
            co_return failure(kept.error());
    }
    co_return listCentres(*portal, portal->directory.profile());
}

} // namespace canolfan::cli
