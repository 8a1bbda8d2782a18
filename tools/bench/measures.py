"""A measure is a ratio of two things measured in the same run, beside the bound that it is to keep."""

import json
import statistics
from dataclasses import dataclass, field

REPEATS = 7
"""How often each is measured; the median counts. (What is sent over a slow network is less often: synchronising.py.)"""


@dataclass
class Measure:
    name: str
    unit: str
    value: float
    beside: str
    """What it is compared with."""
    beside_value: float
    bound: float
    at_least: bool = False
    """The ratio is to be at least the bound; else at most."""
    note: str = ""
    samples: list = field(default_factory=list)
    beside_samples: list = field(default_factory=list)

    @property
    def ratio(self):
        """How many times the other; where more is wanted, how many times the other takes."""
        pair = (self.beside_value, self.value) if self.at_least else (self.value, self.beside_value)
        return pair[0] / pair[1]

    @property
    def met(self):
        return self.ratio >= self.bound if self.at_least else self.ratio <= self.bound

    def line(self):
        sign = "≥" if self.at_least else "≤"
        return (f"{self.name:<46} {self.value:>8.5g} {self.unit:<8} {self.beside:<43} {self.beside_value:>8.5g}"
                f"  {self.ratio:>7.2f}  {sign} {self.bound:<5g} {'met' if self.met else 'not met'}")

    def document(self):
        return {"name": self.name, "unit": self.unit, "value": self.value, "beside": self.beside,
                "besideValue": self.beside_value, "ratio": self.ratio, "bound": self.bound,
                "boundIs": "at least" if self.at_least else "at most", "met": self.met, "note": self.note,
                "samples": self.samples, "besideSamples": self.beside_samples}


def compared(name, unit, samples, beside, beside_samples, bound, **more):
    """A measure of two series."""
    return Measure(name, unit, statistics.median(samples), beside, statistics.median(beside_samples), bound,
                   samples=samples, beside_samples=beside_samples, **more)


class Report:
    def __init__(self):
        self.measures = []
        self.remarks = []

    def add(self, *measures):
        for measure in measures:
            if not self.measures:
                print(f"{'':<46} {'':>8} {'':<8} {'beside':<43} {'':>8}  {'ratio':>7}  bound")
            self.measures.append(measure)
            print(measure.line(), flush=True)
            if measure.note:
                print(f"    {measure.note}", flush=True)

    def remark(self, sentence):
        """Something that could not be measured, or is worth knowing."""
        self.remarks.append(sentence)
        print(f"- {sentence}", flush=True)

    def all_met(self):
        return all(measure.met for measure in self.measures)

    def write(self, path):
        document = {"repeats": REPEATS, "measures": [measure.document() for measure in self.measures],
                    "remarks": self.remarks}
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document, file, indent=2, ensure_ascii=False)
            file.write("\n")
