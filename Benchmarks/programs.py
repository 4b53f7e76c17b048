"""The programs with a screen, and by which bytes each one's first frame is known to be whole."""

from typing import NamedTuple


class Program(NamedTuple):
    name: str
    command: list
    awaited: bytes
    """Stands on the last row of the first frame, which is drawn from top to bottom."""


VOLETS_LAST_HINT = "quitter".encode()


def demo(bench):
    return Program("volets demo", [bench.volets, "demo"], VOLETS_LAST_HINT)


def on_demo(bench):
    """The demonstration in a folder that others can write to."""
    return Program("volets, demo", bench.on(bench.demo()), VOLETS_LAST_HINT)


def on_activities(bench, count):
    name = f"volets, {grouped(count)} activities"
    return Program(name, bench.on(bench.activities(count)), VOLETS_LAST_HINT)


def on_expenses(bench, count):
    name = f"volets, {grouped(count)} expenses"
    return Program(name, bench.on(bench.expenses(count)), VOLETS_LAST_HINT)


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
