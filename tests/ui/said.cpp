#include "said.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocumentFragment>
#include <QXmlStreamReader>

namespace canolfan::tests {

static QString bare(QString text)
{
    text.remove(QRegularExpression(QStringLiteral("&(?=[^\\s;]+(\\s|$))(?!\\w+;)")));
    if (Qt::mightBeRichText(text))
        text = QTextDocumentFragment::fromHtml(text).toPlainText();
    QStringList lines;
    for (const QString &line :
        text.section(QLatin1Char('\t'), 0, 0).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        lines << line.simplified();
    return lines.join(QLatin1Char('\n'));
}

static QStringList ofActions(const QList<QAction *> &actions)
{
    QStringList out;
    for (const QAction *action : actions)
        out << action->text() << action->toolTip() << action->statusTip()
            << action->shortcut().toString(QKeySequence::NativeText);
    return out;
}

static QStringList ofHeaders(const QAbstractItemModel *model)
{
    QStringList out;
    for (int column = 0; model && column < model->columnCount(); ++column)
        out << model->headerData(column, Qt::Horizontal).toString()
            << model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
    return out;
}

static QStringList ofChoices(const QComboBox *box)
{
    QStringList out;
    for (int index = 0; index < box->count(); ++index)
        out << box->itemText(index) << box->itemData(index, Qt::ToolTipRole).toString();
    return out;
}

static QStringList shownBy(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return {label->text()};
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return {button->text(), button->shortcut().toString(QKeySequence::NativeText)};
    if (const auto *field = qobject_cast<const QLineEdit *>(widget))
        return {field->placeholderText()};
    if (const auto *field = qobject_cast<const QPlainTextEdit *>(widget))
        return {field->placeholderText()};
    if (const auto *group = qobject_cast<const QGroupBox *>(widget))
        return {group->title()};
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return ofChoices(box);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
        return ofHeaders(view->model());
    return {};
}

static QStringList heardFrom(QWidget *widget)
{
    QStringList out{widget->accessibleName(), widget->accessibleDescription()};
    if (const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget))
        out << face->text(QAccessible::Name) << face->text(QAccessible::Description);
    return out;
}

QStringList saidBy(QWidget *root)
{
    QList<QWidget *> widgets = root->findChildren<QWidget *>();
    widgets.prepend(root);
    QSet<QString> said;
    for (const QString &text : ofActions(root->findChildren<QAction *>()))
        said << bare(text);
    for (QWidget *widget : std::as_const(widgets)) {
        QStringList texts{widget->toolTip(), widget->statusTip(), widget->whatsThis()};
        if (widget->isWindow())
            texts << widget->windowTitle();
        texts << shownBy(widget) << ofActions(widget->actions()) << heardFrom(widget);
        for (const QString &text : std::as_const(texts))
            said << bare(text);
    }
    said.remove(QString());
    QStringList sorted = said.values();
    sorted.sort();
    return sorted;
}

Welsh::Welsh()
{
    const QDir folder(QStringLiteral(TRANSLATIONS));
    for (const QString &name : folder.entryList({QStringLiteral("*_cy.ts")})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        QXmlStreamReader xml(&file);
        bool plural = false; // then each form is an element of its own
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("message"))
                plural = xml.attributes().hasAttribute(QLatin1String("numerus"));
            else if (xml.name() == (plural ? QLatin1String("numerusform") : QLatin1String("translation")))
                add(xml.readElementText());
        }
    }
}

void Welsh::add(const QString &translation)
{
    const QString text = bare(translation);
    static const QRegularExpression place(QStringLiteral("%L?[1-9n]"));
    if (!text.contains(place)) {
        m_plain << text;
        return;
    }
    QString pattern = QRegularExpression::escape(text);
    pattern.replace(QRegularExpression(QStringLiteral("\\\\%L?[1-9n]")), QStringLiteral(".*"));
    // One that is nothing but places would know everything.
    if (pattern.contains(QRegularExpression(QStringLiteral("\\p{L}{2}"))))
        m_withPlaces << QRegularExpression(
            QRegularExpression::anchoredPattern(pattern), QRegularExpression::DotMatchesEverythingOption);
}

bool Welsh::knows(const QString &text) const
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    // A tick's text has a line break wherever the window is too narrow for it.
    return knowsAll(text) || knowsAll(QString(text).replace(QLatin1Char('\n'), QLatin1Char(' ')))
        || (lines.size() > 1 && std::all_of(lines.cbegin(), lines.cend(), [this](const QString &line) {
               return knowsAll(line);
           }));
}

bool Welsh::knowsAll(const QString &text) const
{
    static const QRegularExpression word(QStringLiteral("\\p{L}{2}"));
    return m_plain.contains(text) || !text.contains(word)
        || std::any_of(m_withPlaces.cbegin(), m_withPlaces.cend(),
            [&text](const QRegularExpression &pattern) { return pattern.match(text).hasMatch(); });
}

QString notWelsh(const QStringList &texts, const Welsh &welsh, const QString &ours)
{
    const QRegularExpression allowed(QRegularExpression::anchoredPattern(ours));
    QStringList wrong;
    for (const QString &text : texts) {
        if (!welsh.knows(text) && !allowed.match(text).hasMatch())
            wrong << QLatin1Char('"') + text + QLatin1Char('"');
    }
    return wrong.join(QLatin1Char('\n'));
}

} // namespace canolfan::tests
