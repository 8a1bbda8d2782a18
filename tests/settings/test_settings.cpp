#include "domain/utc.h"
#include "settings/settings.h"

#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace canolfan;
using settings::Declaration;
using settings::declarationOf;
using settings::declarations;
using settings::Kind;
using settings::Scope;

static const QString pool = QStringLiteral("eu-west-2_AbC");

class TestSettings : public QObject
{
    Q_OBJECT

    static QString fileIn(const QTemporaryDir &folder)
    {
        return QDir(folder.path()).filePath(QStringLiteral("settings.ini"));
    }

    static void writeFile(const QTemporaryDir &folder, const QByteArray &content)
    {
        QFile file(fileIn(folder));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    /// What somebody can make of an entry with an editor, or a fault of the disk.
    static QStringList damaged(const Declaration &declaration)
    {
        switch (declaration.kind) {
        case Kind::Choice:
            return {QStringLiteral("purple"), QStringLiteral("EN"), QStringLiteral("1")};
        case Kind::Number:
            return {QStringLiteral("many"), QStringLiteral("1e1"), QString(), QStringLiteral("7.5"),
                QStringLiteral("99999999999999999999")};
        case Kind::YesNo:
            return {QStringLiteral("maybe"), QStringLiteral("2"), QString()};
        case Kind::Address:
            return {QStringLiteral("http://portal.example"), QStringLiteral("https://"),
                QStringLiteral("portal")};
        case Kind::Moment:
            return {QStringLiteral("yesterday"), QStringLiteral("2026-13-01T00:00:00Z")};
        case Kind::CentreNumber: // it becomes part of a file's name and of an address
            return {QStringLiteral("6810"), QStringLiteral("681011"), QStringLiteral("../68"),
                QStringLiteral("6810a"), QStringLiteral("Ysgol Practis")};
        case Kind::Text:
        case Kind::Texts:
        case Kind::Bytes:
            return {}; // anything is a text
        }
        return {};
    }

private Q_SLOTS:
    void theTableIsWhole_data()
    {
        QTest::addColumn<int>("setting");
        for (int setting = 0; setting <= int(Setting::LastContact); ++setting)
            QTest::addRow("%d", setting) << setting;
    }

    void theTableIsWhole()
    {
        QFETCH(int, setting);
        const auto is = [&](const Declaration &declaration) { return int(declaration.setting) == setting; };
        QCOMPARE(std::ranges::count_if(declarations(), is), 1);
        const Declaration &declaration = declarationOf(Setting(setting));
        QCOMPARE(declaration.scope != Scope::Computer, declaration.key.contains(QLatin1String("%1")));
        QCOMPARE(declaration.kind == Kind::Choice, !declaration.choices.isEmpty());
        if (declaration.kind != Kind::Number)
            return;
        QVERIFY(declaration.least <= declaration.fallback.toInt());
        QVERIFY(declaration.fallback.toInt() <= declaration.most);
    }

    void everyKeyIsOnce()
    {
        QSet<QString> keys;
        for (const Declaration &declaration : declarations())
            keys.insert(declaration.key.toLower()); // Windows' registry, should it ever come to that
        QCOMPARE(keys.count(), declarations().count());
    }

    void withoutAFileEverythingHasItsFallback()
    {
        const QTemporaryDir folder;
        const Settings settings(folder.path());
        QCOMPARE(settings.language(), std::nullopt);
        QCOMPARE(settings.colourScheme(), ColourScheme::System);
        QCOMPARE(settings.idleLockMinutes(), 15);
        QCOMPARE(settings.staySignedIn(), false);
        QCOMPARE(settings.retentionDays(), 30);
        QCOMPARE(settings.windowGeometry(), QByteArray());
        QCOMPARE(settings.portal(), QString());
        QCOMPARE(settings.rememberedAccount(pool), QString());
        QCOMPARE(settings.leftBehind(pool), QStringList());
        QCOMPARE(settings.centre(pool), QString());
        QVERIFY(!settings.lastContact(pool).isValid());
        QVERIFY(settings.isWritable());
        QVERIFY(!QFile::exists(fileIn(folder)));
    }

    void numbersStayWithinTheirBounds_data()
    {
        QTest::addColumn<int>("setting");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<int>("read");
        for (const Declaration &declaration : declarations()) {
            if (declaration.kind != Kind::Number)
                continue;
            const auto row = [&](int stored, int read) {
                QTest::addRow("%s %d", qPrintable(declaration.key), stored)
                    << int(declaration.setting) << QString::number(stored) << read;
            };
            row(declaration.least, declaration.least);
            row(declaration.most, declaration.most);
            row(declaration.least - 1, declaration.least);
            row(-1000, declaration.least);
            row(declaration.most + 1, declaration.most);
            row(std::numeric_limits<int>::max(), declaration.most);
        }
    }

    void numbersStayWithinTheirBounds()
    {
        QFETCH(int, setting);
        QFETCH(QString, stored);
        QFETCH(int, read);
        QCOMPARE(settings::accepted(declarationOf(Setting(setting)), stored).toInt(), read);
    }

    void damagedValuesAreTheFallback_data()
    {
        QTest::addColumn<int>("setting");
        QTest::addColumn<QString>("stored");
        for (const Declaration &declaration : declarations()) {
            for (const QString &text : damaged(declaration))
                QTest::addRow("%s '%s'", qPrintable(declaration.key), qPrintable(text))
                    << int(declaration.setting) << text;
        }
    }

    void damagedValuesAreTheFallback()
    {
        QFETCH(int, setting);
        QFETCH(QString, stored);
        const Declaration &declaration = declarationOf(Setting(setting));
        QCOMPARE(settings::accepted(declaration, stored), declaration.fallback);
    }

    void whatIsChosenIsThereAtTheNextStart()
    {
        const QTemporaryDir folder;
        const QDateTime moment(QDate(2026, 3, 1), QTime(12, 30, 15), utc);
        {
            Settings settings(folder.path());
            settings.setLanguage(Language::Welsh);
            settings.setColourScheme(ColourScheme::Dark);
            settings.setIdleLockMinutes(5);
            settings.setStaySignedIn(true);
            settings.setRetentionDays(7);
            settings.setWindowGeometry(QByteArray("\x01\x02\0\xff", 4));
            settings.setPortal(QStringLiteral("https://portal.example:8443/"));
            settings.setRememberedAccount(pool, QStringLiteral("a sub"));
            settings.setLeftBehind(pool, {QStringLiteral("one"), QStringLiteral("two")});
            settings.setLastContact(pool, moment);
            settings.setCentre(pool, QStringLiteral("68102"));
        }
        const Settings next(folder.path());
        QCOMPARE(next.language(), Language::Welsh);
        QCOMPARE(next.colourScheme(), ColourScheme::Dark);
        QCOMPARE(next.idleLockMinutes(), 5);
        QCOMPARE(next.staySignedIn(), true);
        QCOMPARE(next.retentionDays(), 7);
        QCOMPARE(next.windowGeometry(), QByteArray("\x01\x02\0\xff", 4));
        QCOMPARE(next.portal(), QStringLiteral("https://portal.example:8443/"));
        QCOMPARE(next.rememberedAccount(pool), QStringLiteral("a sub"));
        QCOMPARE(next.leftBehind(pool), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        QCOMPARE(next.lastContact(pool), moment);
        QCOMPARE(next.centre(pool), QStringLiteral("68102"));
        QCOMPARE(next.centre(QStringLiteral("another")), QString());
        QCOMPARE(next.rememberedAccount(QStringLiteral("another")), QString());
    }

    /// A file of the first version, letter for letter.
    void anEarlierVersionsFileIsRead()
    {
        const QTemporaryDir folder;
        writeFile(folder,
            "[General]\nlanguage=cy\nportal=https://127.0.0.1:8443\nstaySignedIn=true\n"
            "windowGeometry=@ByteArray(\\x1\\xd9)\n\n[leftBehind]\neu-west-2_AbC=one, two\n\n"
            "[rememberedAccount]\neu-west-2_AbC=5f2b8c1e-9d47-4a0c-8a55-6b1d2e3f4a5b\n");
        const Settings settings(folder.path());
        QCOMPARE(settings.language(), Language::Welsh);
        QCOMPARE(settings.portal(), QStringLiteral("https://127.0.0.1:8443"));
        QVERIFY(settings.staySignedIn());
        QCOMPARE(settings.windowGeometry(), QByteArray("\x01\xd9"));
        QCOMPARE(settings.leftBehind(pool), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        QCOMPARE(settings.rememberedAccount(pool), QStringLiteral("5f2b8c1e-9d47-4a0c-8a55-6b1d2e3f4a5b"));
    }

    void editedByHandItHoldsWhatCanBe()
    {
        const QTemporaryDir folder;
        writeFile(folder,
            "[General]\nidleLockMinutes=0\nlanguage=de\nportal=http://elsewhere.example\n"
            "retentionDays=365\nstaySignedIn=perhaps\ntheme=purple\n\n[lastContact]\n"
            "eu-west-2_AbC=some day\n");
        const Settings settings(folder.path());
        QCOMPARE(settings.idleLockMinutes(), 1);
        QCOMPARE(settings.language(), std::nullopt);
        QCOMPARE(settings.portal(), QString());
        QCOMPARE(settings.retentionDays(), 30);
        QVERIFY(!settings.staySignedIn());
        QCOMPARE(settings.colourScheme(), ColourScheme::System);
        QVERIFY(!settings.lastContact(pool).isValid());
    }

    void aFileThatIsNoneIsWrittenAnew()
    {
        const QTemporaryDir folder;
        writeFile(folder, QByteArray("\0\xff\xfe[[[=\n]=@Variant(\0\0", 20));
        {
            Settings settings(folder.path());
            QCOMPARE(settings.retentionDays(), 30);
            settings.setRetentionDays(3);
        }
        QCOMPARE(Settings(folder.path()).retentionDays(), 3);
    }

    /// A file where the folder should be: nobody can write there, not even an administrator.
    void whereNothingCanBeWrittenChoicesLastUntilTheEnd()
    {
        const QTemporaryDir folder;
        writeFile(folder, "");
        Settings settings(fileIn(folder));
        const QSignalSpy changed(&settings, &Settings::changed);
        QVERIFY(!settings.isWritable());
        settings.setIdleLockMinutes(5);
        settings.setLanguage(Language::Welsh);
        QCOMPARE(settings.idleLockMinutes(), 5);
        QCOMPARE(settings.language(), Language::Welsh);
        QCOMPARE(changed.count(), 2);
    }

    void aChangeIsSaidOnce()
    {
        const QTemporaryDir folder;
        Settings settings(folder.path());
        QList<Setting> said;
        connect(&settings, &Settings::changed, this, [&](Setting setting) { said.append(setting); });
        settings.setIdleLockMinutes(15); // as it is
        settings.setIdleLockMinutes(20);
        settings.setIdleLockMinutes(20);
        settings.setIdleLockMinutes(600); // as far as it goes
        QCOMPARE(settings.idleLockMinutes(), 60);
        settings.setColourScheme(ColourScheme::Light);
        settings.setLanguage(Language::English);
        settings.setLanguage(std::nullopt);
        QCOMPARE(said,
            (QList<Setting>{Setting::IdleLockMinutes, Setting::IdleLockMinutes, Setting::ColourScheme,
                Setting::Language, Setting::Language}));
        QCOMPARE(settings.language(), std::nullopt);
    }

    void anotherProcessSeesItAtOnce()
    {
        const QTemporaryDir folder;
        Settings settings(folder.path());
        settings.setIdleLockMinutes(20);
        settings.setRememberedAccount(pool, QStringLiteral("a sub"));
        const QSettings other(fileIn(folder), QSettings::IniFormat);
        QCOMPARE(other.value(QStringLiteral("idleLockMinutes")).toInt(), 20);
        QCOMPARE(other.value(QStringLiteral("rememberedAccount/%1").arg(pool)).toString(),
            QStringLiteral("a sub"));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
