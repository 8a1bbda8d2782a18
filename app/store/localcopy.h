#pragma once

#include "sync/store.h"

#include <memory>

namespace canolfan::store {

/// The encrypted copy of one account on this computer, and the outbox of its unsent changes (reliability.md
/// B). Made by open(), which see. To be used in the thread that has opened it.
///
/// What is damaged while it is open is told as CopyDamaged; to open it again then is to repair it. One that
/// could only be opened for reading tells on each commit() why; to open it again is to try again.
class LocalCopy final : public sync::Store
{
public:
    ~LocalCopy() override;

    Result<sync::Contents> load() override;
    Result<void> commit(const sync::Batch &batch) override;
    bool isChangedElsewhere() override;
    bool isDurable() const override { return true; }

    /// Everything but the outbox is gone: who is in the centre, who is signed in, how far the feed was read.
    /// Its changes carry what they need to be shown. load() afterwards.
    Result<void> purgeUsers();

private:
    friend class Opening;
    class Inside;
    explicit LocalCopy(std::unique_ptr<Inside> inside);

    std::unique_ptr<Inside> m_inside;
};

} // namespace canolfan::store
