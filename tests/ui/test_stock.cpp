#include "look/stockdialogs.h"
#include "said.h"
#include "theme.h"
#include "words/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressDialog>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include <memory>

using namespace canolfan;
using namespace canolfan::ui;

/// What Qt itself says in its dialogs, menus and messages: Welsh in Welsh, and English again.
class TestStock : public QObject
{
    Q_OBJECT

    using Made = std::unique_ptr<QWidget>;

    QTemporaryDir m_folder;
    tests::Welsh m_welsh;
    words::Translations m_translations;
    StockDialogs m_stock{*qApp};
    QLineEdit m_line;
    QPlainTextEdit m_text;

    Made make(const QString &name);
    Made fileDialog(QFileDialog::AcceptMode accept, QFileDialog::FileMode mode);
    QStringList said(QWidget *widget);
    void addOpen();

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_translations.set(Language::English); }

    void madeInWelsh_data();
    void madeInWelsh();
    void switchedWhileOpen_data() { addOpen(); }
    void switchedWhileOpen();
    void everyButtonIsNamedByUs();
    void aTextOfItsOwnStays();
    void kindsOfFilesStayAway();
    void menusOfTheirOwn_data();
    void menusOfTheirOwn();
    void keys();
    void commandLine();
};

void TestStock::initTestCase()
{
    // The file dialog remembers where it was.
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    QVERIFY(m_welsh.size() > 500);
    const QString missing = tests::missingTheme();
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    QVERIFY2(tests::wantedThemeIsLoaded(), "the platform theme is there and was not loaded");
    QFile file(m_folder.filePath(QStringLiteral("pobl.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly) && QDir(m_folder.path()).mkdir(QStringLiteral("Ysgol")));
}

TestStock::Made TestStock::fileDialog(QFileDialog::AcceptMode accept, QFileDialog::FileMode mode)
{
    auto dialog = std::make_unique<QFileDialog>(nullptr, QString(), m_folder.path());
    dialog->setAcceptMode(accept);
    dialog->setFileMode(mode);
    return dialog;
}

static std::unique_ptr<QWidget> question()
{
    auto box = std::make_unique<QMessageBox>(QMessageBox::Question, QString(), QStringLiteral("68101?"),
        QMessageBox::Yes | QMessageBox::No | QMessageBox::Cancel);
    box->setDetailedText(QStringLiteral("68101"));
    return box;
}

static std::unique_ptr<QWidget> every()
{
    auto box = std::make_unique<QDialogButtonBox>();
    for (int bit = QDialogButtonBox::FirstButton; bit <= QDialogButtonBox::LastButton; bit <<= 1)
        box->addButton(static_cast<QDialogButtonBox::StandardButton>(bit));
    return box;
}

TestStock::Made TestStock::make(const QString &name)
{
    if (name == QStringLiteral("every standard button"))
        return every();
    if (name == QStringLiteral("question"))
        return question();
    if (name == QStringLiteral("open"))
        return fileDialog(QFileDialog::AcceptOpen, QFileDialog::ExistingFile);
    if (name == QStringLiteral("save"))
        return fileDialog(QFileDialog::AcceptSave, QFileDialog::AnyFile);
    if (name == QStringLiteral("folder"))
        return fileDialog(QFileDialog::AcceptOpen, QFileDialog::Directory);
    if (name == QStringLiteral("progress"))
        return std::make_unique<QProgressDialog>();
    if (name == QStringLiteral("menu of a line"))
        return Made(m_line.createStandardContextMenu());
    return Made(m_text.createStandardContextMenu());
}

void TestStock::addOpen()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"every standard button", "open", "save", "folder"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestStock::madeInWelsh_data()
{
    addOpen();
    for (const char *name : {"question", "progress", "menu of a line", "menu of a text"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// What it says once it is on the screen, without the names of this computer's folders and drives.
QStringList TestStock::said(QWidget *widget)
{
    if (!widget->isVisible())
        widget->show();
    QCoreApplication::processEvents();
    QStringList all = tests::saidBy(widget);
    all.removeIf([this](const QString &text) {
        return text.startsWith(QLatin1Char('/')) || text.contains(m_folder.path())
            || text == QDir(m_folder.path()).dirName() || text == QLatin1String("tmp")
            || text == QDir::home().dirName() || text == QCoreApplication::applicationName();
    });
    return all;
}

/// Said alike in both languages: names of files, and keys as they stand on keyboards.
static const QString alike =
    QStringLiteral("pobl\\.csv|Ysgol|((Ctrl|Shift|Alt|Meta)\\+)*(Del|Backspace|F\\d+|[A-Z])");
/// Made of parts: keys with an arrow, and the entries of the file list's header.
static const QString composed = QStringLiteral("|((Ctrl|Alt)\\+)+Saeth .*|Dangos (Maint|Math|Dyddiad newid)");

static QString inBoth(const QStringList &english, const QStringList &welsh)
{
    static const QRegularExpression fine(
        QRegularExpression::anchoredPattern(alike + QStringLiteral("|\\P{L}*\\p{L}?\\P{L}*")));
    QStringList both;
    for (const QString &text : welsh) {
        if (english.contains(text) && !fine.match(text).hasMatch())
            both << text;
    }
    return both.join(QLatin1Char('|'));
}

void TestStock::madeInWelsh()
{
    QFETCH(QString, name);
    const QStringList english = said(make(name).get());
    QVERIFY2(!english.isEmpty(), "it says nothing");
    m_translations.set(Language::Welsh);
    const QStringList welsh = said(make(name).get());
    QCOMPARE(inBoth(english, welsh), QString());
    const QString wrong = tests::notWelsh(welsh, m_welsh, alike + composed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    m_translations.set(Language::English);
    QCOMPARE(said(make(name).get()).join(QLatin1Char('|')), english.join(QLatin1Char('|')));
}

void TestStock::switchedWhileOpen()
{
    QFETCH(QString, name);
    const Made widget = make(name);
    const QStringList english = said(widget.get());
    m_translations.set(Language::Welsh);
    const QStringList welsh = said(widget.get());
    QCOMPARE(inBoth(english, welsh), QString());
    const QString wrong = tests::notWelsh(welsh, m_welsh, alike + composed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    m_translations.set(Language::English);
    // Not the very same: Qt's file dialog, told of a language, calls its first button Open whatever it is
    // for.
    QCOMPARE(inBoth(welsh, said(widget.get())), QString());
}

/// The same on every desktop: gtk3's theme would have "&OK" and "&Cancel".
void TestStock::everyButtonIsNamedByUs()
{
    const Made widget = every();
    said(widget.get());
    const auto *box = qobject_cast<QDialogButtonBox *>(widget.get());
    QCOMPARE(box->button(QDialogButtonBox::Ok)->text(), QStringLiteral("OK"));
    QCOMPARE(box->button(QDialogButtonBox::Cancel)->text(), QStringLiteral("Cancel"));
    m_translations.set(Language::Welsh);
    said(widget.get());
    QCOMPARE(box->button(QDialogButtonBox::Ok)->text(), QStringLiteral("Iawn"));
    QCOMPARE(box->button(QDialogButtonBox::Cancel)->text(), QStringLiteral("Canslo"));
    QCOMPARE(box->button(QDialogButtonBox::Discard)->text(), QStringLiteral("Hepgor"));
}

void TestStock::aTextOfItsOwnStays()
{
    QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    box.button(QDialogButtonBox::Ok)->setText(QStringLiteral("68101"));
    said(&box);
    QCOMPARE(box.button(QDialogButtonBox::Ok)->text(), QStringLiteral("68101"));
    QCOMPARE(box.button(QDialogButtonBox::Cancel)->text(), QStringLiteral("Cancel"));
}

/// They come in the system's language, not in ours.
void TestStock::kindsOfFilesStayAway()
{
    const Made widget = fileDialog(QFileDialog::AcceptOpen, QFileDialog::ExistingFile);
    qobject_cast<QFileDialog *>(widget.get())->setViewMode(QFileDialog::Detail);
    said(widget.get());
    const auto *list = widget->findChild<QTreeView *>();
    QVERIFY(list && list->isVisible());
    for (int column = 0; column < list->model()->columnCount(); ++column) {
        const QString title = list->model()->headerData(column, Qt::Horizontal).toString();
        QCOMPARE(list->isColumnHidden(column), title == QStringLiteral("Type"));
    }
}

void TestStock::menusOfTheirOwn_data()
{
    QTest::addColumn<bool>("spin");
    QTest::newRow("spin box") << true;
    QTest::newRow("scroll bar") << false;
}

/// These widgets make their menus themselves and wait in them.
static QStringList menuOf(QWidget *widget)
{
    widget->show();
    QStringList said;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, widget, [&said] {
        QWidget *menu = QApplication::activePopupWidget();
        if (!menu)
            return;
        said = tests::saidBy(menu);
        menu->close();
    });
    look.start(10);
    QContextMenuEvent event(QContextMenuEvent::Mouse, {3, 3}, widget->mapToGlobal(QPoint(3, 3)));
    QApplication::sendEvent(widget, &event);
    return said;
}

void TestStock::menusOfTheirOwn()
{
    QFETCH(bool, spin);
    const Made widget = spin ? Made(new QSpinBox) : Made(new QScrollBar(Qt::Vertical));
    const QStringList english = menuOf(widget.get());
    QVERIFY(english.size() > 5);
    m_translations.set(Language::Welsh);
    const QStringList welsh = menuOf(widget.get());
    QCOMPARE(inBoth(english, welsh), QString());
    const QString wrong = tests::notWelsh(welsh, m_welsh, alike + composed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    m_translations.set(Language::English);
    QCOMPARE(menuOf(widget.get()), english);
}

/// Words are translated; what stands in English on every keyboard sold in Wales is not.
void TestStock::keys()
{
    const auto named = [](int key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    QCOMPARE(named(Qt::Key_Left), QStringLiteral("Left"));
    m_translations.set(Language::Welsh);
    QCOMPARE(named(Qt::Key_Left), QStringLiteral("Saeth chwith"));
    QCOMPARE(named(Qt::Key_Space), QStringLiteral("Bylchwr"));
    const QKeySequence keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Up);
    QCOMPARE(keys.toString(QKeySequence::NativeText), QStringLiteral("Ctrl+Shift+Saeth i fyny"));
    QCOMPARE(QKeySequence(QStringLiteral("Alt+Left")), QKeySequence(Qt::ALT | Qt::Key_Left));
    QCOMPARE(QKeySequence(Qt::Key_F5).toString(QKeySequence::NativeText), QStringLiteral("F5"));
}

void TestStock::commandLine()
{
    m_translations.set(Language::Welsh);
    QCommandLineParser parser;
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("68101"), QStringLiteral("68101"));
    const auto complaint = [&parser](const QStringList &words) {
        parser.parse(QStringList{QStringLiteral("canolfan")} + words);
        return parser.errorText();
    };
    QCOMPARE(complaint({QStringLiteral("--abc")}), QStringLiteral("Opsiwn anhysbys: ‘abc’."));
    QCOMPARE(
        complaint({QStringLiteral("--version=1")}), QStringLiteral("Gwerth annisgwyl ar ôl ‘--version’."));
    const QString help = parser.helpText();
    for (const char *word : {"Usage", "Options", "Arguments", "Displays", "options"})
        QVERIFY2(!help.contains(QLatin1String(word)), qPrintable(help));
}

QTEST_MAIN(TestStock)
#include "test_stock.moc"
