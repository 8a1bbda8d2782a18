#include "cognito/claims.h"

#include <cstdint>

using namespace canolfan;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    cognito::subjectOf(bytes);
    // And as the claims of a token whose form is right.
    cognito::subjectOf("e30." + bytes.toBase64(QByteArray::Base64UrlEncoding) + ".c2ln");
    return 0;
}
