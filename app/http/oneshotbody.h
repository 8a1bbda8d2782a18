#pragma once

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace canolfan::http {

/// A request's body that can be read once. Qt 6.4 sends a POST again, up to four times and without a word,
/// when a server closes the connection without replying; a body that cannot be rewound leaves it nothing to
/// send (reliability.md, finding 1: measured as exactly one arrival).
class OneShotBody : public QIODevice
{
public:
    OneShotBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_read + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return m_read >= m_bytes.size(); }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_read);
        if (count <= 0)
            return atEnd() ? -1 : 0;
        std::memcpy(to, m_bytes.constData() + m_read, static_cast<size_t>(count));
        m_read += count;
        return count;
    }

    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace canolfan::http
