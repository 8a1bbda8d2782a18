#pragma once

#include "domain/failure.h"

#include <QUuid>

#include <optional>

namespace canolfan::ui {

/// Whether a write that failed so may have arrived nevertheless.
bool mayHaveArrived(FailureKind kind);

/// The key that makes a second try of the same thing harmless (Idempotency-Key). It is kept while it is
/// unclear whether the first try arrived and the content is the same; the portal refuses one key with two
/// contents.
template <typename Content>
class OperationKey
{
public:
    QUuid keyFor(const Content &content)
    {
        if (!m_content || !(*m_content == content))
            m_key = QUuid::createUuid();
        m_content = content;
        return m_key;
    }

    /// After a try that failed.
    void judge(FailureKind kind)
    {
        if (!mayHaveArrived(kind))
            m_content.reset();
    }

private:
    std::optional<Content> m_content;
    QUuid m_key;
};

} // namespace canolfan::ui
