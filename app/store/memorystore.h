#pragma once

#include "sync/store.h"

#include <map>

namespace canolfan::store {

/// What is kept until the program closes: for computers without a keychain, where nothing could be read
/// again.
class MemoryStore final : public sync::Store
{
public:
    Result<sync::Contents> load() override;
    Result<void> commit(const sync::Batch &batch) override;
    bool isChangedElsewhere() override { return false; }
    bool isDurable() const override { return false; }

private:
    std::map<QString, CentreUser> m_users;
    std::map<quint64, PendingChange> m_changes;
    sync::Contents m_rest;
};

} // namespace canolfan::store
