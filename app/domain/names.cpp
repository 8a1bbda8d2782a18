#include "domain/names.h"

#include <QTextBoundaryFinder>

namespace canolfan {

QString fullName(const QString &firstName, const QString &lastName)
{
    return QStringLiteral("%1 %2").arg(firstName, lastName).trimmed();
}

static QString firstLetter(const QString &name)
{
    const QString trimmed = name.trimmed();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, trimmed);
    const auto end = finder.toNextBoundary();
    return end > 0 ? trimmed.left(end).toUpper() : QString();
}

QString initialsOf(const QString &firstName, const QString &lastName)
{
    return firstLetter(firstName) + firstLetter(lastName);
}

} // namespace canolfan
