#include "schedules/script.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace canolfan::test {

struct Kind
{
    Do what;
    const char *name;
    int weight; ///< how often it happens
};

static constexpr std::array kinds{
    Kind{Do::Give, "give", 70},
    Kind{Do::Take, "take", 60},
    Kind{Do::Retype, "retype", 20},
    Kind{Do::Delete, "delete", 16},
    Kind{Do::Invite, "invite", 20},
    Kind{Do::Resend, "resend", 10},
    Kind{Do::Cancel, "cancel", 8},
    Kind{Do::Undo, "undo", 10},
    Kind{Do::GiveUp, "giveup", 60},
    Kind{Do::Decide, "decide", 40},
    Kind{Do::Again, "again", 10},
    Kind{Do::Look, "look", 50},
    Kind{Do::Confirm, "confirm", 40},
    Kind{Do::Answer, "answer", 60},
    Kind{Do::Elsewhere, "elsewhere", 10},
    Kind{Do::SyncElsewhere, "syncelsewhere", 16},
    Kind{Do::Synchronise, "synchronise", 60},
    Kind{Do::Stop, "stop", 4},
    Kind{Do::Go, "go", 80},
    Kind{Do::Run, "run", 40},
    Kind{Do::Deliver, "deliver", 24},
    Kind{Do::DeliverTwice, "delivertwice", 14},
    Kind{Do::Reply, "reply", 20},
    Kind{Do::ReplyTwice, "replytwice", 8},
    Kind{Do::Late, "late", 14},
    Kind{Do::LoseBefore, "losebefore", 10},
    Kind{Do::LoseAfter, "loseafter", 16},
    Kind{Do::LoseReply, "losereply", 24},
    Kind{Do::Trouble, "trouble", 12},
    Kind{Do::InProgress, "inprogress", 6},
    Kind{Do::OtherGives, "othergives", 20},
    Kind{Do::OtherTakes, "othertakes", 20},
    Kind{Do::OtherRetypes, "otherretypes", 8},
    Kind{Do::OtherDeletes, "otherdeletes", 8},
    Kind{Do::OtherInvites, "otherinvites", 4},
    Kind{Do::Accept, "accept", 6},
    Kind{Do::ExpireCursors, "expirecursors", 8},
    Kind{Do::ForgetReplies, "forgetreplies", 5},
    Kind{Do::Seats, "seats", 6},
    Kind{Do::LoseRight, "loseright", 2},
    Kind{Do::RegainRight, "regainright", 6},
    Kind{Do::Leave, "leave", 1},
    Kind{Do::Crash, "crash", 14},
    Kind{Do::DieBefore, "diebefore", 8},
    Kind{Do::DieAfter, "dieafter", 8},
    Kind{Do::FillDisk, "filldisk", 4},
    Kind{Do::FreeDisk, "freedisk", 10},
    Kind{Do::Sleep, "sleep", 6},
    Kind{Do::TurnClock, "turnclock", 5},
    Kind{Do::Wake, "wake", 14},
};

QString nameOf(Do what)
{
    const auto kind =
        std::find_if(kinds.begin(), kinds.end(), [what](const Kind &each) { return each.what == what; });
    return QLatin1String(kind->name);
}

QString written(const Script &script)
{
    QStringList parts{QStringLiteral("idempotent %1 seed %2").arg(int(script.isIdempotent)).arg(script.seed)};
    for (const Event &event : script.events)
        parts.append(
            QStringLiteral("%1 %2 %3 %4").arg(nameOf(event.what)).arg(event.a).arg(event.b).arg(event.c));
    return parts.join(QLatin1String("; "));
}

std::optional<Script> scriptFrom(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    Script script;
    for (const QString &part : parts) {
        const QStringList words = part.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (words.size() != 4)
            return std::nullopt;
        if (words.at(0) == QLatin1String("idempotent")) {
            script.isIdempotent = words.at(1).toInt() != 0;
            script.seed = words.at(3).toInt();
            continue;
        }
        const auto kind = std::find_if(kinds.begin(), kinds.end(),
            [&](const Kind &each) { return words.at(0) == QLatin1String(each.name); });
        if (kind == kinds.end())
            return std::nullopt;
        script.events.append({kind->what, words.at(1).toInt(), words.at(2).toInt(), words.at(3).toInt()});
    }
    return script;
}

static int below(std::mt19937_64 &luck, int limit)
{
    return int(luck() % quint64(limit)); // the standard's distributions differ between libraries
}

static Do anyKind(std::mt19937_64 &luck)
{
    int all = 0;
    for (const Kind &kind : kinds)
        all += kind.weight;
    int place = below(luck, all);
    for (const Kind &kind : kinds) {
        place -= kind.weight;
        if (place < 0)
            return kind.what;
    }
    return Do::Go;
}

Script anyScript(std::mt19937_64 &luck)
{
    Script script;
    script.isIdempotent = below(luck, 3) != 0;
    script.seed = below(luck, 1000);
    const int count = 30 + below(luck, 60);
    for (int number = 0; number < count; ++number) {
        const Do what = anyKind(luck);
        script.events.append({what, below(luck, 8), below(luck, 8), below(luck, 8)});
    }
    return script;
}

} // namespace canolfan::test
