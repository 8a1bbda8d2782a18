#include "contents.h"

#include "store/manifest.h"
#include "store/sealing.h"

#include <QSet>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/hmac.h>

using namespace canolfan::store;

class TestSealing : public QObject
{
    Q_OBJECT

    const QByteArray m_plain = "Siân may view scripts";
    const RowId m_row = RowId::ofUser("0123456789abcdef", 7);

private Q_SLOTS:
    void whatIsSealedOpens()
    {
        Sealer sealer(contents::key(), 1);
        const QByteArray sealed = sealer.seal(m_row, m_plain);
        QCOMPARE(sealed.size(), m_plain.size() + Sealer::overhead);
        QVERIFY(!sealed.contains("scripts"));
        QByteArray plain;
        QVERIFY(Sealer(contents::key(), 1).open(m_row, sealed, plain));
        QCOMPARE(plain, m_plain);
        // Each time with a nonce of its own.
        QVERIFY(sealer.seal(m_row, m_plain) != sealed);
        QVERIFY(sealer.open(m_row, sealer.seal(m_row, {}), plain));
        QVERIFY(plain.isEmpty());
    }

    void nowhereElse()
    {
        Sealer sealer(contents::key(), 1);
        const QByteArray sealed = sealer.seal(m_row, m_plain);
        QByteArray plain;
        QVERIFY(!sealer.open(RowId::ofUser("0123456789abcdeF", 7), sealed, plain));
        QVERIFY(!sealer.open(RowId::ofUser("0123456789abcdef", 8), sealed, plain));
        QVERIFY(!sealer.open({RowId::Table::Meta, m_row.id, 7}, sealed, plain));
        QVERIFY(!sealer.open({RowId::Table::Changes, m_row.id, 7}, sealed, plain));
        QVERIFY(!Sealer(contents::key(), 2).open(m_row, sealed, plain));
        QVERIFY(!Sealer(contents::key('x'), 1).open(m_row, sealed, plain));
        QVERIFY(sealer.open(m_row, sealed, plain));
    }

    void notWithAnyBitChanged()
    {
        Sealer sealer(contents::key(), 1);
        const QByteArray sealed = sealer.seal(m_row, m_plain);
        QByteArray plain;
        for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
            QByteArray changed = sealed;
            changed[bit / 8] = char(changed[bit / 8] ^ 1 << bit % 8);
            QVERIFY(!sealer.open(m_row, changed, plain));
        }
        for (qsizetype length = 0; length < sealed.size(); ++length)
            QVERIFY(!sealer.open(m_row, sealed.first(length), plain));
    }

    /// AES-256-GCM as OpenSSL has it, with a key and authenticated data that are put together here anew.
    void anotherHandOpensIt()
    {
        const QByteArray sealed = Sealer(contents::key(), 1).seal(m_row, m_plain);
        const QByteArray master(32, 'k');
        uchar key[32];
        HMAC(EVP_sha256(), master.constData(), 32, reinterpret_cast<const uchar *>("rows"), 4, key, nullptr);
        const QByteArray along = QByteArray::fromHex("7500000001"
                                                     "0000000000000007")
            + "0123456789abcdef";
        const auto *bytes = reinterpret_cast<const uchar *>(sealed.constData());
        EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
        QByteArray plain(m_plain.size(), 0);
        int size = 0;
        EVP_DecryptInit_ex(cipher, EVP_aes_256_gcm(), nullptr, key, bytes);
        EVP_DecryptUpdate(
            cipher, nullptr, &size, reinterpret_cast<const uchar *>(along.constData()), int(along.size()));
        EVP_DecryptUpdate(
            cipher, reinterpret_cast<uchar *>(plain.data()), &size, bytes + 12, int(plain.size()));
        QByteArray tag = sealed.last(16);
        EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_SET_TAG, 16, tag.data());
        QCOMPARE(EVP_DecryptFinal_ex(cipher, nullptr, &size), 1);
        EVP_CIPHER_CTX_free(cipher);
        QCOMPARE(plain, m_plain);
    }

    void keysOfPeople()
    {
        Sealer sealer(contents::key(), 1);
        QSet<QByteArray> keys;
        for (int number = 0; number < 1000; ++number)
            keys << sealer.userKey(contents::user(number).id);
        QCOMPARE(keys.size(), 1000);
        QCOMPARE(
            sealer.userKey(QStringLiteral("a")), Sealer(contents::key(), 1).userKey(QStringLiteral("a")));
        QVERIFY(sealer.userKey(QStringLiteral("a"))
            != Sealer(contents::key('x'), 1).userKey(QStringLiteral("a")));
    }

    void newKeys()
    {
        const auto one = DataKey::random();
        const auto other = DataKey::random();
        QVERIFY(one && other && one->bytes() != other->bytes());
        QCOMPARE(one->bytes().size(), 32);
        QCOMPARE(DataKey::from(one->bytes())->bytes(), one->bytes());
        QVERIFY(!DataKey::from(one->bytes().chopped(1)));
        QVERIFY(!DataKey::from({}));
    }

    /// Whatever the order, and only with the same rows.
    void sums()
    {
        Sealer sealer(contents::key(), 1);
        QList<QByteArray> rows;
        for (int number = 0; number < 20; ++number)
            rows << sealer.seal(RowId::ofChange(number, 1), "x");
        TagSum forwards;
        TagSum backwards;
        for (int number = 0; number < 20; ++number) {
            forwards.add(rows[number]);
            backwards.add(rows[19 - number]);
        }
        QCOMPARE(forwards, backwards);
        QCOMPARE(TagSum::from(forwards.bytes()), std::optional(forwards));
        backwards.subtract(rows[3]);
        QVERIFY(forwards != backwards);
        backwards.add(sealer.seal(RowId::ofChange(3, 1), "x"));
        QVERIFY(forwards != backwards);
        backwards = forwards;
        backwards.add(rows[4]);
        backwards.subtract(rows[4]);
        QCOMPARE(forwards, backwards);
    }

    void theOutboxTakesBack()
    {
        Outbox outbox;
        outbox.put(3, QByteArray(20, 'a'), 1, contents::moment(3));
        outbox.put(5, QByteArray(20, 'b'), 1, contents::moment(5));
        outbox.settle();
        const TagSum sum = outbox.sum();
        outbox.put(3, QByteArray(20, 'c'), 1, contents::moment(9));
        outbox.put(3, QByteArray(20, 'd'), 1, contents::moment(9));
        outbox.remove(5);
        outbox.put(1, QByteArray(20, 'e'), 1, contents::moment(1));
        QCOMPARE(outbox.since(), contents::moment(1));
        outbox.takeBack();
        QCOMPARE(outbox.sum(), sum);
        QCOMPARE(outbox.count(), 2);
        QCOMPARE(outbox.since(), contents::moment(3));
        QVERIFY(outbox.entries().contains(5) && !outbox.entries().contains(1));
    }
};

QTEST_GUILESS_MAIN(TestSealing)
#include "test_sealing.moc"
