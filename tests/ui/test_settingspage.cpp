#include "look/theme.h"
#include "programsettings.h"
#include "settingsscreen.h"
#include "widgets/hintline.h"
#include "widgets/numberbox.h"
#include "words/words.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::ui;

/// The page of settings: what is chosen holds at once, and the program follows.
class TestSettingsPage : public QObject
{
    Q_OBJECT

    struct Bench
    {
        explicit Bench(const QString &dataFolder = {})
            : settings(dataFolder.isEmpty() ? folder.path() : dataFolder)
        {
            page.setSignedIn(true);
            page.begin();
            page.resize(900, 900);
            page.show();
        }

        template <typename Widget>
        Widget *find(const char *name)
        {
            return page.findChild<Widget *>(QString::fromLatin1(name));
        }
        QString hint(const char *name) { return find<HintLine>(name)->text(); }
        QString banner() { return find<Banner>("banner")->text(); }

        QTemporaryDir folder;
        Settings settings;
        words::Translations translations;
        Theme theme{*qApp, Theme::Scheme::Light};
        ProgramSettings program{settings, translations, theme};
        const std::unique_ptr<SettingsPage> ofTheWindow{&program.page()};
        SettingsPage &page = *ofTheWindow;
    };

    QUrl m_opened;

public Q_SLOTS:
    void open(const QUrl &address) { m_opened = address; }

private Q_SLOTS:
    void itShowsWhatIsSet();
    void theLanguageIsChosenByKeyboard();
    void theLanguageOfTheComputerCanBeChosenAgain();
    void aLanguageChosenElsewhereIsKept();
    void theThemeChangesAtOnce();
    void numbersAreChosenByKeyboard_data();
    void numbersAreChosenByKeyboard();
    void whatIsHalfTypedIsNotChosen();
    void unitsFollowNumberAndLanguage();
    void aNumberIsNotChangedByScrolling();
    void whatOthersChangeShowsAtOnce();
    void theTickAsksAndDoesNotDecide();
    void whatTheKeychainSaysIsShownInBothLanguages();
    void memoryAloneIsSaid();
    void whoIsNotSignedInSeesTheProgramsOwn();
    void theFolderIsShownAndOpened();
    void aFolderThatCannotBeOpenedIsSaid();
    void aFolderThatCannotBeWrittenIsSaid();
    void backLeadsBack();
};

void TestSettingsPage::itShowsWhatIsSet()
{
    const QTemporaryDir folder;
    Settings settings(folder.path());
    settings.setLanguage(Language::Welsh);
    settings.setColourScheme(ColourScheme::Dark);
    settings.setIdleLockMinutes(7);
    settings.setRetentionDays(3);
    settings.setStaySignedIn(true);
    Bench bench(folder.path());
    QCOMPARE(bench.find<QComboBox>("language")->currentText(), QStringLiteral("Cymraeg"));
    QCOMPARE(bench.find<QComboBox>("theme")->currentText(), QStringLiteral("Dark"));
    QCOMPARE(bench.find<QSpinBox>("idleLock")->text(), QStringLiteral("7 minutes"));
    QCOMPARE(bench.find<QSpinBox>("retention")->text(), QStringLiteral("3 days"));
    QVERIFY(bench.find<QCheckBox>("staySignedIn")->isChecked());
}

void TestSettingsPage::theLanguageIsChosenByKeyboard()
{
    Bench bench;
    auto *language = bench.find<QComboBox>("language");
    QCOMPARE(bench.page.focusWidget(), language);
    QTest::keyClick(language, Qt::Key_End);
    QCOMPARE(bench.settings.language(), Language::Welsh);
    QCOMPARE(bench.translations.language(), Language::Welsh);
    QTRY_COMPARE(bench.find<QLabel>("title")->text(), QStringLiteral("Gosodiadau"));
    QCOMPARE(language->currentText(), QStringLiteral("Cymraeg"));
    QCOMPARE(language->itemText(0), QStringLiteral("Fel y cyfrifiadur"));
    QCOMPARE(bench.find<QSpinBox>("retention")->text(), QStringLiteral("30 diwrnod"));
    QTest::keyClick(language, Qt::Key_Up);
    QCOMPARE(bench.translations.language(), Language::English);
    QTRY_COMPARE(bench.find<QLabel>("title")->text(), QStringLiteral("Settings"));
}

