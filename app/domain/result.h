#pragma once

#include "domain/failure.h"

#include <tl/expected.hpp>

namespace canolfan {

/// What every operation that can go wrong returns: a value, or why there is none.
template <typename T>
using Result = tl::expected<T, Failure>;

/// A Failure on its way out: `return failed(FailureKind::TimedOut);`
inline tl::unexpected<Failure> failed(Failure failure)
{
    return tl::unexpected<Failure>(std::move(failure));
}

inline tl::unexpected<Failure> failed(FailureKind kind, QString subject = {}, int number = 0)
{
    return failed(Failure{kind, std::move(subject), number, {}});
}

} // namespace canolfan
