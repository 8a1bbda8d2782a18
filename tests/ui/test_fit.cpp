#include "look/metrics.h"
#include "look/theme.h"
#include "walkedscreens.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QScreen>
#include <QTest>

#include <memory>

using namespace canolfan;

/// In the narrowest window, in both languages, with letters as drawn and twice as large: no label and no
/// button of the screens about waiting changes is cut.
class TestFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_translations.set(Language::English); }
    void nothingIsCut_data();
    void nothingIsCut();

private:
    words::Translations m_translations;
    tests::WalkedScreens m_screens{m_translations};
};

void TestFit::nothingIsCut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("pixels");
    for (const char *name : {"users", "waiting changes", "waiting changes, refused", "waiting changes, none",
             "conflict", "conflict, chosen", "conflict, delete", "conflict, gone", "sign out with changes",
             "make an Admin", "make a User", "cancel invitation", "undo an invitation",
             "undo what is not sent", "stop trying", "access", "navigation", "access matrix", "review access",
             "copy access", "templates", "change email", "connection check", "letter", "no email",
             "connecting"}) {
        for (const Language language : {Language::English, Language::Welsh}) {
            for (const int pixels : {14, 28})
                QTest::addRow("%s, %s, %d", name, language == Language::Welsh ? "Welsh" : "English", pixels)
                    << QString::fromLatin1(name) << language << pixels;
        }
    }
}

static QString cutIn(const QWidget &screen)
{
    QStringList cut;
    for (const QWidget *widget : screen.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &screen)
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        if (text.isEmpty())
            continue;
        const bool wraps = label && label->wordWrap();
        const QSize wanted = wraps ? QSize(0, label->heightForWidth(label->width())) : widget->sizeHint();
        if (widget->width() < wanted.width() || widget->height() < wanted.height())
            cut << QStringLiteral("%1: %2x%3 of %4x%5")
                       .arg(text)
                       .arg(widget->width())
                       .arg(widget->height())
                       .arg(wanted.width())
                       .arg(wanted.height());
    }
    return cut.join(QLatin1Char('\n'));
}

void TestFit::nothingIsCut()
{
    QFETCH(QString, name);
    QFETCH(Language, language);
    QFETCH(int, pixels);
    QFont font = QApplication::font();
    font.setPixelSize(pixels);
    QApplication::setFont(font);
    const ui::Theme theme(*qApp, ui::Theme::Scheme::Light);
    m_translations.set(language);
    const std::unique_ptr<QWidget> screen(m_screens.make(name));
    // A page has the window's least width, and its least height without the header and the row of pages.
    if (!screen->isWindow() || !qobject_cast<QDialog *>(screen.get())) {
        screen->setMinimumSize(1, 1);
        screen->resize(ui::scaled(820), ui::scaled(520 - 56 - 44));
    }
    screen->show();
    QCoreApplication::processEvents();
    const QString cut = cutIn(*screen);
    QVERIFY2(cut.isEmpty(), qPrintable(cut));
}

QTEST_MAIN(TestFit)
#include "test_fit.moc"
