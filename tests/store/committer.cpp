// The program that test_kill.py kills: it commits and acknowledges, step by step, as it is told.
//
//   committer FOLDER run SCRIPT [stop|again]   commits; after each step, once it is durable, "ack N". Where a
//   commit
//                                              fails: killed at once (stop), or the same again (again).
//   committer FOLDER check SCRIPT              which step the copy is at, as JSON; -1: none of them
//   committer FOLDER fill SCRIPT [KEY]         all steps, and closed properly
//   committer FOLDER pause SCRIPT              all steps, then "full"; closed when its input ends
//   committer FOLDER damage                    in the middle of the outbox
//   committer FOLDER open [KEY]                opens it, and no more
//   committer FOLDER migrate                   to the schema to come; "ack 1" once that is done
//   committer FOLDER migrated                  which schema it has, and how many changes, as JSON; -1: not
//   readable committer FOLDER look SCRIPT               as check, and what comes of one more commit, as JSON
//   committer FOLDER golden                    what tests/data/copy-v1.db has in it
//   committer FOLDER flood                     commits large changes until the disk is full; then, once
//   FOLDER/ballast
//                                              is out of the way, one more
//
// STORE_ROLLBACK: with a rollback journal instead of a log.

#include "nextschema.h"
#include "script.h"

#include "store/openingcopy.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <functional>
#include <map>

using namespace canolfan;

static Result<store::Opened> opened(const QString &folder, const QString &key = QStringLiteral("k"))
{
    const auto dataKey = contents::key(key.at(0).toLatin1());
    const QString name = QStringLiteral("copy");
    // As in a network home folder.
    if (qEnvironmentVariableIsSet("STORE_ROLLBACK"))
        return store::Opening({folder, name}, dataKey, contents::moment(1), store::Journal::Rollback).run();
    return store::open(folder, name, dataKey, contents::moment(1));
}

/// Until it is said: the call that fails may be this one.
static void say(const char *word, int number)
{
    const QByteArray line = word + (' ' + QByteArray::number(number)) + '\n';
    while (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size()) { }
}

static int notOpened(const Failure &failure)
{
    say("closed", int(failure.kind));
    return 0;
}

static int run(const QString &folder, const QString &name, const QString &onFailure)
{
    const auto copy = opened(folder);
    if (!copy)
        return notOpened(copy.error());
    const QList<sync::Batch> steps = script::steps(name);
    for (int step = 0; step < steps.size(); ++step) {
        Result<void> committed = copy->copy->commit(steps[step]);
        if (!committed) {
            say("failed", step + 1);
            if (onFailure == QLatin1String("stop") || copy->report.notWritable)
                std::raise(SIGKILL);
            committed = copy->copy->commit(steps[step]);
        }
        if (!committed)
            return 3;
        say("ack", step + 1);
    }
    return 0;
}

static int check(const QString &folder, const QString &name)
{
    const auto copy = opened(folder);
    if (!copy)
        return 4;
    const auto loaded = copy->copy->load();
    if (!loaded)
        return 5;
    int found = -1;
    for (int step = 0; step <= script::steps(name).size(); ++step) {
        if (contents::areSame(*loaded, script::after(name, step)))
            found = step;
    }
    std::printf("{\"step\": %d, \"damaged\": %s, \"lost\": %d, \"doubtful\": %d, \"changes\": %d}\n", found,
        copy->report.damaged ? "true" : "false", copy->report.lost, copy->report.doubtful,
        int(loaded->changes.size()));
    return 0;
}

static Result<std::unique_ptr<store::Database>> databaseIn(const QString &folder)
{
    return store::Database::open(folder + QStringLiteral("/copy.db"), store::Database::Access::Write);
}

static int migrate(const QString &folder)
{
    const auto database = databaseIn(folder);
    if (!database || !store::prepareConnection(**database, store::Journal::Ahead))
        return 8;
    if (!store::migrate(**database, nextschema::migrations(), folder + QStringLiteral("/backup.db")))
        return 9;
    say("ack", 1);
    return 0;
}

