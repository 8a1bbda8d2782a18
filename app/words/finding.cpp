#include "words/finding.h"

#include "words/words.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

QString label(Facet facet)
{
    switch (facet) {
    case Facet::AccountType:
        return App::translate("words", "Account type");
    case Facet::Access:
        return App::translate("words", "Access");
    case Facet::State:
        return App::translate("words", "State");
    case Facet::Waiting:
        return App::translate("words", "Waiting changes");
    case Facet::Language:
        return App::translate("words", "Language");
    }
    Q_UNREACHABLE();
}

static QString label(Standing standing)
{
    switch (standing) {
    case Standing::Active:
        return label(UserState::Active);
    case Standing::NeverSignedIn:
        return App::translate("words", "Never signed in");
    case Standing::InvitationExpired:
        return App::translate("words", "Invitation has run out");
    }
    Q_UNREACHABLE();
}

template <typename Enumeration>
static Enumeration enumerator(const Condition &condition)
{
    return Enumeration(qCountTrailingZeroBits(condition.bit));
}

QString label(const Condition &condition)
{
    switch (condition.facet) {
    case Facet::AccountType:
        return label(enumerator<AccountType>(condition));
    case Facet::Access:
        return label(Permission(condition.bit));
    case Facet::State:
        return label(Standing(condition.bit));
    case Facet::Waiting:
        return App::translate("words", "A change is waiting");
    case Facet::Language:
        return label(enumerator<Language>(condition));
    }
    Q_UNREACHABLE();
}

static QStringList labelsOf(const UserFilter &filter, const QList<Facet> &facets)
{
    QStringList labels;
    for (const Facet facet : facets) {
        for (const Condition &condition : filter.chosen(facet))
            labels << label(condition);
    }
    return labels;
}

static QString under(Facet facet, const QString &chosen)
{
    const QString name = label(facet);
    return chosen.isEmpty()
        ? name
        : App::translate("words", "%1: %2", "what is filtered by: what is chosen").arg(name, chosen);
}

QString chosenOf(const UserFilter &filter, const QList<Facet> &facets)
{
    return under(facets.constFirst(), labelsOf(filter, facets).join(QStringLiteral(", ")));
}

QString shortlyChosenOf(const UserFilter &filter, const QList<Facet> &facets)
{
    const QStringList labels = labelsOf(filter, facets);
    const bool several = labels.size() > 1;
    return under(facets.constFirst(), several ? QString::number(labels.size()) : labels.value(0));
}

} // namespace canolfan::words
