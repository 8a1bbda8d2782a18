#pragma once

#include "sync/store.h"

#include <functional>

namespace canolfan::test {

/// What a disk holds: it outlives the program. Several stores may have it open, as several processes do.
struct Disk
{
    sync::Contents contents;
    quint64 commits = 0;
};

/// A store in memory. Applies a batch as store.h says, by the simplest means there are.
class FakeStore : public sync::Store
{
public:
    explicit FakeStore(Disk &disk) : m_disk(disk) { }

    /// The next commits fail with it, until it is taken back.
    std::optional<FailureKind> trouble{};
    /// Asked before each commit; true: the program dies here, and nothing of the commit happens.
    std::function<bool()> diesBefore{};
    std::function<bool()> diesAfter{}; ///< the same, and all of it has happened
    std::function<void(const sync::Batch &)> sees{}; ///< each batch that is going to be committed
    int commits = 0; ///< through this one

    Result<sync::Contents> load() override;
    Result<void> commit(const sync::Batch &batch) override;
    bool isChangedElsewhere() override { return m_seen != m_disk.commits; }
    bool isDurable() const override { return true; }

private:
    Disk &m_disk;
    quint64 m_seen = 0;
};

/// Thrown by FakeStore::commit() where the program dies: nothing of the program runs after it.
struct Death
{
};

} // namespace canolfan::test