/// Not as an English or a Welsh program would remember it, but as one that follows the computer.
void TestSettingsPage::theLanguageOfTheComputerCanBeChosenAgain()
{
    Bench bench;
    auto *language = bench.find<QComboBox>("language");
    QTest::keyClick(language, Qt::Key_End);
    QTest::keyClick(language, Qt::Key_Home);
    QCOMPARE(bench.settings.language(), std::nullopt);
    QCOMPARE(bench.translations.language(), words::Translations::systemLanguage());
}

void TestSettingsPage::aLanguageChosenElsewhereIsKept()
{
    Bench bench;
    bench.translations.set(Language::Welsh); // in a dialog
    QCOMPARE(bench.settings.language(), Language::Welsh);
    QCOMPARE(bench.find<QComboBox>("language")->currentText(), QStringLiteral("Cymraeg"));
    bench.program.setLanguage(Language::English); // in the header
    QCOMPARE(bench.settings.language(), Language::English);
    QCOMPARE(bench.translations.language(), Language::English);
}

void TestSettingsPage::theThemeChangesAtOnce()
{
    Bench bench;
    auto *theme = bench.find<QComboBox>("theme");
    QTest::keyClick(theme, Qt::Key_End);
    QCOMPARE(bench.settings.colourScheme(), ColourScheme::Dark);
    QVERIFY(bench.theme.isDark());
    QTest::keyClick(theme, Qt::Key_Up);
    QCOMPARE(bench.settings.colourScheme(), ColourScheme::Light);
    QVERIFY(!bench.theme.isDark());
}

void TestSettingsPage::numbersAreChosenByKeyboard_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("chosen");
    const auto row = [](const char *box, const char *typed, int chosen) {
        QTest::addRow("%s: %s", box, typed)
            << QString::fromLatin1(box) << QString::fromLatin1(typed) << chosen;
    };
    row("idleLock", "1", 1);
    row("idleLock", "60", 60);
    row("idleLock", "0", 1);
    row("idleLock", "61", 6); // the 1 is not taken
    row("idleLock", "x7", 7);
    row("retention", "30", 30);
    row("retention", "31", 3);
    row("retention", "0", 1);
}

void TestSettingsPage::numbersAreChosenByKeyboard()
{
    QFETCH(QString, box);
    QFETCH(QString, typed);
    QFETCH(int, chosen);
    Bench bench;
    auto *spin = bench.find<QSpinBox>(qPrintable(box));
    spin->setFocus();
    spin->selectAll();
    QTest::keyClicks(spin, typed);
    QTest::keyClick(spin, Qt::Key_Return);
    QCOMPARE(spin->value(), chosen);
    QCOMPARE(
        box == QLatin1String("idleLock") ? bench.settings.idleLockMinutes() : bench.settings.retentionDays(),
        chosen);
    QTest::keyClick(spin, Qt::Key_Down);
    QCOMPARE(spin->value(), std::max(1, chosen - 1));
}

void TestSettingsPage::whatIsHalfTypedIsNotChosen()
{
    Bench bench;
    QList<int> chosen;
    connect(
        &bench.settings, &Settings::changed, this, [&] { chosen.append(bench.settings.idleLockMinutes()); });
    auto *spin = bench.find<QSpinBox>("idleLock");
    spin->setFocus();
    spin->selectAll();
    QTest::keyClicks(spin, QStringLiteral("55"));
    QVERIFY(chosen.isEmpty());
    bench.page.hide(); // left without Return
    QCOMPARE(chosen, QList<int>{55});
}

void TestSettingsPage::unitsFollowNumberAndLanguage()
{
    Bench bench;
    auto *minutes = bench.find<QSpinBox>("idleLock");
    auto *days = bench.find<QSpinBox>("retention");
    minutes->setValue(1);
    days->setValue(1);
    QCOMPARE(minutes->text(), QStringLiteral("1 minute"));
    QCOMPARE(days->text(), QStringLiteral("1 day"));
    bench.program.setLanguage(Language::Welsh);
    QTRY_COMPARE(minutes->text(), QStringLiteral("1 munud"));
    QCOMPARE(days->text(), QStringLiteral("1 diwrnod"));
    minutes->setValue(20);
    QCOMPARE(minutes->text(), QStringLiteral("20 munud"));
    QCOMPARE(QAccessible::queryAccessibleInterface(minutes)->text(QAccessible::Value), minutes->text());
}

