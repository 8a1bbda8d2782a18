#include "domain/sharedmailbox.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace canolfan {

static const QSet<QString> &words()
{
    static const QSet<QString> all = [] {
        QSet<QString> made;
        for (const char *word : {"admin", "administration", "arholiadau", "college", "coleg", "contact",
                 "cyswllt", "derbynfa", "enquiries", "exam", "exams", "examinations", "examsoffice",
                 "examsofficer", "finance", "general", "gweinyddol", "head", "headteacher", "help",
                 "helpdesk", "hr", "info", "it", "itsupport", "mail", "mailbox", "office", "officer",
                 "pennaeth", "post", "reception", "school", "schooloffice", "secretary", "staff", "staffroom",
                 "support", "swyddfa", "swyddog", "team", "ymholiadau", "ysgol"})
            made << QString::fromLatin1(word);
        return made;
    }();
    return all;
}

bool isSharedMailbox(const QString &email)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}]+"));
    const QString local = email.trimmed().section(QLatin1Char('@'), 0, 0).toCaseFolded();
    const QStringList parts = local.split(between, Qt::SkipEmptyParts);
    return !parts.isEmpty()
        && std::ranges::all_of(parts, [](const QString &part) { return words().contains(part); });
}

} // namespace canolfan
