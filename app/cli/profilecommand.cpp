#include "profilecommand.h"

#include "domain/inputrules.h"
#include "domain/phonenumber.h"
#include "words/accountcommands.h"
#include "words/words.h"

#include <QJsonObject>

namespace canolfan::cli {

static QList<FieldProblem> problemsOf(const ProfileChange &change)
{
    QList<FieldProblem> problems;
    const auto note = [&problems](UserField field, const std::optional<QString> &name) {
        const InputVerdict verdict = name ? checkName(*name) : std::nullopt;
        if (verdict)
            problems.append({field, *verdict});
    };
    note(UserField::FirstName, change.firstName);
    note(UserField::LastName, change.lastName);
    return problems;
}

static QHash<QString, QString> attributesOf(const ProfileChange &change)
{
    QHash<QString, QString> attributes;
    if (change.firstName)
        attributes.insert(QStringLiteral("given_name"), change.firstName->trimmed());
    if (change.lastName)
        attributes.insert(QStringLiteral("family_name"), change.lastName->trimmed());
    if (change.language)
        attributes.insert(QStringLiteral("locale"), idOf(*change.language));
    return attributes;
}

static Outcome shown(const session::AccountDetails &details)
{
    const auto language = languageFromId(details.locale);
    const QJsonValue number = details.phoneNumber.isEmpty() ? QJsonValue() : QJsonValue(details.phoneNumber);
    const QJsonObject document{{QStringLiteral("firstName"), details.givenName},
        {QStringLiteral("lastName"), details.familyName}, {QStringLiteral("email"), details.email},
        {QStringLiteral("language"), details.locale}, {QStringLiteral("mobileNumber"), number},
        {QStringLiteral("mobileVerified"), details.phoneVerified}};
    const QString shownLanguage = language ? words::label(*language) : details.locale;
    const QStringList lines{
        words::profileOf(details.givenName, details.familyName, details.email, shownLanguage),
        words::mobileNumberOf(
            details.phoneNumber.isEmpty() ? QString() : grouped(details.phoneNumber), details.phoneVerified)};
    return {Done, lines.join(QLatin1Char('\n')), document};
}

QCoro::Task<Outcome> ProfileCommand::run(ProfileChange change)
{
    session::Account &account = m_portal.session.account();
    const QList<FieldProblem> problems = problemsOf(change);
    if (!problems.isEmpty())
        co_return failure(Failure{FailureKind::FieldsInvalid, {}, 0, problems});
    if (!change.isEmpty()) {
        const QHash<QString, QString> attributes = attributesOf(change);
        const Result<void> changed = co_await account.updateAttributes(attributes);
        if (!changed)
            co_return failure(changed.error());
    }
    const Result<session::AccountDetails> details = co_await account.details();
    if (!details)
        co_return failure(details.error());
    co_return shown(*details);
}

} // namespace canolfan::cli
