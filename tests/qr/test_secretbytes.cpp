#include "qr/secretbytes.h"

#include <QTest>

#include <type_traits>

using canolfan::qr::SecretBytes;

static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);

class TestSecretBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areTheirOwnCopy()
    {
        QByteArray mine = "JBSWY3DP";
        const SecretBytes bytes{mine};
        mine.fill('x');
        QCOMPARE(bytes.view(), QByteArrayView("JBSWY3DP"));
    }

    void areOverwritten()
    {
        SecretBytes bytes{QByteArrayView("JBSWY3DP")};
        const char *where = bytes.view().data(); // stays theirs until they are destroyed
        bytes.wipe();
        QVERIFY(bytes.isEmpty());
        QCOMPARE(QByteArray(where, 8), QByteArray(8, '\0'));
    }

    void areMovedWithoutACopy()
    {
        SecretBytes bytes{QByteArrayView("JBSWY3DP")};
        SecretBytes others{QByteArrayView("GEZDGNBV")};
        const void *where = others.view().data(); // a place: as `const char *` it would be compared as a text
        bytes = std::move(others);
        QCOMPARE(static_cast<const void *>(bytes.view().data()), where); // moved, not copied
        QVERIFY(others.isEmpty()); // NOLINT(bugprone-use-after-move): that is what is looked at
        QCOMPARE(bytes.view(), QByteArrayView("GEZDGNBV"));
    }
};

QTEST_APPLESS_MAIN(TestSecretBytes)
#include "test_secretbytes.moc"