static int migrated(const QString &folder)
{
    const auto database = databaseIn(folder);
    const int schema = database ? store::schemaOf(**database).value_or(-1) : -1;
    store::Sealer sealer(contents::key(), schema);
    const auto loaded = schema > 0 ? store::read(**database, sealer) : failed(FailureKind::CopyDamaged);
    std::printf(
        "{\"schema\": %d, \"changes\": %d}\n", schema, loaded ? int(loaded->contents.changes.size()) : -1);
    return 0;
}

static int kindOf(const Result<void> &result)
{
    return result ? -1 : int(result.error().kind);
}

static int look(const QString &folder, const QString &name)
{
    const auto copy = opened(folder);
    if (!copy)
        return notOpened(copy.error());
    const auto loaded = copy->copy->load();
    const bool same =
        loaded && contents::areSame(*loaded, script::after(name, int(script::steps(name).size())));
    const auto &why = copy->report.notWritable;
    const int committed = kindOf(copy->copy->commit(contents::batch(1, 1)));
    std::printf("{\"same\": %s, \"notWritable\": %d, \"committed\": %d}\n", same ? "true" : "false",
        why ? int(why->kind) : -1, committed);
    return 0;
}

static sync::Batch large(quint64 number)
{
    sync::Batch batch;
    batch.changes = {contents::change(number)};
    batch.changes[0].base.lastName = QString(1000, QLatin1Char('x'));
    return batch;
}

static int flood(const QString &folder)
{
    const auto copy = opened(folder);
    if (!copy)
        return notOpened(copy.error());
    quint64 number = 1;
    Result<void> committed = copy->copy->commit(large(number));
    for (; committed; committed = copy->copy->commit(large(++number)))
        say("ack", int(number));
    say("failed", kindOf(committed));
    QFile::remove(folder + QStringLiteral("/ballast"));
    if (copy->copy->commit(large(number)))
        say("ack", int(number));
    // With nothing tidied up.
    std::raise(SIGKILL);
    return 0;
}

static int fill(const QString &folder, const QString &name, const QString &key, bool pauses = false)
{
    const auto copy = opened(folder, key);
    for (const sync::Batch &batch : script::steps(name)) {
        if (!copy || !copy->copy->commit(batch))
            return 6;
    }
    if (pauses) {
        say("full", 0);
        std::getchar();
    }
    return 0;
}

static int damage(const QString &folder)
{
    QFile file(folder + QStringLiteral("/copy.db"));
    // Of the small tables, made first, the third is the outbox: page 4, after that of the schema.
    if (!file.open(QFile::ReadWrite) || !file.seek(3 * 4096))
        return 7;
    return file.write(QByteArray(4096, 'x')) == 4096 ? 0 : 7;
}

static int open(const QString &folder, const QString &key)
{
    const auto copy = opened(folder, key);
    return copy ? 0 : notOpened(copy.error());
}

static int golden(const QString &folder)
{
    const auto copy = opened(folder);
    return copy && copy->copy->commit(contents::batch(12, 10)) ? 0 : 6;
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1) + QStringList(2, QStringLiteral("k"));
    const QString &folder = words[0];
    const std::map<QString, std::function<int()>> verbs{
        {QStringLiteral("run"), [&] { return run(folder, words[2], words[3]); }},
        {QStringLiteral("check"), [&] { return check(folder, words[2]); }},
        {QStringLiteral("fill"), [&] { return fill(folder, words[2], words[3]); }},
        {QStringLiteral("pause"), [&] { return fill(folder, words[2], words[3], true); }},
        {QStringLiteral("damage"), [&] { return damage(folder); }},
        {QStringLiteral("open"), [&] { return open(folder, words[2]); }},
        {QStringLiteral("migrate"), [&] { return migrate(folder); }},
        {QStringLiteral("migrated"), [&] { return migrated(folder); }},
        {QStringLiteral("look"), [&] { return look(folder, words[2]); }},
        {QStringLiteral("flood"), [&] { return flood(folder); }},
        {QStringLiteral("golden"), [&] { return golden(folder); }},
    };
    const auto verb = verbs.find(words[1]);
    return verb == verbs.end() ? 2 : verb->second();
}
