#include "domain/addressmove.h"

#include <QStringList>
#include <QUuid>

namespace canolfan {

MoveStep nextStep(const std::optional<CentreUser> &from, const std::optional<CentreUser> &to, bool toWaits)
{
    if (!from)
        return MoveStep::Done;
    if (!to)
        return toWaits ? MoveStep::Waiting : MoveStep::Abandoned;
    return to->state == UserState::Active ? MoveStep::DeleteOld : MoveStep::Waiting;
}

QString textOf(const AddressMove &move)
{
    return move.from + QLatin1Char(' ') + move.to;
}

std::optional<AddressMove> addressMoveFromText(const QString &text)
{
    const QStringList ids = text.split(QLatin1Char(' '));
    if (ids.size() != 2 || QUuid(ids[0]).isNull() || QUuid(ids[1]).isNull() || ids[0] == ids[1])
        return std::nullopt;
    return AddressMove{ids[0], ids[1]};
}

} // namespace canolfan
