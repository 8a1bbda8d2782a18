#pragma once

#include "domain/language.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

class QSettings;

namespace canolfan {

/// What this computer remembers that is no secret and names nobody. One table of keys (settings.cpp); a file
/// in the data folder, `settings.ini`, so that two data folders know nothing of each other.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(const QString &dataFolder, QObject *parent = nullptr);
    ~Settings() override;

    /// nullopt until somebody has chosen: the system's language then decides.
    std::optional<Language> language() const;
    void setLanguage(Language language);

    /// The tick "Stay signed in on this computer" as it was left.
    bool staySignedIn() const;
    void setStaySignedIn(bool stay);

    /// Which account's refresh token to look for in the keychain: Cognito's sub (a UUID), by user pool.
    QString rememberedAccount(const QString &userPoolId) const;
    void setRememberedAccount(const QString &userPoolId, const QString &sub);

    /// Accounts that were signed out while the keychain did not answer: their entries are still to be
    /// removed.
    QStringList leftBehind(const QString &userPoolId) const;
    void setLeftBehind(const QString &userPoolId, const QStringList &subs);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    /// The address last used, for a start without --portal.
    QString portal() const;
    void setPortal(const QString &address);

    /// Whether the file can be written; false means that choices last until the program closes.
    bool isWritable() const;

private:
    std::unique_ptr<QSettings> m_file;
};

} // namespace canolfan
