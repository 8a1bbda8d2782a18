#include "schedules/simulation.h"

#include <QTest>

#include <rapidcheck.h>

#include <cstdio>

using namespace canolfan::test;

namespace canolfan::test {

/// How RapidCheck writes a schedule down; the regressions below are written so too.
static void showValue(const Script &script, std::ostream &out)
{
    out << written(script).toStdString();
}

} // namespace canolfan::test

static quint64 setting(const char *name, quint64 otherwise)
{
    bool isNumber = false;
    const quint64 value = qEnvironmentVariable(name).toULongLong(&isNumber);
    return isNumber ? value : otherwise;
}

/// Fewer events, then smaller numbers.
static rc::Seq<Script> smaller(const Script &script)
{
    const std::vector<Event> events(script.events.cbegin(), script.events.cend());
    const auto with = [script](const std::vector<Event> &these) {
        Script other = script;
        other.events = QList<Event>(these.begin(), these.end());
        return other;
    };
    const auto lesser = [](const Event &event) {
        std::vector<Event> all;
        for (int Event::*member : {&Event::a, &Event::b, &Event::c}) {
            for (int value = 0; value < event.*member; ++value) {
                all.push_back(event);
                all.back().*member = value;
            }
        }
        return rc::seq::fromContainer(all);
    };
    return rc::seq::concat(rc::seq::map(rc::shrink::removeChunks(events), with),
        rc::seq::map(rc::shrink::eachElement(events, lesser), with));
}

static rc::Gen<Script> schedules()
{
    return [](const rc::Random &random, int) {
        rc::Random copy(random);
        std::mt19937_64 luck(copy.next());
        return rc::shrinkable::shrinkRecur(anyScript(luck), smaller);
    };
}

/// What went wrong, and what led to it.
static QString toldOf(const Outcome &outcome)
{
    return outcome.complaints.join(QLatin1Char('\n')) + QStringLiteral("\n  ")
        + outcome.trace.join(QStringLiteral("\n  "));
}

class TestSchedules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_seed = setting("FUZZ_SEED", std::random_device{}());
        m_runs = setting("FUZZ_RUNS", 500);
        std::printf("%llu schedules, FUZZ_SEED=%llu\n", m_runs, m_seed);
        std::fflush(stdout);
        qputenv("RC_PARAMS", QStringLiteral("seed=%1 max_success=%2").arg(m_seed).arg(m_runs).toLatin1());
    }

    void whatIsWrittenCanBeRead()
    {
        std::mt19937_64 luck(m_seed);
        const Script script = anyScript(luck);
        QCOMPARE(scriptFrom(written(script)), std::optional(script));
        QVERIFY(script.events.size() >= 30);
        QVERIFY(!scriptFrom(QStringLiteral("jump 1 2 3")));
    }

    void regressions_data();
    void regressions()
    {
        QFETCH(QString, text);
        const std::optional<Script> script = scriptFrom(text);
        QVERIFY(script);
        const Outcome outcome = Simulation(*script).run();
        if (!outcome.complaints.isEmpty())
            std::printf("%s\n", qPrintable(toldOf(outcome)));
        QVERIFY(outcome.complaints.isEmpty());
    }

    void anySchedule()
    {
        const bool isGood = rc::check("whatever happens, what is promised is kept", [this] {
            const Script script = *schedules();
            const Outcome outcome = Simulation(script).run();
            const Outcome again = Simulation(script).run();
            if (!outcome.complaints.isEmpty())
                RC_LOG(toldOf(outcome).toStdString());
            RC_ASSERT(outcome.complaints.isEmpty());
            RC_ASSERT(outcome.trace == again.trace);
            count(outcome);
        });
        QVERIFY(isGood);
        everythingWasMet();
        print();
    }

