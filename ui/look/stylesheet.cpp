#include "look/metrics.h"
#include "look/theme.h"
#include "look/tokens.h"

#include <QFile>
#include <QRegularExpression>

namespace canolfan::ui {

static QHash<QString, QColor> named(const Tokens &tokens)
{
    return {{QStringLiteral("ink"), tokens.ink}, {QStringLiteral("muted"), tokens.muted},
        {QStringLiteral("line"), tokens.line}, {QStringLiteral("edge"), tokens.edge},
        {QStringLiteral("window"), tokens.window}, {QStringLiteral("card"), tokens.card},
        {QStringLiteral("accent"), tokens.accent}, {QStringLiteral("accentHover"), tokens.accentHover},
        {QStringLiteral("onAccent"), tokens.onAccent}, {QStringLiteral("accentTint"), tokens.accentTint},
        {QStringLiteral("hover"), tokens.hover}, {QStringLiteral("warning"), tokens.warning},
        {QStringLiteral("warningTint"), tokens.warningTint}, {QStringLiteral("danger"), tokens.danger},
        {QStringLiteral("onDanger"), tokens.onDanger}, {QStringLiteral("dangerTint"), tokens.dangerTint},
        {QStringLiteral("success"), tokens.success}, {QStringLiteral("successTint"), tokens.successTint}};
}

static QString replaced(const QString &text, const QRegularExpression &pattern, auto value)
{
    QString result;
    qsizetype end = 0;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        result += QStringView(text).mid(end, match.capturedStart() - end);
        result += value(match.captured(1));
        end = match.capturedEnd();
    }
    result += QStringView(text).mid(end);
    return result;
}

QString styleSheet(bool dark)
{
    static const QRegularExpression colour(QStringLiteral("@(\\w+)@"));
    static const QRegularExpression length(QStringLiteral("\\b(\\d+)u\\b"));
    QFile file(QStringLiteral(":/look/canolfan.qss"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the stylesheet is missing from the program");
    const auto colours = named(dark ? darkTokens() : lightTokens());
    const QString coloured = replaced(QString::fromUtf8(file.readAll()), colour,
        [&colours](const QString &name) { return colours.value(name).name(); });
    return replaced(coloured, length,
        [](const QString &pixels) { return QString::number(scaled(pixels.toInt())) + QStringLiteral("px"); });
}

} // namespace canolfan::ui
