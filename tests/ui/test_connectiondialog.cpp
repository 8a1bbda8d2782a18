#include "dialogs/connectiondialog.h"
#include "dialogs/letterdialog.h"
#include "widgets/banner.h"
#include "widgets/busybar.h"
#include "widgets/stagelist.h"
#include "words/connectioncheck.h"
#include "words/letter.h"
#include "words/translations.h"
#include "words/words.h"

#include <QClipboard>
#include <QComboBox>
#include <QCoroTimer>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace canolfan;
using namespace canolfan::ui;

/// The connection check's dialog, with what it is told of a check; and the letter's.
class TestConnectionDialog : public QObject
{
    Q_OBJECT

    /// A check that goes on when it is told to.
    struct SlowCheck
    {
        ConnectionDialog::Progress progressed;
        std::stop_token stop;
        std::optional<Result<ConnectionReport>> outcome;
        int times = 0;
        int running = 0;

        ~SlowCheck()
        {
            static_cast<void>(QTest::qWaitFor([this] { return running == 0; }));
        }

        ConnectionDialog::Check make()
        {
            return [this](ConnectionDialog::Progress tell, std::stop_token token) {
                progressed = std::move(tell);
                stop = std::move(token);
                ++times;
                return run(this);
            };
        }

        static QCoro::Task<Result<ConnectionReport>> run(SlowCheck *check)
        {
            ++check->running;
            const auto ended = qScopeGuard([check] { --check->running; });
            while (!check->outcome && !check->stop.stop_requested()) {
                QTimer timer;
                timer.start(5);
                co_await timer;
            }
            if (check->outcome) {
                const Result<ConnectionReport> outcome = *check->outcome;
                co_return outcome;
            }
            co_return ConnectionReport{addresses(), QDateTime::currentDateTime()};
        }
    };

    static QList<CheckedAddress> addresses()
    {
        return {CheckedAddress(NeededAddress::Portal, QUrl(QStringLiteral("https://portal.example/"))),
            CheckedAddress(NeededAddress::Identity, QUrl(QStringLiteral("https://identity.example/"))),
            CheckedAddress(NeededAddress::Api)};
    }

    /// The portal's name is found, and nobody answers there.
    static ConnectionReport found()
    {
        ConnectionReport report{addresses(), QDateTime(QDate(2026, 11, 29), QTime(9, 5))};
        auto &stages = report.addresses.first().stages;
        stages.at(0).outcome = StageOutcome::NoProxy;
        stages.at(1) = {CheckStage::NameLookUp, StageOutcome::NameFound, QStringLiteral("portal.example"),
            QStringLiteral("192.0.2.7")};
        stages.at(2) = {
            CheckStage::Connection, StageOutcome::Silent, QStringLiteral("portal.example"), {}, 443};
        return report;
    }

    static ConnectionReport good()
    {
        ConnectionReport report{addresses(), QDateTime(QDate(2026, 11, 29), QTime(9, 5))};
        for (CheckedAddress &address : report.addresses) {
            address.url = QUrl(QStringLiteral("https://portal.example/"));
            for (StageResult &stage : address.stages)
                stage.outcome = StageOutcome::NoTimeSaid;
        }
        return report;
    }

    static QPushButton *button(const QWidget &dialog, const char *name)
    {
        return dialog.findChild<QPushButton *>(QString::fromLatin1(name));
    }
    static QStringList said(const QWidget &dialog)
    {
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&dialog) && !label->text().isEmpty())
                texts.append(label->text());
        }
        return texts;
    }
    static QString bannerOf(const QWidget &dialog) { return dialog.findChild<Banner *>()->text(); }

    /// One that is looked at after it was closed.
    static std::unique_ptr<ConnectionDialog> shown(SlowCheck &check, words::Translations &translations)
    {
        auto dialog = std::make_unique<ConnectionDialog>(addresses(), check.make(), translations);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        return dialog;
    }

    words::Translations m_translations;

