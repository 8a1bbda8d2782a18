#include "mergeoracle.h"

#include <algorithm>
#include <array>

namespace canolfan::test {

using Verdict = Expected::Verdict;

State account(int type, int assigned)
{
    if (type == 2)
        return {2, everything};
    return {type, (assigned & ~keys) | (type == 1 ? keys : 0)};
}

/// One permission, in the order base, mine, theirs; mine: 0 withdrawn, 1 given, 2 not touched.
struct Row
{
    int base, mine, theirs, outcome;
};

static constexpr std::array permissionTable{
    // not touched: theirs
    Row{0, 2, 0, 0},
    Row{0, 2, 1, 1},
    Row{1, 2, 0, 0},
    Row{1, 2, 1, 1},
    // moved by me: mine
    Row{0, 1, 0, 1},
    Row{0, 1, 1, 1},
    Row{1, 0, 0, 0},
    Row{1, 0, 1, 0},
    // named as it was: stays, and the narrower if they have moved it
    Row{0, 0, 0, 0},
    Row{0, 0, 1, 0},
    Row{1, 1, 1, 1},
    Row{1, 1, 0, 0},
};

static int outcomeOf(const State &base, const Wish &mine, const State &theirs, int bit)
{
    const int given = mine.on & bit ? 1 : mine.off & bit ? 0 : 2;
    const auto row = std::find_if(permissionTable.begin(), permissionTable.end(), [&](const Row &each) {
        return each.base == ((base.holds & bit) != 0) && each.mine == given
            && each.theirs == ((theirs.holds & bit) != 0);
    });
    return row->outcome ? bit : 0;
}

static bool typeMovedByMe(const State &base, const Wish &mine)
{
    return mine.type.has_value() && mine.type.value() != base.type;
}

/// Somebody has less than before in any respect.
static bool narrower(const State &now, const State &before)
{
    return now.type < before.type || (before.holds & ~now.holds) != 0;
}

static bool mustAsk(const State &base, const Wish &mine, const State &theirs, const State &fields)
{
    if (narrower(theirs, base) && (fields.type > theirs.type || (fields.holds & ~theirs.holds & ~keys) != 0))
        return true;
    if (!typeMovedByMe(base, mine) || theirs == base)
        return false;
    // The type was moved by me and anything by them: only what is the same needs no question.
    const State alone = account(*mine.type, ((base.holds & ~mine.off) | mine.on) & ~keys);
    return !(alone == theirs);
}

Expected oracle(const State &base, const Wish &mine, const std::optional<State> &theirs)
{
    if (!theirs)
        return {Verdict::Conflict};
    State fields;
    fields.type = typeMovedByMe(base, mine) ? *mine.type : theirs->type;
    for (int bit = 1; bit < keys; bit <<= 1)
        fields.holds |= outcomeOf(base, mine, *theirs, bit);
    if (mustAsk(base, mine, *theirs, fields))
        return {
            Verdict::Conflict, account(std::min(fields.type, theirs->type), fields.holds & theirs->holds)};
    if (fields.type == theirs->type && fields.holds == (theirs->holds & ~keys))
        return {Verdict::Done, *theirs};
    return {Verdict::Send, account(fields.type, fields.holds)};
}

Expected oracleOfDelete(const State &base, const std::optional<State> &theirs)
{
    if (!theirs)
        return {Verdict::Done};
    if (theirs->type != base.type || (theirs->holds & ~base.holds) != 0)
        return {Verdict::Conflict, *theirs};
    return {Verdict::Send};
}

} // namespace canolfan::test
