#pragma once

#include "cognito/address.h"
#include "directory/directory.h"
#include "domain/copynews.h"
#include "settings/folderlock.h"
#include "settings/settings.h"
#include "store/putaside.h"
#include "vault/secretstore.h"

#include <limits>

namespace canolfan::startup {

/// The copies of accounts on this computer: each a file in the data folder, its key in the keychain. A file
/// is named by the account's Cognito sub, a UUID, so that it names nobody.
///
/// Whoever signs in without staying leaves nothing behind on this computer: their centre is kept in memory,
/// unless an earlier sign-in of theirs that stayed has left changes that are still to be sent.
///
/// An entry in the key's place that is not from this program is neither used, nor replaced, nor removed: it
/// may be the only key to something else. Nothing is kept then (CopyKeyForeign), and a copy that is there
/// stays.
class Copies
{
public:
    Copies(vault::SecretStore &vault, Settings &settings, cognito::UserPoolAddress pool, QString dataFolder);

    /// Has the directory keep everything of this account in its copy from now on, or in memory where there is
    /// no keychain, or nothing is to stay. What was found and done for that; it never stands in the way. Does
    /// nothing the second time; but where the key could not be had then, it is asked for again: what is open
    /// stays as it is as long as that is so, and is closed for the copy to be opened once it is not.
    QCoro::Task<CopyNews> keep(directory::Directory *directory, QString sub, bool stays);

    /// Takes the lists of accounts off this computer that have had no contact for as long as the settings
    /// have it: the whole copy where nothing in it waits to be sent, else all but that. Not of `spared`, nor
    /// of the account that is kept. keep() does it, once.
    QCoro::Task<> sweep(QString spared, QDateTime now);

    /// After Directory::copyLost(): the same anew, of the account that is kept; repairs what can be repaired.
    /// Closes the directory; openKept() then. With SignedOutElsewhere among the troubles the key is gone:
    /// with it another process has signed out, and there is nothing to be opened any more.
    QCoro::Task<CopyNews> reopen(directory::Directory *directory);

    /// At sign-out: takes the copy of this account, or of the one that is kept, off this computer; the key
    /// first, without which the file is nothing but noise. Waiting changes go with it only if somebody wants
    /// that, up to the number of the last that they were shown (0: none): where there is another one, be it
    /// saved by another process at this moment, it stays as it is, sealed, until they sign in again.
    /// Failures: BusyElsewhere, and nothing has gone; of the vault, and the file is gone all the same, while
    /// a key that remains opens nothing.
    QCoro::Task<Result<void>> wipe(directory::Directory *directory, QString sub, quint64 lastToDiscard);

    /// All, whether anybody has seen them or not.
    static constexpr quint64 everyChange = std::numeric_limits<quint64>::max();

private:
    QCoro::Task<CopyNews> keepOf(directory::Directory *directory, QString sub, bool isWanted, bool mayMake);
    QCoro::Task<Result<void>> takeAway(
        QString sub, std::optional<store::Waiting> mayGo, bool goesAnyway, bool isOurs);
    QCoro::Task<> purgeOld(QString sub, QDateTime now);
    QCoro::Task<std::unique_ptr<settings::FolderLock>> lock();
    QCoro::Task<Result<QByteArray>> keyOf(QString sub, bool mayMake);
    QCoro::Task<> untilNobodyOpensIt(QString sub);
    QCoro::Task<Result<void>> removeKey(QString sub, bool isOurs);
    Failure whyNothing() const;
    CopyNews withoutCopy(directory::Directory &directory, const Failure &why);
    CopyNews openCopy(directory::Directory &directory, const QString &sub, const QByteArray &key);
    bool hasCopy(const QString &sub) const;
    bool mayHaveUnsent(const QString &sub) const;
    QString nameOf(const QString &sub) const;
    QString vaultKey(const QString &sub) const;

    vault::SecretStore &m_vault;
    Settings &m_settings;
    cognito::UserPoolAddress m_pool;
    QString m_dataFolder;
    QString m_kept; ///< whose copy the directory has
    bool m_hasSwept = false;
};

} // namespace canolfan::startup
