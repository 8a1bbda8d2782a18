#include "widgets/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan::ui;
using namespace std::chrono_literals;

static const QString secret = QStringLiteral("JBSWY3DPEHPK3PXP");

class TestSecretClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }

    void isToldFromWhatHistoriesKeep()
    {
        SecretClipboard clipboard;
        clipboard.copy(secret);
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->text(), secret);
#if defined(Q_OS_MACOS)
        QVERIFY(data->hasFormat(QStringLiteral("application/x-nspasteboard-concealed-type")));
#elif !defined(Q_OS_WIN) // which gives formats of its own kind back only to native programs
        QCOMPARE(data->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
#endif
    }

    void goesAfterATime()
    {
        SecretClipboard clipboard;
        const QSignalSpy spy(&clipboard, &SecretClipboard::cleared);
        clipboard.setClearAfter(20ms);
        clipboard.copy(secret);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
        QCOMPARE(spy.count(), 1);
    }

    void staysAMinute()
    {
        const SecretClipboard clipboard;
        QCOMPARE(clipboard.clearAfter(), 60s);
    }

    void leavesWhatSomebodyElseHasCopied()
    {
        SecretClipboard clipboard;
        const QSignalSpy spy(&clipboard, &SecretClipboard::cleared);
        clipboard.copy(secret);
        QGuiApplication::clipboard()->setText(QStringLiteral("a shopping list"));
        clipboard.clear();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a shopping list"));
        QCOMPARE(spy.count(), 0);
        // Not ours any more, even if the same is copied again by somebody else.
        QGuiApplication::clipboard()->setText(secret);
        clipboard.clear();
        QCOMPARE(QGuiApplication::clipboard()->text(), secret);
    }

    void goesWithItsOwner()
    {
        {
            SecretClipboard clipboard;
            clipboard.copy(secret);
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    }
};

QTEST_MAIN(TestSecretClipboard)
#include "test_secretclipboard.moc"
