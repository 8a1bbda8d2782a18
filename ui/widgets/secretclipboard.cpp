#include "widgets/secretclipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalBlocker>

#ifdef Q_OS_MACOS
#include <QUtiMimeConverter>
#endif

namespace canolfan::ui {

#ifdef Q_OS_MACOS
/// nspasteboard.org: clipboard histories leave out what carries this type.
class ConcealedType : public QUtiMimeConverter
{
public:
    static constexpr QLatin1StringView mime{"application/x-nspasteboard-concealed-type"};

    QString mimeForUti(const QString &uti) const override { return uti == name ? QString(mime) : QString(); }
    QString utiForMime(const QString &type) const override
    {
        return type == mime ? QString(name) : QString();
    }
    QVariant convertToMime(const QString &, const QList<QByteArray> &data, const QString &) const override
    {
        return data.value(0);
    }
    QList<QByteArray> convertFromMime(const QString &, const QVariant &data, const QString &) const override
    {
        return {data.toByteArray()};
    }

private:
    static constexpr QLatin1StringView name{"org.nspasteboard.ConcealedType"};
};
#endif

static void conceal(QMimeData &data)
{
#if defined(Q_OS_MACOS)
    static const ConcealedType registered;
    Q_UNUSED(registered);
    data.setData(ConcealedType::mime, {});
#elif defined(Q_OS_WIN)
    // learn.microsoft.com, "Cloud Clipboard and Clipboard History Formats". Each a DWORD of 0, except the
    // first, which counts by being there.
    const auto format = [](const char *name) {
        return QStringLiteral("application/x-qt-windows-mime;value=\"%1\"").arg(QLatin1String(name));
    };
    data.setData(format("ExcludeClipboardContentFromMonitorProcessing"), QByteArray(4, '\0'));
    data.setData(format("CanIncludeInClipboardHistory"), QByteArray(4, '\0'));
    data.setData(format("CanUploadToCloudClipboard"), QByteArray(4, '\0'));
#else
    data.setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
#endif
}

static QByteArray hash(const std::array<quint32, 4> &salt, const QString &text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(salt.data()), sizeof salt));
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
    return hash.result();
}

SecretClipboard::SecretClipboard(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(secretOnClipboard);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard()
{
    const QSignalBlocker quiet(this); // whoever would listen is going as well
    clear();
}

void SecretClipboard::copy(const QString &secret)
{
    auto *data = new QMimeData; // the clipboard's from here on
    data->setText(secret);
    conceal(*data);
    QRandomGenerator::system()->fillRange(m_salt.data(), qsizetype(m_salt.size()));
    m_copied = hash(m_salt, secret);
    QGuiApplication::clipboard()->setMimeData(data);
    m_timer.start();
}

void SecretClipboard::clear()
{
    m_timer.stop();
    if (isStillOurs()) {
        QGuiApplication::clipboard()->clear();
        Q_EMIT cleared();
    }
    m_copied.clear();
}

bool SecretClipboard::isStillOurs() const
{
    // By what it says and not by whom it belongs to: a clipboard manager may have taken it over.
    return !m_copied.isEmpty() && hash(m_salt, QGuiApplication::clipboard()->text()) == m_copied;
}

} // namespace canolfan::ui
