// CPU time of the program's SRP proof, and of its modular exponentiations alone: as many, with numbers as
// long. bench-srp REPEATS COUNT prints {"proof": [milliseconds for one, …], "exponentiations": […]}.

#include "cognito/srp.h"

#include <QList>
#include <QTextStream>

#include <openssl/bn.h>

#include <ctime>
#include <functional>
#include <memory>

using namespace canolfan;

struct FreeNumber
{
    void operator()(BIGNUM *number) const { BN_free(number); }
};
using Number = std::unique_ptr<BIGNUM, FreeNumber>;

static Number randomNumber(int bits)
{
    Number number(BN_new());
    BN_rand(number.get(), bits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY);
    return number;
}

/// Milliseconds of CPU for one of `count`.
static double cost(int count, const std::function<void()> &work)
{
    const std::clock_t before = std::clock();
    for (int done = 0; done < count; ++done)
        work();
    return double(std::clock() - before) * 1000.0 / CLOCKS_PER_SEC / count;
}

static cognito::SrpChallenge challenge()
{
    char *hex = BN_bn2hex(randomNumber(3071).get());
    const cognito::SrpChallenge challenge{QStringLiteral("somebody"), QByteArray(hex),
        QByteArrayLiteral("5bd1a5e0f1c2b3a49687786950413223"), QByteArray(1024, 'A')};
    OPENSSL_free(hex);
    return challenge;
}

static void prove(const cognito::SrpChallenge &challenge)
{
    const cognito::SrpClient client;
    if (client.publicValue().isEmpty()
        || !client.claimSignature(QStringLiteral("PracticePool"), QStringLiteral("Draig-Enfys-Telyn7"),
            challenge, QByteArrayLiteral("Tue Mar 3 07:04:09 UTC 2026")))
        qFatal("no proof came of these numbers");
}

/// g^a with 1,024 bits, g^x with 256, and (B - k g^x)^(a + u x) with 1,024: in constant time, as secrets are.
class Exponentiations
{
public:
    Exponentiations() { BN_set_word(m_generator.get(), 2); }

    void operator()()
    {
        // Marked anew, as for every proof: OpenSSL sets its Montgomery form up for each call.
        for (const Number *exponent : {&m_long, &m_short, &m_long}) {
            BN_set_flags(exponent->get(), BN_FLG_CONSTTIME);
            const BIGNUM *base = m_count++ % 3 == 2 ? m_base.get() : m_generator.get();
            BN_mod_exp(m_result.get(), base, exponent->get(), m_prime.get(), m_scratch);
        }
    }

    ~Exponentiations() { BN_CTX_free(m_scratch); }
    Q_DISABLE_COPY_MOVE(Exponentiations)

private:
    BN_CTX *m_scratch = BN_CTX_new();
    Number m_prime{BN_get_rfc3526_prime_3072(nullptr)};
    Number m_generator{BN_new()};
    Number m_base = randomNumber(3071);
    Number m_long = randomNumber(1024);
    Number m_short = randomNumber(256);
    Number m_result{BN_new()};
    int m_count = 0;
};

static QString listed(const QList<double> &samples)
{
    QStringList texts;
    for (const double sample : samples)
        texts << QString::number(sample);
    return QLatin1Char('[') + texts.join(QLatin1String(", ")) + QLatin1Char(']');
}

int main(int argc, char *argv[])
{
    if (argc != 3)
        qFatal("bench-srp REPEATS COUNT");
    const int repeats = QByteArray(argv[1]).toInt();
    const int count = QByteArray(argv[2]).toInt();
    const cognito::SrpChallenge given = challenge();
    Exponentiations exponentiations;
    QList<double> proofs;
    QList<double> bare;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        proofs << cost(count, [&given] { prove(given); });
        bare << cost(count, std::ref(exponentiations));
    }
    QTextStream(stdout) << "{\"proof\": " << listed(proofs) << ", \"exponentiations\": " << listed(bare)
                        << "}" << Qt::endl;
    return 0;
}
