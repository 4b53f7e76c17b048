"""From what someone else writes to the frame that shows it: an expense, a municipality's stage."""

import datetime
import os
import time
from contextlib import ExitStack, closing
from itertools import count
from threading import Thread
from typing import Iterator, NamedTuple

import programs
import province
from projects import CATEGORIES, PARTS, Expense, entry, operation
from session import Session, Silence
from tables import Table, median, median_and_worst, milliseconds

USUAL_CHANGES = 100
COUNT = 100_000
OTHER = "other"
BEGINNING = 1_707_912_000_000
STAGES = (("engaged", "◇"), ("active", "◆"))
IN_DEMO = "m01"
"""A participation of the demonstration that is among the first rows of the list."""


class Written(NamedTuple):
    """A line of a journal, and what must be among the bytes of the frame that shows it."""
    line: bytes
    awaited: bytes


def expenses(beginning=BEGINNING):
    """One after another, the first at a moment in milliseconds since 1970."""
    for number in count():
        expense = Expense(
            900_000_000 + number, datetime.date(2024, 2, 14), 12_345 + number,
            PARTS[number % len(PARTS)], CATEGORIES[number % len(CATEGORIES)], "Studio Boréal",
            "paid")
        yield Written(expense.line(beginning + number, OTHER).encode(), b"")


def stages(participation):
    """From one stage to another and back. Of a row, the terminal is sent what is new: the mark."""
    for number in count():
        stage, mark = STAGES[number % len(STAGES)]
        change = operation("participation", participation, {"stage": stage})
        yield Written(entry(BEGINNING + number, [change], OTHER).encode(), mark.encode())


class Scenario(NamedTuple):
    name: str
    project: str
    """Its folder, which is copied."""
    preparation: list
    """Keys that lead to the screen."""
    changes: Iterator


def scenarios(bench):
    stage = province.on_first_page().participation
    return [
        Scenario("demo, an expense", bench.demo(), [], expenses()),
        Scenario(f"{programs.grouped(COUNT)} expenses, one more", bench.expenses(COUNT), [],
                 expenses()),
        Scenario("demo, Municipalités, a stage", bench.demo(), [b"3"], stages(IN_DEMO)),
        Scenario("1 123 municipalities, Municipalités, a stage", bench.province(), [b"3"],
                 stages(stage)),
    ]


class OtherWriter:
    """Someone else, who appends to a journal of their own."""

    def __init__(self, project):
        path = project / "journal" / f"{OTHER}.jsonl"
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self.began = self.synced = 0.0

    def append(self, line):
        """Writes a line and waits until it is on disk, as Volets does."""
        self.began = time.monotonic()
        os.write(self._file, line)
        os.fsync(self._file)
        self.synced = time.monotonic()

    def close(self):
        os.close(self._file)


class Change(NamedTuple):
    """Seconds from just before the line was written."""
    first: float
    last: float
    synced: float


def measure(bench):
    measured = scenarios(bench)
    changes = bench.repetitions(USUAL_CHANGES)
    with ExitStack() as stack:
        screens = [(scenario, *opened(bench, scenario, stack)) for scenario in measured]
        seen = {scenario.name: [] for scenario in measured}
        for _ in range(changes):
            for scenario, session, writer in screens:
                seen[scenario.name].append(change(session, writer, next(scenario.changes)))
    yield table(seen, changes)


def opened(bench, scenario, stack):
    """A dashboard on a copy of a project, and someone else who writes to it."""
    project = bench.copy(scenario.project, scenario.name)
    writer = stack.enter_context(closing(OtherWriter(project)))
    program = programs.on_project(bench, scenario.name, project)
    session = stack.enter_context(Session(program, bench.environment))
    session.first_frame()
    for key in scenario.preparation:
        session.press(key)
    return session, writer


def change(session, writer, written):
    """One line. It is written on a thread of its own, so that `fsync` does not delay reading."""
    session.drain()
    thread = Thread(target=writer.append, args=[written.line])
    thread.start()
    burst = session.burst(patience=5, awaited=written.awaited)
    thread.join()
    if burst.first is None or written.awaited not in burst.data:
        raise Silence(f"{session.program.name} did not show {written.line!r}")
    return Change(burst.first - writer.began, burst.last - writer.began,
                  writer.synced - writer.began)


def table(seen, changes):
    result = Table(
        f"Change made elsewhere to frame, ms ({changes} changes, from before the write)",
        ["screen", "first byte", "worst", "last byte", "worst", "the first one",
         "fsync of the writer"])
    for name, observed in seen.items():
        firsts, lasts, synced = zip(*observed)
        result.add(name, *median_and_worst(firsts), *median_and_worst(lasts),
                   milliseconds(lasts[0]), milliseconds(median(synced)))
    return result
