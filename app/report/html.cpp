#include "html.h"

#include <QSaveFile>

namespace canolfan::report {

QString style()
{
    return QStringLiteral("<style>"
                          "h1 { font-size: 22px; margin-bottom: 2px; }"
                          "h2 { font-size: 14px; margin-top: 14px; margin-bottom: 4px; }"
                          "p { margin-top: 2px; margin-bottom: 2px; }"
                          "th { background-color: #e8ecf2; text-align: left; }"
                          "td { border-bottom: 1px solid #c4cad4; }"
                          ".quiet { color: #444444; }"
                          "</style>");
}

QString cell(const QString &html)
{
    return QStringLiteral("<td>%1</td>").arg(html);
}

QString quiet(const QString &text)
{
    return QStringLiteral("<span class=\"quiet\">%1</span>").arg(text.toHtmlEscaped());
}

QString tableOf(const QStringList &titles, const QList<int> &widths, const QString &rows)
{
    QString html =
        QStringLiteral("<table width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"4\"><thead><tr>");
    for (qsizetype column = 0; column < titles.size(); ++column) {
        html += QStringLiteral("<th width=\"%1%\">%2</th>")
                    .arg(widths.at(column))
                    .arg(titles.at(column).toHtmlEscaped());
    }
    return html + QStringLiteral("</tr></thead><tbody>") + rows + QStringLiteral("</tbody></table>");
}

QList<Part> inBothLanguages(words::Translations &translations, const std::function<Part(Language)> &partIn)
{
    const Language first = translations.language();
    const Language second = first == Language::Welsh ? Language::English : Language::Welsh;
    QList<Part> parts;
    for (const Language language : {first, second}) {
        const words::Translations::Spoken spoken(translations, language);
        parts << partIn(language);
    }
    return parts;
}

QString isoDay(const QDateTime &moment)
{
    return moment.isValid() ? moment.toLocalTime().date().toString(Qt::ISODate) : QString();
}

bool writePdf(const QString &path, const QString &title, const QList<Part> &parts)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(pdf(title, parts)); // a short write is what commit() reports
    return file.commit();
}

} // namespace canolfan::report
