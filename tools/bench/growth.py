"""How the cost of one grows with their number."""

import statistics

from bench.measures import compared

FEW = "1000"
"""Below it, what is done once and for all is a good part of the cost, and would hide a growth."""


def grown(name, costs, bound):
    """The most of them beside FEW. `costs`: by number, the microseconds of one; all of the series are in the note."""
    most = max(costs, key=int)
    series = "; ".join(f"{int(number):,}: {statistics.median(costs[number]):.3g}" for number in sorted(costs, key=int))
    return compared(f"{name}, {int(most):,}", "us", costs[most], f"each of {int(FEW):,}", costs[FEW], bound,
                    note=f"us for one of {series}")
