#include "outcome.h"

#include "console.h"

#include "words/accountcommands.h"
#include "words/commandline.h"
#include "words/words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace canolfan::cli {

Outcome failure(ExitCode code, const QString &sentence)
{
    const QJsonObject error{
        {QStringLiteral("exitCode"), static_cast<int>(code)}, {QStringLiteral("sentence"), sentence}};
    return {code, sentence, QJsonObject{{QStringLiteral("error"), error}}};
}

static QString sentenceOf(const Failure &failure)
{
    // What the windows do with a page, the command line does with another command.
    if (failure.kind == FailureKind::MfaRequired)
        return words::factorWanted();
    if (failure.kind == FailureKind::PasswordResetRequired)
        return words::resetWanted();
    QStringList sentences;
    for (const FieldProblem &problem : failure.fields)
        sentences.append(words::sentence(problem.problem, problem.field));
    return sentences.isEmpty() ? words::sentence(failure) : sentences.join(QLatin1Char(' '));
}

Outcome failure(const Failure &what)
{
    return failure(exitCodeFor(what.kind), sentenceOf(what));
}

void show(Console &console, const Outcome &outcome)
{
    if (!outcome.bytes.isEmpty())
        console.print(outcome.bytes);
    else if (console.wantsJson())
        console.print(outcome.document);
    else if (outcome.code == Done)
        console.print(outcome.text);
    if (outcome.code != Done)
        console.complain(outcome.text);
}

QStringList permissionIds(Permissions permissions)
{
    QStringList ids;
    for (const Permission permission : allPermissions) {
        if (permissions.testFlag(permission))
            ids.append(idOf(permission));
    }
    return ids;
}

QString permissionLabels(Permissions permissions)
{
    QStringList labels;
    for (const Permission permission : allPermissions) {
        if (permissions.testFlag(permission))
            labels.append(words::label(permission));
    }
    return labels.isEmpty() ? words::noPermissions() : labels.join(QStringLiteral(", "));
}

QJsonObject documentOf(const CentreUser &user)
{
    return {{QStringLiteral("id"), user.id}, {QStringLiteral("firstName"), user.firstName},
        {QStringLiteral("lastName"), user.lastName}, {QStringLiteral("email"), user.email},
        {QStringLiteral("accountType"), idOf(user.accountType)},
        {QStringLiteral("language"), idOf(user.language)},
        {QStringLiteral("permissions"), QJsonArray::fromStringList(permissionIds(user.permissions))},
        {QStringLiteral("state"), idOf(user.state)}, {QStringLiteral("version"), user.version}};
}

} // namespace canolfan::cli
