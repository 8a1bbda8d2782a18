#include "report/accountregister.h"

#include "html.h"

#include "exchange/csv.h"
#include "words/register.h"
#include "words/words.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>

namespace canolfan::report {

// The language's dictionary: Welsh sorts ch, dd, ll … as letters of their own.
static QList<CentreUser> inOrder(const QList<CentreUser> &people, Language language)
{
    QCollator collator(QLocale(language == Language::Welsh ? QLocale::Welsh : QLocale::English));
    QList<CentreUser> ordered = people;
    std::sort(ordered.begin(), ordered.end(), [&collator](const CentreUser &a, const CentreUser &b) {
        const int last = collator.compare(a.lastName, b.lastName);
        const int first = last != 0 ? last : collator.compare(a.firstName, b.firstName);
        return first != 0 ? first < 0 : a.email < b.email;
    });
    return ordered;
}

/// What was given together stands together.
static QString accessOf(const AccountRegister &made, const CentreUser &user, Language language)
{
    const auto names = [&](Permissions permissions) {
        QStringList names;
        for (const Permission permission : allPermissions) {
            if (permissions.testFlag(permission))
                names << words::permissionAndMeaning(made.catalogue, permission, user.accountType, language)
                             .toHtmlEscaped();
        }
        return names.join(QStringLiteral(", "));
    };
    QStringList lines;
    Permissions untold = user.permissions;
    for (const Gift &gift : user.record.given) {
        const Permissions holding = gift.permissions & user.permissions;
        untold &= ~holding;
        if (holding)
            lines << names(holding) + QStringLiteral(": ") + quiet(words::since(&gift));
    }
    if (untold)
        lines << names(untold) + QStringLiteral(": ") + quiet(words::since(nullptr));
    return lines.isEmpty() ? words::nothingHeld().toHtmlEscaped() : lines.join(QStringLiteral("<br/>"));
}

static QString rowOf(const AccountRegister &made, const CentreUser &user, Language language)
{
    const QString person =
        QStringLiteral("<b>%1</b><br/>%2").arg(user.name().toHtmlEscaped(), user.email.toHtmlEscaped());
    const QString account = QStringLiteral("%1<br/>%2<br/>%3")
                                .arg(words::label(user.accountType).toHtmlEscaped(),
                                    quiet(words::since(user.record.giftOfAccountType())),
                                    words::standing(user, made.made).toHtmlEscaped());
    return QStringLiteral("<tr>") + cell(person) + cell(account) + cell(accessOf(made, user, language))
        + cell(words::lastSignIn(user).toHtmlEscaped()) + cell(words::label(user.record.mfa).toHtmlEscaped())
        + cell(words::lastReview(made.reviewedOn.value(user.id)).toHtmlEscaped()) + QStringLiteral("</tr>");
}

static QString peopleTable(const AccountRegister &made, Language language)
{
    QString rows;
    for (const CentreUser &user : inOrder(made.people, language))
        rows += rowOf(made, user, language);
    return tableOf(words::registerColumns(), {21, 17, 33, 9, 11, 9}, rows);
}

static QString legend(const AccountRegister &made, Language language)
{
    QString html = QStringLiteral("<h2>%1</h2>").arg(words::registerLegend().toHtmlEscaped());
    for (const Permission permission : allPermissions) {
        const QString name = words::permissionName(made.catalogue, permission, language);
        const QString description = words::permissionDescription(made.catalogue, permission, language);
        html += QStringLiteral("<p><b>%1</b>%2 %3</p>")
                    .arg(name.toHtmlEscaped(), description.isEmpty() ? QString() : QStringLiteral(":"),
                        description.toHtmlEscaped());
    }
    return html;
}

static Part partIn(const AccountRegister &made, Language language)
{
    const QString html = style() + QStringLiteral("<h1>%1</h1>").arg(words::registerTitle().toHtmlEscaped())
        + QStringLiteral("<p><b>%1</b></p>").arg(words::registerCentre(made).toHtmlEscaped())
        + QStringLiteral("<p>%1</p>").arg(words::registerNotes(made).toHtmlEscaped())
        + QStringLiteral("<p>%1</p><p></p>")
              .arg(words::registerCounts(made).join(QStringLiteral(" · ")).toHtmlEscaped())
        + peopleTable(made, language) + legend(made, language);
    const QString heading =
        QStringLiteral("%1 · %2 · %3")
            .arg(words::registerTitle(), words::registerCentre(made), words::day(made.made.date()));
    return {html, heading, words::registerPage()};
}

QList<Part> parts(const AccountRegister &made, words::Translations &translations)
{
    return inBothLanguages(translations, [&](Language language) { return partIn(made, language); });
}

/// Empty where they do not have it.
static QString holding(
    const AccountRegister &made, const CentreUser &user, Permission permission, Language language)
{
    if (!user.permissions.testFlag(permission))
        return {};
    const QString meaning = words::permissionMeaning(made.catalogue, permission, user.accountType, language);
    const QString since = words::since(user.record.giftOf(permission), words::Days::Iso);
    return QStringList{meaning.isEmpty() ? words::heldPlainly() : meaning, since}.join(QStringLiteral("; "));
}

QList<QStringList> table(const AccountRegister &made, Language language)
{
    QList<QStringList> rows{words::registerTableTitles(made, language)};
    for (const CentreUser &user : inOrder(made.people, language)) {
        const Gift *type = user.record.giftOfAccountType();
        QStringList row{made.centreNumber, made.centreName, user.lastName, user.firstName, user.email,
            words::label(user.accountType), type ? isoDay(type->at) : QString(), type ? type->by : QString(),
            words::standing(user, made.made),
            user.record.lastSignIn.isValid() ? isoDay(user.record.lastSignIn) : words::lastSignIn(user),
            words::label(user.record.mfa), words::lastReview(made.reviewedOn.value(user.id))};
        for (const Permission permission : allPermissions)
            row << holding(made, user, permission, language);
        rows << row
                + QStringList{made.asOf.toString(Qt::ISODate), made.made.toString(Qt::ISODate), made.madeBy};
    }
    return rows;
}

bool savePdf(const QString &path, const AccountRegister &made, words::Translations &translations)
{
    return writePdf(
        path, words::registerTitle() + QLatin1Char(' ') + made.centreNumber, parts(made, translations));
}

bool saveCsv(const QString &path, const AccountRegister &made, Language language)
{
    return exchange::saveCsv(path, table(made, language));
}

} // namespace canolfan::report