private:
    void count(const Outcome &outcome)
    {
        for (auto kind = outcome.met.cbegin(); kind != outcome.met.cend(); ++kind)
            m_all.met[kind.key()] += kind.value();
        m_all.made += outcome.made;
        m_all.stood += outcome.stood;
        m_all.listed += outcome.listed;
        m_all.requests += outcome.requests;
    }

    void print() const
    {
        std::printf("%d requests; %d changes made, %d stood already, %d listed for a decision\n",
            m_all.requests, m_all.made, m_all.stood, m_all.listed);
        for (auto kind = m_all.met.cbegin(); kind != m_all.met.cend(); ++kind)
            std::printf("%8d %s\n", kind.value(), qPrintable(kind.key()));
        std::fflush(stdout);
    }

    bool isEverythingMet() const
    {
        for (int what = 0; what <= int(Do::Wake); ++what) {
            if (m_all.met.value(nameOf(Do(what))) == 0)
                return false;
        }
        return m_all.made > 0 && m_all.stood > 0 && m_all.listed > 0;
    }

    /// No kind of event may go unmet in so many schedules; the rarest may need some more.
    void everythingWasMet()
    {
        std::mt19937_64 luck(m_seed);
        for (int more = 0; more < 5000 && !isEverythingMet(); ++more) {
            const Outcome outcome = Simulation(anyScript(luck)).run();
            QVERIFY2(outcome.complaints.isEmpty(), qPrintable(toldOf(outcome)));
            count(outcome);
        }
        QVERIFY(isEverythingMet());
    }

    quint64 m_seed = 0;
    quint64 m_runs = 0;
    Outcome m_all;
};

/// Schedules that have shown something once: a fault, or one that would have been.
void TestSchedules::regressions_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(text);
    };
    if (qEnvironmentVariableIsSet("SCHEDULE"))
        QTest::newRow("SCHEDULE") << qEnvironmentVariable("SCHEDULE");
    row("a quiet day", "idempotent 1 seed 1; give 0 2 1; synchronise 0 0 0; run 0 0 0");
    row("the same again, within an invitation", "idempotent 1 seed 487; invite 1 0 0; give 7 0 0");
    row("it had arrived, and the right was lost",
        "idempotent 0 seed 441; synchronise 0 0 0; give 0 2 0; go 0 1 0; crash 0 0 0; loseright 0 0 0");
    row("an invitation sent again, twice, once it had arrived",
        "idempotent 0 seed 542; otherdeletes 0 3 0; invite 0 0 4; synchronise 0 0 0; go 0 1 0; give 0 0 0; "
        "resend 0 0 0; go 0 1 0; resend 0 0 0");
    row("the centre was lost under a change, and that was undone on its way",
        "idempotent 1 seed 929; give 0 2 0; synchronise 0 0 0; give 0 3 0; deliver 0 0 0; leave 0 0 0; go 0 2 0; "
        "undo 0 1 0");
    row("decided about what had changed again",
        "idempotent 0 seed 698; cancel 1 1 0; synchronise 1 0 0; go 1 1 0; answer 3 0 2");
    row("it died once it had kept that something was not to be taken after all",
        "idempotent 1 seed 981; give 0 2 0; take 0 2 3; dieafter 0 0 0; give 0 2 3; retype 1 2 1; "
        "synchronise 1 0 0; go 1 2 0");
    row("it died once it had kept what was chosen in place of a deletion",
        "idempotent 1 seed 733; take 1 0 0; synchronise 1 0 0; cancel 1 0 0; go 1 1 0; dieafter 1 0 0; "
        "decide 1 0 2");
    row("a deletion that stood already, found out when something else was taken back",
        "idempotent 0 seed 999; retype 1 5 1; synchronise 1 0 0; go 1 1 0; take 1 5 0; otherdeletes 0 4 0; "
        "cancel 1 5 0");
    row("a form that was older than what had been decided since",
        "idempotent 0 seed 30; synchronise 0 0 0; give 0 2 1; look 0 2 0; othertakes 0 1 3; go 0 1 0; "
        "answer 0 0 5; confirm 0 0 0");
    row("it died before it had kept that a deletion was not made",
        "idempotent 1 seed 947; retype 1 0 0; invite 1 0 0; delete 1 1 0; synchronise 1 0 0; go 1 3 0; "
        "crash 1 0 0");
    row("what was behind a deletion stands already when that is given up",
        "idempotent 1 seed 110; retype 1 1 0; give 0 2 0; take 0 1 0; syncelsewhere 1 0 0; delete 0 1 0; "
        "synchronise 0 0 0; go 0 1 0; decide 0 0 0");
    row("it was made, and seen to be so only when somebody did something else",
        "idempotent 1 seed 168; synchronise 1 0 0; go 1 7 0; invite 1 0 0; give 1 3 0; synchronise 1 0 0; "
        "go 1 1 0; look 1 4 0; elsewhere 1 0 0; go 1 3 0; take 1 0 0; diebefore 1 0 0; confirm 1 0 0");
    row("a form filled in while others took something",
        "idempotent 0 seed 771; retype 0 1 0; look 0 1 0; synchronise 0 0 0; take 0 1 3; run 0 0 0; "
        "confirm 0 2 0");
}

QTEST_APPLESS_MAIN(TestSchedules)
#include "test_schedules.moc"
