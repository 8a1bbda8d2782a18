#include "look/stockdialogs.h"
#include "said.h"
#include "theme.h"
#include "walkedscreens.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace canolfan;
using namespace canolfan::ui;

/// Walks through every control of every page and dialog, as somebody without a mouse or a screen does.
class TestWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_translations.set(Language::English); }
    void everyControlHasItsName_data();
    void everyControlHasItsName();
    void everyFieldHasItsLabel_data();
    void everyFieldHasItsLabel();
    void formsAreTabbedInReadingOrder_data();
    void formsAreTabbedInReadingOrder();
    void everyMfaPageIsTabbedInReadingOrder_data();
    void everyMfaPageIsTabbedInReadingOrder();
    void theGuidesWordsAreThere_data();
    void theGuidesWordsAreThere();
    void nothingEnglishIsLeft_data() { addAll(); }
    void nothingEnglishIsLeft();
    void theDiscardQuestionIsWelsh();

private:
    QWidget *make(const QString &name) { return m_screens.make(name); }
    static void addAll();

    words::Translations m_translations;
    StockDialogs m_stockDialogs{*qApp};
    tests::Welsh m_welsh;
    tests::WalkedScreens m_screens{m_translations};
};

void TestWalk::initTestCase()
{
    const QString missing = tests::missingTheme();
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    QVERIFY2(tests::wantedThemeIsLoaded(), "the platform theme is there and was not loaded");
    QVERIFY(m_welsh.size() > 500);
}

void TestWalk::addAll()
{
    QTest::addColumn<QString>("name");
    for (const char *name : tests::walkedScreens)
        QTest::newRow(name) << QString::fromLatin1(name);
}

static bool takesFocus(const QWidget *widget)
{
    const bool ofAPopup = widget->window()->windowType() == Qt::Popup;
    return widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy() && !ofAPopup
        && !widget->objectName().startsWith(QStringLiteral("qt_"));
}

void TestWalk::everyControlHasItsName_data()
{
    addAll();
}

void TestWalk::everyControlHasItsName()
{
    QFETCH(QString, name);
    const std::unique_ptr<QWidget> page(make(name));
    page->show();
    int controls = 0;
    for (QWidget *widget : page->findChildren<QWidget *>()) {
        if (!takesFocus(widget))
            continue;
        ++controls;
        const QString spoken = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
        const QString what =
            QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
        QVERIFY2(!spoken.isEmpty(), qPrintable(what));
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (button && !button->text().isEmpty())
            QCOMPARE(spoken, button->text().simplified()); // which may have been broken into lines
    }
    QVERIFY(controls > 0);
}

void TestWalk::everyFieldHasItsLabel_data()
{
    addAll();
}

void TestWalk::everyFieldHasItsLabel()
{
    QFETCH(QString, name);
    const std::unique_ptr<QWidget> page(make(name));
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        if (label->buddy())
            QCOMPARE(label->buddy()->accessibleName(), label->text());
    }
}

/// The controls as Tab goes through them, from `first` round to it again.
static QStringList tabbed(const QWidget *first)
{
    QStringList order;
    const QWidget *widget = first;
    do {
        const bool there = widget->isEnabled() && widget->isVisibleTo(first->window());
        if (there && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            order << widget->accessibleName();
        widget = widget->nextInFocusChain();
    } while (widget != first);
    order.removeAll(QString());
    return order;
}

void TestWalk::formsAreTabbedInReadingOrder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *name, const char *first, const char *wanted) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(first)
                            << QString::fromUtf8(wanted);
    };
    row("invite", "firstName",
        "First name|Last name|Email address|Account type|Language preference|Access Arrangements/CAP|"
        "Entries and Results|IAMIS|Item Level Data|Cancel|Send invite");
    row("sign in", "email",
        "Email address|Password|Show password|Stay signed in on this computer|Log in|"
        "Forgot your password?|Exams Officer · eo@ysgol-practis.example|Practice inbox");
    row("conflict", "mineButton",
        "Keep mine|Choose line by line…|Keep the portal's version|Back to Waiting changes");
    row("conflict, chosen", "scroll", "IAMIS|View Scripts|Back to the comparison|Use this choice");
    row("sign out with changes", "cancelButton", "Cancel|Export…|Discard and sign out|Send now and sign out");
    row("waiting changes, refused", "exportButton", "Export…|Send now|Waiting changes|Try again|Take back");
    row("access matrix", "search",
        "Search users (name or email)|Discard|Review changes (1 person)|Account type|Access|State|Language|"
        "Template|Access of each person");
    row("templates", "templates", "Templates|Export…|Name of the template|Close");
    row("copy access", "search", "Search users (name or email)|People of the centre|Cancel");
    row("locked", "password", "Password|Show password|Unlock|Sign Out");
    row("new password", "newPassword",
        "New password|Show password|Repeat the new password|Set new password|Back to log in");
    row("forgot password, code", "codeField",
        "Verification code|New password|Show password|Repeat the new password|Set new password|"
        "Use another email address|Back to log in");
    row("change password", "current",
        "Current password|Show password|New password|Repeat the new password|Cancel|Change password|"
        "English|Cymraeg");
    row("profile", "firstName",
        "First name|Last name|Email address|Mobile number|Change number…|Language preference|Cancel|"
        "Save changes|English|Cymraeg");
    row("proxy", "user", "Proxy user name|Proxy password|Cancel|Continue");
    row("connection check", "scroll",
        "What was found|Letter to IT support…|Copy the result|Check again|Close|English|Cymraeg");
    row("no email", "letterLanguage",
        "Language of the letter|Letter|Save…|Close|Copy the letter|English|Cymraeg");
    row("settings", "language",
        "Language|Theme|Stay signed in on this computer|Remove what is kept after|Lock the window after|"
        "Where data is kept|Open folder|Back");
}

