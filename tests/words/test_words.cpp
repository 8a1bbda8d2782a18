#include "words/translations.h"
#include "words/words.h"

#include <QSignalSpy>
#include <QTest>

using namespace canolfan;

class TestWords : public QObject
{
    Q_OBJECT

    words::Translations m_translations;

private Q_SLOTS:
    void cleanup() { m_translations.set(Language::English); }

    /// Every kind has a sentence of its own in both languages, with what it is about.
    void everyFailureHasItsSentence()
    {
        for (int kind = 0; kind <= static_cast<int>(FailureKind::LiveEntryMayRemain); ++kind) {
            const Failure failure{static_cast<FailureKind>(kind), QStringLiteral("<subject>"), 7, {},
                QStringLiteral("2026-08-12T10:00:00Z")};
            const QString english = words::sentence(failure);
            QVERIFY2(english.endsWith(QLatin1Char('.')), qPrintable(english));
            QVERIFY2(!english.contains(QLatin1Char('%')), qPrintable(english));
            m_translations.set(Language::Welsh);
            const QString welsh = words::sentence(failure);
            m_translations.set(Language::English);
            QVERIFY2(welsh != english, qPrintable(english));
            QVERIFY2(!welsh.contains(QLatin1Char('%')), qPrintable(welsh));
            QCOMPARE(welsh.contains(QLatin1String("2026")), english.contains(QLatin1String("2026")));
            QCOMPARE(
                welsh.contains(QLatin1String("<subject>")), english.contains(QLatin1String("<subject>")));
            QCOMPARE(welsh.contains(QLatin1Char('7')), english.contains(QLatin1Char('7')));
        }
    }

    /// Whoever reads it knows which of them it is, in either language.
    void noTwoFlawsOfACertificateSoundAlike()
    {
        for (const Language language : {Language::English, Language::Welsh}) {
            m_translations.set(language);
            QSet<QString> said;
            int kinds = 0;
            for (int kind = int(FailureKind::AuthorityUnknown); kind <= int(FailureKind::Untrusted);
                 ++kind, ++kinds)
                said << words::sentence({static_cast<FailureKind>(kind), QStringLiteral("portal.example"), 0,
                    {}, QStringLiteral("2026-08-12T10:00:00Z")});
            QVERIFY(kinds >= 9);
            QCOMPARE(said.size(), kinds);
        }
    }

    void everyProblemHasItsSentence()
    {
        for (int problem = 0; problem <= static_cast<int>(InputProblem::Taken); ++problem) {
            for (int field = 0; field <= static_cast<int>(UserField::Permissions); ++field) {
                const auto say = [&] {
                    return words::sentence(static_cast<InputProblem>(problem), static_cast<UserField>(field));
                };
                const QString english = say();
                QVERIFY(!english.isEmpty());
                m_translations.set(Language::Welsh);
                QVERIFY2(say() != english, qPrintable(english));
                m_translations.set(Language::English);
            }
        }
    }

    /// S13, to the letter.
    void theGuidesOwnWords()
    {
        QCOMPARE(words::sentence(InputProblem::NotSchoolAddress, UserField::Email),
            QStringLiteral(
                "You must use your school/centre email address; personal email addresses can not be used."));
        QCOMPARE(words::label(Permission::PastPapers),
            QStringLiteral("Past Papers, Marking Schemes and Resources"));
        QCOMPARE(words::label(AccountType::ExamsOfficer), QStringLiteral("Exams Officer"));
        m_translations.set(Language::Welsh);
        QCOMPARE(words::label(AccountType::ExamsOfficer), QStringLiteral("Swyddog Arholiadau"));
        QCOMPARE(words::label(Language::English), QStringLiteral("English"));
    }

