#pragma once

#include "cognito/address.h"
#include "directory/directory.h"
#include "domain/copynews.h"
#include "domain/keptcentre.h"
#include "settings/settings.h"
#include "store/putaside.h"
#include "vault/secretstore.h"

#include <limits>

namespace canolfan::startup {

/// An account in one of its centres: whose a copy is.
struct AccountCentre
{
    QString sub; ///< Cognito's, a UUID, so that it names nobody
    QString centre; ///< its number

    bool operator==(const AccountCentre &) const = default;
};

/// The copies of accounts on this computer, one for each centre that an account is in: each a file in the
/// data folder, its key in the keychain. So each centre has an outbox of its own, and nobody's people or
/// changes come from one centre into another.
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

    /// Has the directory open this centre, and keep everything of it in its copy from now on, or in memory
    /// where there is no keychain, or nothing is to stay. What was found and done for that; it never stands
    /// in the way. Does nothing the second time; but where the key could not be had then, it is asked for
    /// again: what is open stays as it is as long as that is so, and is closed for the copy to be opened once
    /// it is not.
    QCoro::Task<CopyNews> keep(directory::Directory *directory, AccountCentre whose, bool stays);

    /// Whether there is a copy of it, however old, and whether or not it can be opened.
    bool hasCopy(const AccountCentre &whose) const;
    /// Every centre of which this account has a copy, by their numbers.
    QList<KeptCentre> keptCentres(const QString &sub) const;

    /// Takes the lists off this computer that have had no contact for as long as the settings have it: the
    /// whole copy where nothing in it waits to be sent, else all but that. Not `spared`, nor the one that is
    /// kept. keep() does it, once.
    QCoro::Task<> sweep(AccountCentre spared, QDateTime now);

    /// After Directory::copyLost(): the same anew, of the one that is kept; repairs what can be repaired.
    /// Closes the directory; openKept() then. With SignedOutElsewhere among the troubles the key is gone:
    /// with it another process has signed out, and there is nothing to be opened any more.
    QCoro::Task<CopyNews> reopen(directory::Directory *directory);

    /// At sign-out: takes the copies of this account, or of the one that is kept, off this computer; each key
    /// first, without which the file is nothing but noise. Of the centre named, waiting changes go with it
    /// only if somebody wants that, up to the number of the last that they were shown (0: none): where there
    /// is another one, be it saved by another process at this moment, it stays as it is, sealed, until they
    /// sign in again. So does what waits in the account's other centres, which nobody was shown.
    /// Failures: BusyElsewhere, and nothing of that copy has gone; of the vault, and the file is gone all the
    /// same, while a key that remains opens nothing.
    QCoro::Task<Result<void>> wipe(
        directory::Directory *directory, AccountCentre whose, quint64 lastToDiscard);

    /// All, in every centre, whether anybody has seen them or not.
    static constexpr quint64 everyChange = std::numeric_limits<quint64>::max();

private:
    QCoro::Task<CopyNews> keepOf(
        directory::Directory *directory, AccountCentre whose, bool isWanted, bool mayMake);
    QCoro::Task<Result<void>> wipeOne(
        directory::Directory *directory, AccountCentre whose, quint64 lastToDiscard);
    QCoro::Task<Result<void>> takeAway(
        AccountCentre whose, std::optional<store::Waiting> mayGo, bool goesAnyway, bool isOurs);
    QCoro::Task<> purgeOld(AccountCentre whose, QDateTime now);
    QCoro::Task<Result<QByteArray>> keyOf(AccountCentre whose, bool mayMake);
    QCoro::Task<> untilNobodyOpensIt(AccountCentre whose);
    QCoro::Task<Result<void>> removeKey(AccountCentre whose, bool isOurs);
    Failure whyNothing() const;
    CopyNews withoutCopy(directory::Directory &directory, const Failure &why);
    CopyNews openCopy(directory::Directory &directory, const AccountCentre &whose, const QByteArray &key);
    bool mayHaveUnsent(const AccountCentre &whose) const;
    QString nameOf(const AccountCentre &whose) const;
    std::optional<AccountCentre> whoseIs(const QString &name) const;
    QString vaultKey(const AccountCentre &whose) const;

    vault::SecretStore &m_vault;
    Settings &m_settings;
    cognito::UserPoolAddress m_pool;
    QString m_dataFolder;
    AccountCentre m_kept; ///< whose copy the directory has
    bool m_hasSwept = false;
};

} // namespace canolfan::startup