void TestWalk::formsAreTabbedInReadingOrder()
{
    QFETCH(QString, name);
    QFETCH(QString, first);
    QFETCH(QString, wanted);
    const std::unique_ptr<QWidget> page(make(name));
    const QStringList order = tabbed(page->findChild<QWidget *>(first));
    qsizetype place = -1;
    for (const QString &next : wanted.split(QLatin1Char('|'))) {
        const qsizetype found = order.indexOf(next, place + 1);
        QVERIFY2(found > place, qPrintable(next + QStringLiteral(" in ") + order.join(QLatin1Char('|'))));
        place = found;
    }
}

void TestWalk::everyMfaPageIsTabbedInReadingOrder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *name, const char *first, const char *wanted) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(first)
                            << QString::fromUtf8(wanted);
    };
    row("MFA selection", "appButton", "Authenticator App (most secure)|Email|Having trouble?|Sign Out");
    row("MFA changes", "appButton",
        "Authenticator App (most secure)|Prefer the app|Remove the app|Text message (SMS)|Remove text messages|"
        "Email|Having trouble?|Back to Manage Users");
    row("MFA unread", "retryButton", "Try again|Having trouble?|Back to Manage Users");
    row("MFA phone", "microsoftButton",
        "Microsoft Authenticator|Google Authenticator|Authy|Continue|Back to MFA Selection");
    row("MFA number", "numberField",
        "Mobile number|Verification code|Verify the new number|Back to Manage Users|Having trouble?");
    row("MFA app", "copyButton", "Copy|Verification code|Verify setup|Back to MFA Selection|Having trouble?");
    row("MFA text", "numberField",
        "Mobile number|Verification code|Verify SMS setup|Back to MFA Selection|Having trouble?");
    row("MFA email", "riskTick",
        "I confirm that I am aware of the risks of using only email MFA|Verification code|Verify email setup|"
        "Letter to IT support…|Back to MFA Selection|Having trouble?");
}

/// The way back comes last, though it stands first: the step to be taken is what Tab is for.
void TestWalk::everyMfaPageIsTabbedInReadingOrder()
{
    QFETCH(QString, name);
    QFETCH(QString, first);
    QFETCH(QString, wanted);
    const std::unique_ptr<QWidget> page(make(name));
    QStringList order = tabbed(page->findChild<QWidget *>(first));
    order.removeAll(QStringLiteral("Close message"));
    QCOMPARE(order.join(QLatin1Char('|')), wanted);
}

