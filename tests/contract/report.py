"""What the proxy has reported (proxy.js): exchanges, and what of them violates the document."""

import collections
import json


class Report:
    def __init__(self, path):
        self.documented = {}
        self.exchanges = []
        self.faults = []
        with open(path, encoding="utf-8") as file:
            for line in map(json.loads, file):
                if "documented" in line:
                    self.documented = line["documented"]
                elif "fault" in line:
                    self.faults.append("%s: %s" % (line["request"], line["fault"]))
                else:
                    self.exchanges.append(line)

    def violations(self):
        """One sentence each, the same ones counted."""
        counted = collections.Counter(
            "%s %d: %s (%s)" % (each["operation"], each["status"], violation, each["request"].split("?")[0])
            for each in self.exchanges for violation in each["violations"])
        return ["%s, %d times" % (text, times) for text, times in counted.most_common()]

    def seen(self):
        """Each operation's status codes."""
        seen = collections.defaultdict(set)
        for each in self.exchanges:
            if each["operation"]:
                seen[each["operation"]].add(each["status"])
        return seen

    def unseen_operations(self):
        return sorted(set(self.documented) - set(self.seen()))

    def summary(self):
        seen = self.seen()
        inside = sum(bool(each["operation"]) for each in self.exchanges)
        lines = ["%d exchanges of %d of %d operations and %d of %d status codes; %d outside the document" % (
            inside, len(seen), len(self.documented), sum(map(len, seen.values())),
            sum(map(len, self.documented.values())), len(self.exchanges) - inside)]
        lines += ["  %-16s seen %s; never %s" % (operation, numbers(seen[operation]),
                                                 numbers(set(codes) - seen[operation]))
                  for operation, codes in self.documented.items()]
        return "\n".join(lines)


def numbers(codes):
    return " ".join(map(str, sorted(codes))) or "none"