void TestSettingsPage::aNumberIsNotChangedByScrolling()
{
    Bench bench;
    auto *spin = bench.find<QSpinBox>("retention");
    spin->setFocus();
    QWheelEvent wheel(QPointF(5, 5), spin->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(spin, &wheel);
    QCOMPARE(spin->value(), 30);
}

void TestSettingsPage::whatOthersChangeShowsAtOnce()
{
    Bench bench;
    QSignalSpy asked(&bench.page, &SettingsPage::staySignedInChosen);
    bench.settings.setIdleLockMinutes(42);
    bench.settings.setStaySignedIn(true);
    QCOMPARE(bench.find<QSpinBox>("idleLock")->value(), 42);
    QVERIFY(bench.find<QCheckBox>("staySignedIn")->isChecked());
    QVERIFY(asked.isEmpty());
}

void TestSettingsPage::theTickAsksAndDoesNotDecide()
{
    Bench bench;
    QSignalSpy asked(&bench.page, &SettingsPage::staySignedInChosen);
    auto *tick = bench.find<QCheckBox>("staySignedIn");
    tick->setFocus();
    QTest::keyClick(tick, Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.constFirst().constFirst().toBool(), true);
    QVERIFY(!bench.settings.staySignedIn());
}

void TestSettingsPage::whatTheKeychainSaysIsShownInBothLanguages()
{
    Bench bench;
    const Failure refused{FailureKind::KeychainDenied};
    bench.page.say(Banner::Tone::Warning, [refused] { return words::sentence(refused); });
    const QString english = bench.banner();
    QVERIFY(english.startsWith(QStringLiteral("The keychain is locked")));
    QVERIFY(bench.find<Banner>("banner")->isVisible());
    bench.program.setLanguage(Language::Welsh);
    QVERIFY(bench.banner().startsWith(QStringLiteral("Mae'r gadwyn allweddi wedi'i chloi")));
    bench.page.begin();
    QVERIFY(!bench.find<Banner>("banner")->isVisible());
}

void TestSettingsPage::memoryAloneIsSaid()
{
    Bench bench;
    QVERIFY(bench.hint("staySignedInHint").contains(QStringLiteral("keychain")));
    bench.page.setSignedIn(true, false);
    QVERIFY(bench.hint("staySignedInHint").contains(QStringLiteral("--vault memory")));
}

void TestSettingsPage::whoIsNotSignedInSeesTheProgramsOwn()
{
    Bench bench;
    bench.page.setSignedIn(false);
    for (const char *name : {"language", "theme", "dataFolder", "openFolderButton", "backButton"})
        QVERIFY2(bench.find<QWidget>(name)->isVisible(), name);
    for (const char *name : {"idleLock", "retention", "staySignedIn"})
        QVERIFY2(!bench.find<QWidget>(name)->isVisible(), name);
}

void TestSettingsPage::theFolderIsShownAndOpened()
{
    Bench bench;
    auto *path = bench.find<QLineEdit>("dataFolder");
    QCOMPARE(path->text(), QDir::toNativeSeparators(bench.folder.path()));
    path->setFocus();
    path->selectAll();
    QCOMPARE(path->selectedText(), path->text());
    QTest::keyClicks(path, QStringLiteral("x"));
    QCOMPARE(path->text(), QDir::toNativeSeparators(bench.folder.path()));
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open");
    bench.find<QPushButton>("openFolderButton")->click();
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    QCOMPARE(m_opened, QUrl::fromLocalFile(bench.folder.path()));
    QVERIFY(!bench.find<Banner>("banner")->isVisible());
}

/// The offscreen platform has nothing to open folders with.
void TestSettingsPage::aFolderThatCannotBeOpenedIsSaid()
{
    Bench bench;
    QTest::ignoreMessage(
        QtWarningMsg, QRegularExpression(QStringLiteral("does not support QPlatformServices")));
    bench.find<QPushButton>("openFolderButton")->click();
    QVERIFY(bench.banner().startsWith(QStringLiteral("The folder cannot be opened")));
}

void TestSettingsPage::aFolderThatCannotBeWrittenIsSaid()
{
    Bench good;
    QVERIFY(good.hint("dataFolderHint").startsWith(QStringLiteral("To keep it elsewhere")));
    const QString file = good.folder.filePath(QStringLiteral("a file"));
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    Bench bench(file);
    QVERIFY(bench.hint("dataFolderHint").startsWith(QStringLiteral("Nothing can be written there")));
    // And what is chosen holds until the end.
    bench.find<QSpinBox>("idleLock")->setValue(5);
    QCOMPARE(bench.settings.idleLockMinutes(), 5);
}

void TestSettingsPage::backLeadsBack()
{
    Bench bench;
    QSignalSpy back(&bench.page, &SettingsPage::backWanted);
    auto *button = bench.find<QPushButton>("backButton");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(back.count(), 1);
}

QTEST_MAIN(TestSettingsPage)
#include "test_settingspage.moc"