private Q_SLOTS:
    void cleanup() { m_translations.set(Language::English); }

    void beginsAtOnceAndShowsEachStep()
    {
        SlowCheck check;
        const auto dialog = shown(check, m_translations);
        QCOMPARE(check.times, 1);
        QVERIFY(dialog->findChild<BusyBar *>()->isRunning());
        QVERIFY(!button(*dialog, "againButton")->isEnabled());
        QVERIFY(!button(*dialog, "copyButton")->isEnabled());
        QVERIFY(said(*dialog).contains(words::addressUnknown()));
        check.progressed(found());
        QVERIFY(said(*dialog).contains(QStringLiteral("Found: portal.example (192.0.2.7)")));
        check.outcome = found();
        QTRY_VERIFY(!dialog->findChild<BusyBar *>()->isRunning());
        QCOMPARE(bannerOf(*dialog), words::sentence(found()));
        QCOMPARE(dialog->findChild<Banner *>()->tone(), Banner::Tone::Danger);
        QVERIFY(said(*dialog).contains(words::sentence(found().addresses.constFirst().stages.at(2))));
        QVERIFY(button(*dialog, "againButton")->isEnabled());
    }

    void whatIsGoodSaysSo()
    {
        SlowCheck check;
        check.outcome = good();
        const auto dialog = shown(check, m_translations);
        QTRY_COMPARE(bannerOf(*dialog), words::sentence(good()));
        QCOMPARE(dialog->findChild<Banner *>()->tone(), Banner::Tone::Success);
    }

    void cancelEndsTheCheckAndNotTheDialog()
    {
        SlowCheck check;
        const auto dialog = shown(check, m_translations);
        dialog->findChild<BusyBar *>()->cancel();
        QVERIFY(check.stop.stop_requested());
        QTRY_COMPARE(bannerOf(*dialog), QStringLiteral("The check was not finished."));
        QVERIFY(dialog->isVisible());
        check.outcome = good();
        button(*dialog, "againButton")->click();
        QCOMPARE(check.times, 2);
        QTRY_COMPARE(bannerOf(*dialog), words::sentence(good()));
    }

    void closingEndsTheCheck()
    {
        SlowCheck check;
        auto dialog = shown(check, m_translations);
        const ConnectionDialog::Progress progressed = check.progressed;
        dialog.reset();
        QVERIFY(check.stop.stop_requested());
        progressed(found()); // which comes too late, and meets nobody
    }

    void whatCannotBeginSaysWhy()
    {
        const Failure failure{FailureKind::CertificateFileUnreadable, QStringLiteral("ca.pem")};
        SlowCheck check;
        check.outcome = failed(failure);
        const auto dialog = shown(check, m_translations);
        QTRY_COMPARE(bannerOf(*dialog), words::sentence(failure));
    }

    void theResultIsCopied()
    {
        SlowCheck check;
        check.outcome = found();
        const auto dialog = shown(check, m_translations);
        QTRY_VERIFY(button(*dialog, "copyButton")->isEnabled());
        button(*dialog, "copyButton")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), words::text(found()));
        QVERIFY(said(*dialog).contains(QStringLiteral("The result is on the clipboard.")));
    }

    void theLetterHasWhatWasFound()
    {
        SlowCheck check;
        check.outcome = found();
        const auto dialog = shown(check, m_translations);
        const QSignalSpy wanted(dialog.get(), &ConnectionDialog::letterWanted);
        QTRY_VERIFY(button(*dialog, "copyButton")->isEnabled());
        button(*dialog, "letterButton")->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.constFirst().constFirst().value<ConnectionReport>().when, found().when);
    }

    void everythingIsSaidInTheOtherLanguage()
    {
        SlowCheck check;
        check.outcome = found();
        const auto dialog = shown(check, m_translations);
        QTRY_VERIFY(button(*dialog, "copyButton")->isEnabled());
        button(*dialog, "copyButton")->click();
        const QStringList english = said(*dialog);
        m_translations.set(Language::Welsh);
        QCoreApplication::processEvents();
        const QStringList welsh = said(*dialog);
        QCOMPARE(welsh.size(), english.size());
        for (const QString &text : welsh)
            QVERIFY2(!english.contains(text) || text.contains(QLatin1String("://")), qPrintable(text));
        QCOMPARE(bannerOf(*dialog), words::sentence(found()));
    }

    /// Whichever the program has.
    void theLettersLanguageIsItsOwn()
    {
        LetterDialog dialog(LetterDialog::Reason::Connection, {addresses(), found()}, m_translations);
        auto *letter = dialog.findChild<QPlainTextEdit *>();
        const auto in = [](Language language) {
            return words::letterToItSupport(language, addresses(), found());
        };
        QCOMPARE(letter->toPlainText(), in(Language::English));
        dialog.findChild<QComboBox *>()->setCurrentIndex(1);
        QCOMPARE(letter->toPlainText(), in(Language::Welsh));
        m_translations.set(Language::Welsh);
        QCoreApplication::processEvents();
        QCOMPARE(letter->toPlainText(), in(Language::Welsh));
        dialog.findChild<QComboBox *>()->setCurrentIndex(0);
        QCOMPARE(letter->toPlainText(), in(Language::English));
        LetterDialog another(LetterDialog::Reason::Mail, {}, m_translations);
        QCOMPARE(another.findChild<QPlainTextEdit *>()->toPlainText(),
            words::letterToItSupport(Language::Welsh, {}));
    }

    void theLetterIsCopied()
    {
        LetterDialog dialog(LetterDialog::Reason::Mail, {addresses(), {}}, m_translations);
        button(dialog, "copyButton")->click();
        QCOMPARE(
            QGuiApplication::clipboard()->text(), words::letterToItSupport(Language::English, addresses()));
        QVERIFY(bannerOf(dialog).contains(QLatin1String("clipboard")));
    }

    /// S52 and S53, in the order in which they are tried.
    void missingMailSaysWhereToLook()
    {
        LetterDialog dialog(LetterDialog::Reason::Mail, {}, m_translations);
        const QString help = dialog.findChild<QLabel *>(QStringLiteral("explanation"))->text();
        QVERIFY(help.contains(words::portalSender()));
        QVERIFY(help.indexOf(QLatin1String("junk")) < help.indexOf(QLatin1String("quarantine")));
        QVERIFY(help.indexOf(QLatin1String("quarantine")) < help.indexOf(QLatin1String("two addresses")));
    }

    void theLetterIsSaved_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("isSaved");
        QTest::newRow("a folder") << QString() << true;
        QTest::newRow("no folder") << QStringLiteral("/none") << false;
    }

    void theLetterIsSaved()
    {
        QFETCH(QString, folder);
        QFETCH(bool, isSaved);
        const QTemporaryDir place;
        const QString path = place.path() + folder + QStringLiteral("/letter.txt");
        LetterDialog dialog(LetterDialog::Reason::Connection, {}, m_translations);
        dialog.show();
        button(dialog, "saveButton")->click();
        auto *asking = dialog.findChild<QFileDialog *>();
        QVERIFY(asking);
        Q_EMIT asking->fileSelected(path);
        QCOMPARE(
            dialog.findChild<Banner *>()->tone(), isSaved ? Banner::Tone::Success : Banner::Tone::Danger);
        QFile file(path);
        QCOMPARE(file.open(QIODevice::ReadOnly), isSaved);
        if (isSaved)
            QCOMPARE(QString::fromUtf8(file.readAll()), words::letterToItSupport(Language::English, {}));
    }
};

QTEST_MAIN(TestConnectionDialog)
#include "test_connectiondialog.moc"
