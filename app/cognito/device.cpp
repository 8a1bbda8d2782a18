#include "cognito/device.h"

#include "passwordnumber.h"

#include <openssl/rand.h>

namespace canolfan::cognito {

static constexpr int passwordBytes = 40;
static constexpr int saltBytes = 16;

static QByteArray randomBytes(int count)
{
    QByteArray bytes(count, '\0');
    RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), count);
    return bytes;
}

Device deviceOf(const QString &owner, const NewDevice &metadata)
{
    return {
        owner, metadata.key, metadata.groupKey, QString::fromLatin1(randomBytes(passwordBytes).toBase64())};
}

DeviceVerifier verifierOf(const Device &device)
{
    return verifierOf(device, randomBytes(saltBytes).toHex());
}

/// v = g^x mod N, over the group's key and the device's in place of the pool and the user.
DeviceVerifier verifierOf(const Device &device, const QByteArray &saltHex)
{
    const Number salt = numberFromHex(saltHex);
    const Number x = passwordNumber(salt.get(), device.groupKey, device.key, device.password);
    const NumberContext scratch(BN_CTX_new());
    const Number prime(BN_get_rfc3526_prime_3072(nullptr));
    const Number generator = newNumber();
    const Number verifier = newNumber();
    BN_set_word(generator.get(), 2);
    BN_set_flags(x.get(), BN_FLG_CONSTTIME);
    BN_mod_exp(verifier.get(), generator.get(), x.get(), prime.get(), scratch.get());
    // Padded: Cognito refuses a number whose first byte has the top bit set (cognito.md 3, pitfall 5).
    return {padded(salt.get()).toBase64(), padded(verifier.get()).toBase64()};
}

} // namespace canolfan::cognito
