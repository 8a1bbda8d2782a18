#pragma once

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

class QWidget;

/// What windows say, for tests that hold it against the translations.
namespace canolfan::tests {

/// Everything that `root` and what is in it says to somebody who looks, points or listens, hidden parts
/// included: labels, buttons, entries of menus with their keys, headers of lists, titles, tooltips,
/// placeholders, accessible names and descriptions. Without mnemonics and mark-up; each once, sorted.
QStringList saidBy(QWidget *root);

/// The Welsh that translations/*_cy.ts hold.
class Welsh
{
public:
    Welsh();

    /// Whether it is a translation, or each of its lines is one, with whatever was put into its places; or
    /// has no words at all.
    bool knows(const QString &text) const;
    qsizetype size() const { return m_plain.size() + m_withPlaces.size(); }

private:
    void add(const QString &translation);
    bool knowsAll(const QString &text) const;

    QSet<QString> m_plain;
    QList<QRegularExpression> m_withPlaces;
};

/// The lines of `texts` that `welsh` does not know and `ours` does not match, as one text; empty when all is
/// well. `ours` is for names of people and files.
QString notWelsh(const QStringList &texts, const Welsh &welsh, const QString &ours);

} // namespace canolfan::tests
