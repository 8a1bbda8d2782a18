#pragma once

#include <optional>

namespace canolfan::test {

/// The merge rule of reliability.md A once more, from the page and not from app/sync: numbers and truth
/// tables, none of the product's types or rules. Two permissions, here called first and second bit.

inline constexpr int everything = 0x7f; ///< seven permissions
inline constexpr int keys = 0x40; ///< comes with the two wider types, never assigned

struct State
{
    int type = 0; ///< 0 User, 1 Admin, 2 Exams Officer
    int holds = 0; ///< a bit for each permission

    bool operator==(const State &) const = default;
};

/// What holds for an account of this type that was assigned these (S43–S50).
State account(int type, int assigned);

struct Wish
{
    std::optional<int> type{};
    int on = 0;
    int off = 0;
};

struct Expected
{
    enum class Verdict
    {
        Done,
        Send,
        Conflict
    };
    Verdict verdict = Verdict::Done;
    State outcome{}; ///< Send: what the portal will have; Conflict: what is offered
};

/// `theirs` nullopt: deleted.
Expected oracle(const State &base, const Wish &mine, const std::optional<State> &theirs);
Expected oracleOfDelete(const State &base, const std::optional<State> &theirs);

} // namespace canolfan::test
