"""From an expense that someone else writes to the frame that shows it."""

import datetime
import os
import time
from contextlib import ExitStack, closing
from threading import Thread
from typing import NamedTuple

import programs
from projects import CATEGORIES, PARTS, Expense
from session import Session, Silence
from tables import Table, median, median_and_worst, milliseconds

USUAL_CHANGES = 100
COUNT = 100_000


class OtherWriter:
    """Someone else, who appends expenses to a journal of their own."""

    NAME = "other"
    BEGINNING = 1_707_912_000_000

    def __init__(self, project):
        path = project / "journal" / f"{self.NAME}.jsonl"
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._count = 0
        self.began = self.synced = 0.0

    def append(self):
        """Writes an expense and waits until it is on disk, as Volets does."""
        line = self._next_line()
        self.began = time.monotonic()
        os.write(self._file, line)
        os.fsync(self._file)
        self.synced = time.monotonic()

    def _next_line(self):
        number = self._count
        self._count += 1
        expense = Expense(
            900_000_000 + number, datetime.date(2024, 2, 14), 12_345 + number,
            PARTS[number % len(PARTS)], CATEGORIES[number % len(CATEGORIES)], "Studio Boréal",
            "paid")
        return expense.line(self.BEGINNING + number, self.NAME).encode()

    def close(self):
        os.close(self._file)


class Change(NamedTuple):
    """Seconds from just before the line was written."""
    first: float
    last: float
    synced: float


def measure(bench):
    projects = {"demo": bench.copy(bench.demo()),
                f"{programs.grouped(COUNT)} expenses": bench.copy(bench.expenses(COUNT))}
    changes = bench.repetitions(USUAL_CHANGES)
    with ExitStack() as stack:
        screens = [opened(bench, name, project, stack) for name, project in projects.items()]
        seen = {session.program.name: [] for session, _ in screens}
        for _ in range(changes):
            for session, writer in screens:
                seen[session.program.name].append(change(session, writer))
    yield table(seen, changes)


def opened(bench, name, project, stack):
    """A dashboard on a project, and someone else who writes to it."""
    writer = stack.enter_context(closing(OtherWriter(project)))
    program = programs.on_project(bench, name, project)
    session = stack.enter_context(Session(program, bench.environment))
    session.first_frame()
    return session, writer


def change(session, writer):
    """One expense. It is written on a thread of its own, so that `fsync` does not delay reading."""
    session.drain()
    thread = Thread(target=writer.append)
    thread.start()
    burst = session.burst(patience=5)
    thread.join()
    if burst.first is None:
        raise Silence(f"{session.program.name} did not show an expense")
    return Change(burst.first - writer.began, burst.last - writer.began,
                  writer.synced - writer.began)


def table(seen, changes):
    result = Table(
        f"Change made elsewhere to frame, ms ({changes} expenses, from before the write)",
        ["screen", "first byte", "worst", "last byte", "worst", "the first one",
         "fsync of the writer"])
    for name, observed in seen.items():
        firsts, lasts, synced = zip(*observed)
        result.add(name, *median_and_worst(firsts), *median_and_worst(lasts),
                   milliseconds(lasts[0]), milliseconds(median(synced)))
    return result
