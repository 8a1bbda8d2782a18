#pragma once

#include <QString>

#include <optional>

namespace canolfan {

/// A centre of which an account has a copy on this computer, as far as it is known without opening that.
struct KeptCentre
{
    QString number;
    std::optional<int> unsent{}; ///< changes that the portal does not have; nullopt: it cannot be read

    bool operator==(const KeptCentre &) const = default;
};

} // namespace canolfan
