#include "report/reviewrecord.h"

#include "html.h"

#include "exchange/csv.h"
#include "words/register.h"
#include "words/review.h"
#include "words/words.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>

namespace canolfan::report {

/// By name, as the language's dictionary has it; without those who were only noted and not decided about.
static QList<ReviewedAccount> inOrder(const AccessReview &review, Language language)
{
    QCollator collator(QLocale(language == Language::Welsh ? QLocale::Welsh : QLocale::English));
    QList<ReviewedAccount> accounts;
    for (const ReviewedAccount &account : review.accounts) {
        if (account.decision)
            accounts << account;
    }
    std::sort(
        accounts.begin(), accounts.end(), [&collator](const ReviewedAccount &a, const ReviewedAccount &b) {
            const int order = collator.compare(a.name, b.name);
            return order != 0 ? order < 0 : a.email < b.email;
        });
    return accounts;
}

static QString typeOf(const ReviewedAccount &account)
{
    return account.accountType ? words::label(*account.accountType) : QString();
}

static QString rowOf(const ReviewRecord &record, const ReviewedAccount &account, Language language)
{
    const QString person =
        QStringLiteral("<b>%1</b><br/>%2").arg(account.name.toHtmlEscaped(), account.email.toHtmlEscaped());
    const QString decision = QStringLiteral("%1<br/>%2")
                                 .arg(words::label(*account.decision).toHtmlEscaped(),
                                     quiet(words::day(account.decidedAt.toLocalTime().date())));
    return QStringLiteral("<tr>") + cell(person) + cell(typeOf(account).toHtmlEscaped())
        + cell(words::reviewedAccess(record.catalogue, account, language).toHtmlEscaped()) + cell(decision)
        + cell(account.note.toHtmlEscaped()) + QStringLiteral("</tr>");
}

static Part partIn(const ReviewRecord &record, Language language)
{
    QString rows;
    for (const ReviewedAccount &account : inOrder(record.review, language))
        rows += rowOf(record, account, language);
    const QString centre = words::centreInWords(record.centreNumber, record.centreName);
    const QString html = style()
        + QStringLiteral("<h1>%1</h1><p><b>%2</b></p><p>%3</p><p>%4</p><p></p>")
              .arg(words::reviewTitle().toHtmlEscaped(), centre.toHtmlEscaped(),
                  words::reviewNotes(record).join(QLatin1Char(' ')).toHtmlEscaped(),
                  words::reviewOutcome(tallyOf(record.review)).toHtmlEscaped())
        + tableOf(words::reviewColumns(), {22, 12, 34, 12, 20}, rows);
    const QString heading =
        QStringLiteral("%1 · %2 · %3").arg(words::reviewTitle(), centre, words::label(record.review.series));
    return {html, heading, words::registerPage()};
}

QList<Part> parts(const ReviewRecord &record, words::Translations &translations)
{
    return inBothLanguages(translations, [&](Language language) { return partIn(record, language); });
}

QList<QStringList> table(const ReviewRecord &record, Language language)
{
    const AccessReview &review = record.review;
    QList<QStringList> rows{words::reviewTableTitles()};
    for (const ReviewedAccount &account : inOrder(review, language)) {
        rows << QStringList{record.centreNumber, words::label(review.series), account.name, account.email,
            typeOf(account), words::reviewedAccess(record.catalogue, account, language),
            words::label(*account.decision), isoDay(account.decidedAt), account.note, review.signedOffBy,
            isoDay(review.signedOffAt)};
    }
    return rows;
}

bool savePdf(const QString &path, const ReviewRecord &record, words::Translations &translations)
{
    return writePdf(path, words::reviewFileName(record), parts(record, translations));
}

bool saveCsv(const QString &path, const ReviewRecord &record, Language language)
{
    return exchange::saveCsv(path, table(record, language));
}

} // namespace canolfan::report
