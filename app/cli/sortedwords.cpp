#include "sortedwords.h"

#include "words/commandline.h"

namespace canolfan::cli {

SortedWords sorted(const QStringList &words, const Shape &shape)
{
    SortedWords out;
    QString open; // the option whose value or values come next
    for (const QString &word : words) {
        if (shape.flags.contains(word)) {
            out.flags.append(word);
            open.clear();
        } else if (shape.single.contains(word) || shape.several.contains(word)) {
            open = word;
            out.values[open];
        } else if (word.startsWith(QLatin1String("--"))) {
            out.problem = words::unexpectedArgument(word);
            return out;
        } else if (!open.isEmpty()) {
            out.values[open].append(word);
            if (shape.single.contains(open))
                open.clear();
        } else if (out.bare.size() < shape.bare.size()) {
            out.bare.append(word);
        } else {
            out.problem = words::unexpectedArgument(word);
            return out;
        }
    }
    return out;
}

bool readText(
    const SortedWords &sorted, const QString &verb, const QString &option, QString &into, QString &problem)
{
    const QStringList values = sorted.values.value(option);
    if (values.size() == 1) {
        into = values.constFirst();
        return true;
    }
    problem = words::missingArgument(verb, option);
    return false;
}

} // namespace canolfan::cli
