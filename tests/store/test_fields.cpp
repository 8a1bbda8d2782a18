#include "contents.h"

#include "store/cbor.h"
#include "store/changefields.h"
#include "store/codes.h"
#include "store/contentfields.h"
#include "store/failurefields.h"
#include "store/userfields.h"

#include <QCborMap>
#include <QCborValue>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace canolfan;
using namespace canolfan::store;

class TestFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void users()
    {
        for (int number = 0; number < 300; ++number) {
            const CentreUser user = contents::user(number);
            QCOMPARE(userFrom(toBytes(user)), std::optional(user));
        }
        QVERIFY(!userFrom({}));
        QVERIFY(!userFrom(toBytes(CentreUser{}).chopped(1)));
    }

    void changes()
    {
        for (quint64 number = 1; number <= 50; ++number) {
            const PendingChange change = contents::change(number);
            QCOMPARE(changeFrom(number, toBytes(change)), std::optional(change));
        }
    }

    void whatOlderVersionsDidNotKnow()
    {
        PendingChange change = contents::change(3);
        change.behind = 7;
        change.theirs.isShown = true;
        QCOMPARE(changeFrom(3, toBytes(change)), std::optional(change));
    }

    void profilesAndCatalogues()
    {
        const auto profile = profileFrom(toBytes(contents::profile()));
        QVERIFY(profile && contents::areSame(*profile, contents::profile()));
        QVERIFY(contents::areSame(catalogueFrom(toBytes(contents::catalogue())), contents::catalogue()));
    }

    /// Also those of a newer version.
    void failures()
    {
        QSet<int> codes;
        for (int kind = 0; kind <= int(FailureKind::LiveEntryMayRemain); ++kind) {
            const Failure failure{
                FailureKind(kind), QStringLiteral("subject"), kind - 3, {}, QStringLiteral("detail")};
            QCOMPARE(failureFrom(toBytes(failure)), std::optional(failure));
            codes << codeOf(FailureKind(kind));
        }
        QCOMPARE(codes.size(), int(FailureKind::LiveEntryMayRemain) + 1);
        FieldWriter newer;
        newer.number(1, 9999);
        QCOMPARE(failureFrom(newer.written())->kind, FailureKind::PortalRefused);
    }

    /// What a newer version has added is passed over, whatever its type.
    void unknownFieldsAreIgnored()
    {
        const CentreUser user = contents::user(5);
        QByteArray bytes = toBytes(user).chopped(1);
        FieldWriter inner;
        inner.text(1, QStringLiteral("more"));
        bytes += "\x18\x63" + inner.written() + "\x18\x64"
            + arrayOf({encodedText(QStringLiteral("x")), inner.written()}) + "\x18\x65\xf5" + '\xff';
        QCOMPARE(userFrom(bytes), std::optional(user));
    }

    /// It is CBOR: another reader understands it.
    void anotherReaderAgrees()
    {
        const CentreUser user = contents::user(5);
        const QCborMap map = QCborValue::fromCbor(toBytes(user)).toMap();
        QCOMPARE(map.value(2).toString(), user.firstName);
        QCOMPARE(map.value(7).toInteger(), toNumber(user.permissions));
        QCOMPARE(map.value(10).toInteger(), user.invitedAt.toMSecsSinceEpoch());
        for (const qint64 number : {qint64(0), qint64(23), qint64(24), qint64(255), qint64(256),
                 qint64(65536), std::numeric_limits<qint64>::max(), qint64(-1), qint64(-25),
                 std::numeric_limits<qint64>::min()}) {
            FieldWriter one;
            one.number(1, number);
            const QByteArray bytes = one.written(); // the reader has no copy of its own
            QCOMPARE(QCborValue::fromCbor(bytes).toMap().value(1).toInteger(), number);
            FieldReader reader(bytes);
            QVERIFY(reader.next());
            QCOMPARE(reader.number(), number);
        }
    }

    /// What was cut short or changed is understood or not, and nothing else.
    void damageIsHarmless()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QByteArray bytes = toBytes(contents::change(17));
        for (int length = 0; length < bytes.size(); ++length)
            QVERIFY(!changeFrom(17, bytes.first(length)));
        for (int run = 0; run < 50'000; ++run) {
            QByteArray changed = bytes;
            for (int count = 0; count <= int(random.bounded(4)); ++count)
                changed[random.bounded(int(changed.size()))] = char(random.generate());
            changeFrom(17, changed);
        }
    }

    /// A map of maps of maps.
    void depthHasAnEnd()
    {
        QByteArray bytes("\xbf");
        for (int depth = 0; depth < 100'000; ++depth)
            bytes += "\x18\x63\xbf";
        FieldReader reader(bytes);
        while (reader.next()) { }
        QVERIFY(reader.isBroken());
    }
};

QTEST_GUILESS_MAIN(TestFields)
#include "test_fields.moc"