    void refusalsAndMeanings()
    {
        QCOMPARE(words::sentence(Meaning::Allowed), QString());
        QVERIFY(words::sentence(meaningOf(Permission::EntriesAndResults, AccountType::User))
                    .contains(QLatin1String("8am")));
        QVERIFY(words::sentence(meaningOf(Permission::EntriesAndResults, AccountType::Admin))
                    .contains(QLatin1String("embargo")));
        QVERIFY(!words::whyFixed(Permission::A2cKeys, AccountType::Admin).isEmpty());
        QVERIFY(!words::whyFixed(Permission::Iamis, AccountType::ExamsOfficer).isEmpty());
        QVERIFY(words::whyFixed(Permission::Iamis, AccountType::User).isEmpty());
    }

    void moments()
    {
        const QDateTime now(QDate(2026, 8, 13), QTime(14, 1));
        QCOMPARE(words::moment(now.addSecs(-60), now), QStringLiteral("today 14:00"));
        QCOMPARE(words::moment(now.addDays(-1), now), QStringLiteral("yesterday 14:01"));
        QCOMPARE(words::moment(now.addDays(-2), now), QStringLiteral("11 August 2026 14:01"));
        m_translations.set(Language::Welsh);
        QCOMPARE(words::moment(now.addDays(-2), now), QStringLiteral("11 Awst 2026 14:01"));
    }

    void invitations()
    {
        const QDateTime now(QDate(2026, 8, 13), QTime(14, 1));
        QCOMPARE(words::invitationLasts({}, now), QString());
        QCOMPARE(words::invitationLasts(now, now), QStringLiteral("until 13 Aug 2026"));
        QCOMPARE(words::invitationLasts(now.addSecs(-1), now), QStringLiteral("ran out on 13 Aug 2026"));
        m_translations.set(Language::Welsh);
        QCOMPARE(words::invitationLasts(now, now), QStringLiteral("tan 13 Awst 2026"));
    }

    /// English has its plural forms too: "1 second".
    void numbers()
    {
        QVERIFY(words::sentence(Failure{FailureKind::TooManyRequests, {}, 1})
                    .contains(QLatin1String("1 second.")));
        QVERIFY(words::sentence(Failure{FailureKind::TooManyRequests, {}, 2})
                    .contains(QLatin1String("2 seconds.")));
    }

    /// What is lost is counted; where nothing is, that is said; and where it is not known, neither.
    void damageSaysWhatItCost()
    {
        const QLatin1String none("No unsent change");
        for (const FailureKind kind : {FailureKind::CopyDamaged, FailureKind::CopyKeyMissing})
            QVERIFY(words::sentence(Failure{kind, {}, 3}).contains(QLatin1Char('3')));
        QVERIFY(words::sentence(Failure{FailureKind::CopyKeyMissing}).contains(none));
        QVERIFY(words::sentence(Failure{FailureKind::CopyDamaged, {}, -1}).contains(none));
        const QString unknown = words::sentence(Failure{FailureKind::CopyDamaged});
        QVERIFY(!unknown.contains(none) && !unknown.contains(QLatin1String("lost")));
        QVERIFY(unknown.contains(QLatin1String("Waiting changes")));
    }

    /// Qt's own strings, months and kinds of files come with ours, and go again.
    void stockStringsComeAlong()
    {
        const auto cancel = [] { return QCoreApplication::translate("QPlatformTheme", "Cancel"); };
        QCOMPARE(cancel(), QStringLiteral("Cancel"));
        QCOMPARE(QLocale().language(), QLocale::English);
        m_translations.set(Language::Welsh);
        QCOMPARE(cancel(), QStringLiteral("Canslo"));
        QCOMPARE(QLocale().monthName(8), QStringLiteral("Awst"));
        m_translations.set(Language::English);
        QCOMPARE(cancel(), QStringLiteral("Cancel"));
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    void switchingIsTold()
    {
        const QSignalSpy changed(&m_translations, &words::Translations::changed);
        m_translations.set(Language::Welsh);
        m_translations.set(Language::Welsh);
        QCOMPARE(changed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "test_words.moc"
