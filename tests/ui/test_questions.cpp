#include "factorquestion.h"
#include "look/stockdialogs.h"
#include "said.h"
#include "theme.h"
#include "words/translations.h"

#include <QAccessible>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace canolfan;
using namespace canolfan::ui;
using session::Factor;

/// Questions in a box of Qt's: what they say is ours and in the person's language, and the way back is the
/// easy one.
class TestQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString missing = tests::missingTheme();
        if (!missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(tests::wantedThemeIsLoaded(), "the platform theme is there and was not loaded");
        QVERIFY(m_welsh.size() > 500);
    }

    void removingAFactor_data()
    {
        QTest::addColumn<Factor>("factor");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, Factor factor, const char *words) {
            QTest::newRow(name) << factor << QString::fromLatin1(words);
        };
        row("app", Factor::AuthenticatorApp, "Remove the authenticator app?");
        row("text message", Factor::TextMessage, "Remove text messages?");
        row("email", Factor::Email, "Remove email?");
    }

    void removingAFactor()
    {
        QFETCH(Factor, factor);
        QFETCH(QString, words);
        m_translations.set(Language::English);
        const std::unique_ptr<QWidget> english(asking(factor));
        QVERIFY(tests::saidBy(english.get()).contains(words));
        for (const char *button : {"Keep", "Remove"})
            QVERIFY(tests::saidBy(english.get()).contains(QString::fromLatin1(button)));
        m_translations.set(Language::Welsh);
        const std::unique_ptr<QWidget> welsh(asking(factor));
        const QString wrong =
            tests::notWelsh(tests::saidBy(welsh.get()), m_welsh, QStringLiteral("Canolfan"));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void onlyAYesRemoves()
    {
        m_translations.set(Language::English);
        int removed = 0;
        const std::unique_ptr<QWidget> page(asking(Factor::Email, [&removed] { ++removed; }));
        auto *box = page->findChild<QMessageBox *>();
        QCOMPARE(box->defaultButton()->text(), QStringLiteral("Keep"));
        for (QAbstractButton *button : box->buttons())
            QCOMPARE(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name), button->text());
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(!box->isVisible());
        QCOMPARE(removed, 0);
        const std::unique_ptr<QWidget> again(asking(Factor::Email, [&removed] { ++removed; }));
        const auto buttons = again->findChild<QMessageBox *>()->buttons();
        for (QAbstractButton *button : buttons) {
            if (button->text() == QStringLiteral("Remove"))
                button->click();
        }
        QCOMPARE(removed, 1);
    }

private:
    static QWidget *asking(
        Factor factor, std::function<void()> remove = [] {})
    {
        auto *page = new QWidget;
        page->show();
        askToRemove(factor, page, std::move(remove));
        return page;
    }

    words::Translations m_translations;
    StockDialogs m_stockDialogs{*qApp};
    tests::Welsh m_welsh;
};

QTEST_MAIN(TestQuestions)
#include "test_questions.moc"
