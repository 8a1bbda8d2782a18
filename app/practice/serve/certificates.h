#pragma once

#include "practice/crypto/pem.h"

#include <QString>

namespace practice {

/// What the server shows to TLS clients, and the authority that vouches for it.
struct Certificates
{
    QString authorityFile; ///< for clients to trust: DIR/ca.pem
    pem::CertificateHandle certificate;
    KeyHandle key;
};

/// Every data folder has an authority of its own, which is good for nothing but localhost (name constraints),
/// and a server certificate for localhost, 127.0.0.1 and ::1. What is missing, or has less than 30 days left,
/// is made anew. Private keys are readable by their owner alone. Throws std::runtime_error with a sentence.
Certificates prepareCertificates(const QString &folder);

} // namespace practice
