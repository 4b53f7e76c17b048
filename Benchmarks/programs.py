"""The programs with a screen, and by which bytes each one's first frame is known to be whole."""

from typing import NamedTuple

import years


class Program(NamedTuple):
    name: str
    command: list
    awaited: bytes
    """Stands on the last row of the first frame, which is drawn from top to bottom."""


# A hint that is there at every width.
VOLETS_LAST_HINT = b" aide"


def demo(bench):
    return Program("volets demo", [bench.volets, "demo"], VOLETS_LAST_HINT)


def on_project(bench, name, project):
    return Program(f"volets, {name}", bench.on(project), VOLETS_LAST_HINT)


def on_activities(bench, count):
    return on_project(bench, f"{grouped(count)} activities", bench.activities(count))


def on_expenses(bench, count):
    return on_project(bench, f"{grouped(count)} expenses", bench.expenses(count))


def on_province(bench):
    return on_project(bench, "1 123 municipalities", bench.province())


def on_years(bench, count):
    """On the last day of the years over which the expenses were written."""
    command = bench.on(bench.years(count), today=years.TODAY)
    return Program(f"volets, {grouped(count)} in three years", command, VOLETS_LAST_HINT)


def htop(_):
    return Program("htop", ["htop"], b"Quit")


def less(bench, count=10_000):
    path = bench.text(count)
    return Program(f"less, {grouped(count)} lines", ["less", str(path)], path.name.encode())


def hledger_ui(bench, count):
    command = ["hledger-ui", "-f", str(bench.ledger(count))]
    return Program(f"hledger-ui, {grouped(count)} expenses", command, b"quit")


def grouped(number):
    return f"{number:,}".replace(",", " ")
