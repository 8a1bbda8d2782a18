#pragma once

#include "cognito/step.h"

namespace canolfan::cognito {

/// This computer as a user pool knows it that tracks devices (cognito.md 3.1): a sign-in from it needs no
/// second factor, and only from it is that sign-in renewed. Opens nothing without the person's password.
struct Device
{
    QString owner; ///< USER_ID_FOR_SRP of whose device it is
    QString key;
    QString groupKey;
    QString password; ///< random, known to nobody but this computer
};

/// What the pool keeps of the device's password: base64 of the padded numbers, as ConfirmDevice wants them.
struct DeviceVerifier
{
    QByteArray salt;
    QByteArray passwordVerifier;
};

/// With a new password.
Device deviceOf(const QString &owner, const NewDevice &metadata);

/// With a new salt.
DeviceVerifier verifierOf(const Device &device);
/// With a given salt (hex), for the published vectors.
DeviceVerifier verifierOf(const Device &device, const QByteArray &saltHex);

} // namespace canolfan::cognito
