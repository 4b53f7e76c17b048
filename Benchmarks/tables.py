"""Figures of many runs, and Markdown tables of them."""

import math
import statistics


class Table:
    """A table of Markdown with a heading; the first column is text, the others are figures."""

    def __init__(self, heading, columns):
        self.heading = heading
        self.columns = columns
        self.rows = []

    def add(self, *cells):
        self.rows.append([str(cell) for cell in cells])

    def __str__(self):
        rules = ["---"] + ["---:"] * (len(self.columns) - 1)
        lines = ["| " + " | ".join(cells) + " |" for cells in [self.columns, rules, *self.rows]]
        return "\n".join([f"## {self.heading}", "", *lines])


def milliseconds(seconds):
    """A time in milliseconds with three digits that count."""
    if seconds is None:
        return "—"
    value = seconds * 1000
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:.0f}"


def spread(times):
    """Median, 90th percentile and worst, in milliseconds."""
    return [milliseconds(median(times)), milliseconds(percentile(times, 90)),
            milliseconds(max(times, default=None))]


def median_and_worst(times):
    return [milliseconds(median(times)), milliseconds(max(times, default=None))]


def median(values):
    return statistics.median(values) if values else None


def percentile(values, percent):
    """The smallest value that so many percent of the values do not exceed."""
    ordered = sorted(values)
    return ordered[math.ceil(len(ordered) * percent / 100) - 1] if ordered else None