void TestWalk::theGuidesWordsAreThere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const char *words) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromUtf8(words).split(QLatin1Char('|'));
    };
    row("sign in",
        "Email address|Password|Log in|Forgot your password?|Show password|Stay signed in on this computer|Practice inbox");
    row("code", "Verification code|Verify|Back to log in|Having trouble?");
    row("locked", "Password|Show password|Unlock|Sign Out");
    row("MFA selection", "Authenticator App (most secure)|Text message (SMS)|Email");
    row("MFA app", "Back to MFA Selection|Copy|Verification code|Verify setup");
    row("MFA text", "Back to MFA Selection|Mobile number|Verification code|Verify SMS setup");
    row("MFA email",
        "Back to MFA Selection|I confirm that I am aware of the risks of using only email MFA|Verification code");
    row("users", "Invite User|Search users (name or email)|Refresh|Actions for Gwenllïan Davies-Llywelyn");
    row("waiting changes", "Export…|Send now|Waiting changes|Decide…");
    row("waiting changes, refused", "Try again|Take back");
    row("conflict", "Keep mine|Choose line by line…|Keep the portal's version|Back to Waiting changes");
    row("conflict, chosen", "IAMIS|View Scripts|Back to the comparison|Use this choice");
    row("sign out with changes", "Cancel|Export…|Discard and sign out|Send now and sign out");
    row("review access", "Save changes|Cancel|Changes");
    row("header", "English|Cymraeg|Settings|Carys Wyn|3 changes waiting · Offline since 00:01");
    row("navigation", "Manage Users|Waiting changes");
    row("settings",
        "Language|Theme|Stay signed in on this computer|Remove what is kept after|Lock the window after|"
        "Where data is kept|Open folder|Back");
    row("invite",
        "First name|Last name|Email address|Account type|Language preference|Send invite|Cancel|"
        "Access Arrangements/CAP|IAMIS|Entries and Results|View Scripts|Past Papers, Marking Schemes and "
        "Resources");
    row("access", "Account type|Confirm access permissions|Cancel|IAMIS|View Scripts");
    row("make an Admin", "Make an Admin|Cancel");
    row("cancel invitation", "Cancel invitation|Cancel");
    row("undo an invitation", "Take back|Cancel");
    row("delete", "Delete User|Cancel");
    row("proxy", "Proxy user name|Proxy password|Continue|Cancel");
    row("new password", "New password|Repeat the new password|Set new password|Back to log in");
    row("forgot password", "Email address|Send code|Back to log in");
    row("forgot password, code",
        "Verification code|New password|Repeat the new password|Set new password|Back to log in");
    row("change password", "Current password|New password|Repeat the new password|Change password|Cancel");
    row("profile",
        "First name|Last name|Email address|Mobile number|Change number…|Language preference|Save changes|"
        "Cancel");
}

void TestWalk::theGuidesWordsAreThere()
{
    QFETCH(QString, name);
    QFETCH(QStringList, words);
    const std::unique_ptr<QWidget> page(make(name));
    page->resize(1000, 800);
    page->show();
    QStringList spoken;
    for (QWidget *widget : page->findChildren<QWidget *>()) {
        if (takesFocus(widget))
            spoken << QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
    }
    for (const QString &word : words)
        QVERIFY2(spoken.contains(word), qPrintable(word));
}

/// What the page says, and what its fields say when they are asked for their menus.
static QStringList saidBy(QWidget *page)
{
    QCoreApplication::processEvents();
    QStringList said = tests::saidBy(page);
    for (QLineEdit *field : page->findChildren<QLineEdit *>()) {
        const std::unique_ptr<QMenu> menu(field->createStandardContextMenu());
        said << tests::saidBy(menu.get());
    }
    return said;
}

/// People, addresses, the portal's own catalogue, what is named alike in both languages, keys.
static const QString data = QStringLiteral(
    "Carys Wyn|CW|Gwenllïan Davies-Llywelyn|IAMIS(\\n.*)*|https://.*|.*@ysgol-practis\\.example|Ysgol Practis|cy .*|Canolfan|English|Cymraeg|Code 123456|JBSW Y3DP EHPK 3PXP|"
    "((Ctrl|Shift|Alt)\\+)*(Del|Backspace|F\\d+|[A-Z\\d])|"
    "Dim newidiadau ar y gweill · copi .*|"
    // An access review: how far it is, days, and whoever is selected.
    "Gwiriwyd \\d o \\d o bobl · .*amgryptio ar y cyfrifiadur hwn|\\d{1,2} Mawrth 2026|Aled Bowen|"
    "Trefniadau Mynediad/CAP\\n(.*\\n)*Allweddi A2C|.*@ysgol-practis\\.example · Gweinyddwr · .*|"
    // All that the question says, as the dialog's description.
    "Dileu cyfrif .*\\? Bydd y person .* Mynediad a fydd yn dod i ben: cy .*");

/// Some screens count seconds, however long the walk takes.
static QStringList countedDown(QStringList said)
{
    said.replaceInStrings(
        QRegularExpression(QStringLiteral("\\b\\d{1,2} s(econds?)?\\b")), QStringLiteral("…"));
    return said;
}

void TestWalk::nothingEnglishIsLeft()
{
    QFETCH(QString, name);
    const std::unique_ptr<QWidget> page(make(name));
    page->show();
    const QStringList english = saidBy(page.get());
    m_translations.set(Language::Welsh);
    const QString wrong = tests::notWelsh(saidBy(page.get()), m_welsh, data);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    m_translations.set(Language::English);
    QCOMPARE(countedDown(saidBy(page.get())), countedDown(english));
}

void TestWalk::theDiscardQuestionIsWelsh()
{
    m_translations.set(Language::Welsh);
    const std::unique_ptr<QWidget> dialog(make(QStringLiteral("invite")));
    dialog->show();
    dialog->findChild<QLineEdit *>(QStringLiteral("firstName"))->setText(QStringLiteral("68101"));
    dialog->close();
    auto *question = dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    const QStringList said = saidBy(question);
    QVERIFY(said.contains(QStringLiteral("Hepgor")));
    const QString wrong = tests::notWelsh(said, m_welsh, data);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_MAIN(TestWalk)
#include "test_walk.moc"
