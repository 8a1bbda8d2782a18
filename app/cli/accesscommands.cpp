#include "commands.h"

#include "domain/accessdraft.h"
#include "domain/rules.h"
#include "peoplenamed.h"
#include "words/commandline.h"
#include "words/matrix.h"
#include "words/waitingcommands.h"
#include "words/words.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

/// access: what somebody may do, permission by permission, as another has it, or by a template.
namespace canolfan::cli {

using startup::PortalServices;

QList<AccessTemplate> Commands::templates(const directory::Directory &directory) const
{
    return m_services.settings()
        .accessTemplates(directory.centre().number)
        .value_or(words::suggestedTemplates());
}

Outcome Commands::listTemplates(const directory::Directory &directory) const
{
    QStringList rows;
    QJsonArray document;
    for (const AccessTemplate &each : templates(directory)) {
        rows << QStringLiteral("%1\t%2").arg(each.name, permissionLabels(each.permissions));
        QJsonArray ids;
        for (const Permission permission : assignablePermissions) {
            if (each.permissions.testFlag(permission))
                ids.append(idOf(permission));
        }
        document.append(
            QJsonObject{{QStringLiteral("name"), each.name}, {QStringLiteral("permissions"), ids}});
    }
    return Outcome{Done, rows.join(QLatin1Char('\n')), document};
}

tl::expected<Permissions, Outcome> Commands::likeWhat(
    const directory::Directory &directory, const Command &command) const
{
    if (command.accessOrder == QLatin1String("copy")) {
        const CentreUser *other = directory.findByEmail(command.like);
        if (!other)
            return tl::unexpected(failure(Refused, words::nobodyHasAddress(command.like)));
        return other->permissions;
    }
    QStringList names;
    for (const AccessTemplate &each : templates(directory)) {
        if (isSameName(each.name, command.like))
            return each.permissions;
        names << each.name;
    }
    return tl::unexpected(failure(Usage, words::noSuchTemplate(command.like, names)));
}

/// Named in both: the narrower right. Another account type starts anew, and everything is named then.
static AccessChange completed(AccessChange change, const CentreUser &user)
{
    change.grant &= ~change.withdraw;
    if (!change.accountType || *change.accountType == user.accountType) {
        change.accountType.reset();
        return change;
    }
    Permissions all;
    for (const Permission permission : assignablePermissions)
        all |= permission;
    const Permissions wanted = (startingPermissions(*change.accountType) | change.grant) & ~change.withdraw;
    change.grant = wanted & all;
    change.withdraw = all & ~wanted;
    return change;
}

QCoro::Task<Outcome> Commands::access(PortalServices *portal, Command command)
{
    directory::Directory &directory = portal->directory;
    const bool isLike = command.accessOrder != QLatin1String("set");
    if (isLike && command.email.isEmpty())
        co_return listTemplates(directory);
    if (!isLike && command.change.isEmpty())
        co_return failure(Usage, words::nothingToChange());
    const auto person = personFor(directory, command.email, &directory::Directory::mayAssign);
    if (!person)
        co_return person.error();
    if (isLike) {
        const auto wanted = likeWhat(directory, command);
        if (!wanted)
            co_return wanted.error();
        AccessDraft draft;
        draft.setAll(*person, *wanted);
        command.change = draft.changeOf(*person);
    }
    if ((command.change.grant | command.change.withdraw).testFlag(Permission::A2cKeys))
        co_return failure(Failure{FailureKind::PermissionNotAssignable});
    if (command.change.accountType)
        if (const Verdict verdict = directory.mayMake(*person, *command.change.accountType))
            co_return failure(Refused, words::sentence(*verdict));
    const AccessChange change = completed(command.change, *person);
    if (change.accountType == AccountType::Admin && !command.yes)
        co_return failure(Usage, words::adminWantsYes(person->name(), change.grant));
    const Result<directory::Saved> saved =
        co_await directory.changeAccess(*person, change, QUuid::createUuid());
    if (!saved)
        co_return failure(saved.error());
    const CentreUser &user = saved->user;
    co_return outcomeOf(*saved, words::accessNow(user, permissionLabels(user.permissions)));
}

} // namespace canolfan::cli
