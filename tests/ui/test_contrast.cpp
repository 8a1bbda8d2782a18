#include "look/theme.h"
#include "look/tokens.h"

#include <QTest>

#include <cmath>

using namespace canolfan::ui;

/// WCAG 2.2, relative luminance.
static double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

static double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

class TestContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheExtremes();
    void textCanBeRead_data();
    void textCanBeRead();
    void controlsCanBeSeen_data();
    void controlsCanBeSeen();
    void styleSheetIsFilledIn();
};

void TestContrast::knowsTheExtremes()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
}

using Pair = std::pair<const char *, std::pair<QColor, QColor>>;

static void addRows(bool dark, const QList<Pair> &pairs)
{
    for (const auto &[name, colours] : pairs)
        QTest::addRow("%s, %s", name, dark ? "dark" : "light") << colours.first << colours.second;
}

void TestContrast::textCanBeRead_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const bool dark : {false, true}) {
        const Tokens &t = dark ? darkTokens() : lightTokens();
        addRows(dark,
            {{"ink on window", {t.ink, t.window}}, {"ink on card", {t.ink, t.card}},
                {"ink on tint", {t.ink, t.accentTint}}, {"ink on hover", {t.ink, t.hover}},
                {"muted on window", {t.muted, t.window}}, {"muted on card", {t.muted, t.card}},
                {"muted on tint", {t.muted, t.accentTint}}, {"muted on hover", {t.muted, t.hover}},
                {"disabled button", {t.muted, t.line}}, {"accent on card", {t.accent, t.card}},
                {"accent on window", {t.accent, t.window}}, {"accent on tint", {t.accent, t.accentTint}},
                {"primary button", {t.onAccent, t.accent}}, {"primary, hovered", {t.onAccent, t.accentHover}},
                {"danger button", {t.onDanger, t.danger}}, {"danger on card", {t.danger, t.card}},
                {"danger banner", {t.danger, t.dangerTint}}, {"warning on card", {t.warning, t.card}},
                {"warning banner", {t.warning, t.warningTint}}, {"warning on window", {t.warning, t.window}},
                {"warning on tint", {t.warning, t.accentTint}}, {"warning on hover", {t.warning, t.hover}},
                {"success banner", {t.success, t.successTint}}});
    }
}

void TestContrast::textCanBeRead()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double ratio = contrast(text, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestContrast::controlsCanBeSeen_data()
{
    QTest::addColumn<QColor>("edge");
    QTest::addColumn<QColor>("ground");
    for (const bool dark : {false, true}) {
        const Tokens &t = dark ? darkTokens() : lightTokens();
        addRows(dark,
            {{"edge on card", {t.edge, t.card}}, {"edge on window", {t.edge, t.window}},
                {"edge on selected row", {t.edge, t.accentTint}}, {"focus on card", {t.accent, t.card}},
                {"focus on window", {t.accent, t.window}},
                {"focus on selected row", {t.accent, t.accentTint}}, {"focus on primary", {t.ink, t.card}},
                {"wrong field", {t.danger, t.card}}, {"waiting mark on card", {t.warning, t.card}},
                {"waiting mark on selected row", {t.warning, t.accentTint}}});
    }
}

void TestContrast::controlsCanBeSeen()
{
    QFETCH(QColor, edge);
    QFETCH(QColor, ground);
    const double ratio = contrast(edge, ground);
    QVERIFY2(ratio >= 3.0, qPrintable(QString::number(ratio)));
}

void TestContrast::styleSheetIsFilledIn()
{
    for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        const Theme theme(*qApp, scheme);
        QVERIFY(!qApp->styleSheet().isEmpty());
        QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
        QCOMPARE(theme.isDark(), scheme == Theme::Scheme::Dark);
        QCOMPARE(isDark(QGuiApplication::palette()), theme.isDark());
    }
}

QTEST_MAIN(TestContrast)
#include "test_contrast.moc"
