#include "commands.h"

#include "words/commandline.h"

namespace canolfan::cli {

QCoro::Task<int> Commands::runAll(QStringList words)
{
    if (words != QStringList{QStringLiteral("batch")}) {
        const Outcome outcome = co_await run(words);
        show(m_console, outcome);
        co_return outcome.code;
    }
    m_isBatch = true;
    int code = Done;
    while (const auto line = m_console.nextLine()) {
        if (line->trimmed().isEmpty() || line->trimmed().startsWith(QLatin1Char('#')))
            continue;
        Outcome outcome = failure(Usage, words::unclosedQuote());
        if (const auto split = splitLine(*line))
            outcome = co_await run(*split);
        show(m_console, outcome);
        code = code == Done ? outcome.code : code;
    }
    co_return code;
}

} // namespace canolfan::cli
