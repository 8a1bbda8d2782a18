#pragma once

#include "cognito/address.h"
#include "review/reviews.h"
#include "vault/secretstore.h"

#include <QCoroTask>

namespace canolfan::startup {

/// The access reviews of accounts on this computer: a file for each account and centre in the data folder,
/// its key in an entry of its own in the keychain. Unlike the copy, both stay at sign-out: a review is the
/// centre's own work, which no portal could give back.
class ReviewFiles
{
public:
    ReviewFiles(vault::SecretStore &vault, cognito::UserPoolAddress pool, QString dataFolder);

    /// What is to be had.
    struct Wanted
    {
        QString account; ///< whose; the portal's id
        QString centre; ///< its number
        bool stays = false; ///< whoever does not stay signed in leaves nothing new behind
        bool isToBegin = false; ///< makes the file's key where there is none yet
    };
    /// Has `reviews` keep everything there from now on, or say why that cannot be. Does nothing where they
    /// are kept there already.
    QCoro::Task<> open(review::Reviews *reviews, Wanted wanted);

private:
    QString nameOf(const Wanted &wanted) const;
    QString vaultKey(const Wanted &wanted) const;

    vault::SecretStore &m_vault;
    cognito::UserPoolAddress m_pool;
    QString m_dataFolder;
};

} // namespace canolfan::startup
