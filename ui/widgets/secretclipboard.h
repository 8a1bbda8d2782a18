#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <array>
#include <chrono>

namespace canolfan::ui {

/// Puts a secret on the clipboard in such a way that clipboard histories leave it out (what password managers
/// tell them on KDE and others, Windows and macOS), and takes it away again after a time, or when this object
/// goes, unless something else has been copied meanwhile.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(QObject *parent = nullptr);
    ~SecretClipboard() override;

    void copy(const QString &secret);
    void setClearAfter(std::chrono::milliseconds time) { m_timer.setInterval(time); }
    std::chrono::milliseconds clearAfter() const { return m_timer.intervalAsDuration(); }
    /// At once, if it is still ours.
    void clear();

Q_SIGNALS:
    void cleared();

private:
    bool isStillOurs() const;

    QTimer m_timer;
    QByteArray m_copied; ///< a salted hash: enough to know the secret again
    std::array<quint32, 4> m_salt{};
};

/// How long a secret stays on the clipboard.
constexpr std::chrono::seconds secretOnClipboard{60};

} // namespace canolfan::ui
