#pragma once

#include "sync/store.h"

#include <functional>
#include <memory>

namespace canolfan::store {

/// The encrypted copy of one account on this computer, and the outbox of its unsent changes (reliability.md
/// B). Made by open(), which see. To be used in the thread that has opened it.
///
/// What is damaged while it is open is told as CopyDamaged; to open it again then is to repair it. One that
/// could only be opened for reading tries that again on each commit(), and tells why it still cannot be
/// written to; or CopyChangedElsewhere, once it can.
class LocalCopy final : public sync::Store
{
public:
    ~LocalCopy() override;

    Result<sync::Contents> load() override;
    Result<void> commit(const sync::Batch &batch) override;
    bool isChangedElsewhere() override;
    bool isDurable() const override { return true; }
    std::optional<Failure> trouble() const override;

    /// Everything but the outbox is gone: who is in the centre, who is signed in, how far the feed was read.
    /// Its changes carry what they need to be shown. load() afterwards.
    Result<void> purgeUsers();

private:
    friend class Opening;
    class Inside;
    /// Opens for writing what could only be looked at.
    using Again = std::function<Result<std::unique_ptr<Inside>>()>;
    explicit LocalCopy(std::unique_ptr<Inside> inside, Again again = {});

    std::unique_ptr<Inside> m_inside;
    Again m_again; ///< of a picture only
};

} // namespace canolfan::store
