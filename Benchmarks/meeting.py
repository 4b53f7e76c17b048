"""From what someone else writes to the frame of the mode for the projector that shows it."""

import subprocess
import time
from contextlib import ExitStack, closing
from threading import Thread
from typing import NamedTuple

import programs
import years
from live import OtherWriter
from live import expenses as expenses_from
from session import Session, Silence
from tables import Table, milliseconds, spread
from walks import written

USUAL_CHANGES = 200
COUNT = 100_000
SIZES = ((80, 24), (120, 29))
AFTER_ALL = 1_739_530_000_000
"""Later than every entry of the project of three years, and than those of the demonstration."""
BEFORE_MOST = 1_700_000_000_000


class Scenario(NamedTuple):
    name: str
    project: str
    """Its folder, which is copied."""
    today: str
    size: tuple
    beginning: int = AFTER_ALL
    """Milliseconds since 1970 of the first change."""


class Change(NamedTuple):
    """Seconds."""
    from_write: float
    """From just before the first byte was written, or the command was begun."""
    from_sync: float
    """From when it was on disk, or the command had ended."""


def scenarios(bench):
    many = f"{programs.grouped(COUNT)} in three years"
    for size in SIZES:
        yield Scenario(f"demo, {written(size)}", bench.demo(), None, size)
        yield Scenario(f"{many}, {written(size)}", bench.years(COUNT), years.TODAY, size)
    # Someone who was offline for a year and more.
    yield Scenario(f"{many}, written long ago", bench.years(COUNT), years.TODAY, SIZES[0],
                   BEFORE_MOST)


def measure(bench):
    changes = bench.repetitions(USUAL_CHANGES)
    seen, ran = {}, {}
    with ExitStack() as stack:
        opened_all = [(scenario, *opened(bench, scenario, stack)) for scenario in scenarios(bench)]
        for _ in range(changes):
            for scenario, session, project, writer, lines in opened_all:
                seen.setdefault(scenario.name, []).append(append(session, writer, next(lines)))
        for number in range(changes):
            for scenario, session, project, _, _ in opened_all:
                if scenario.beginning == AFTER_ALL:
                    command = command_line(bench, scenario, project, number)
                    ran.setdefault(scenario.name, []).append(
                        run(session, command, bench.environment))
    yield table(f"Réunion, a line appended elsewhere to frame, ms ({changes} changes)", seen,
                "from the end of fsync", "from before the write")
    yield table(f"Réunion, `volets add expense` to frame, ms ({changes} changes)", ran,
                "from the end of the command", "from its start")


def opened(bench, scenario, stack):
    """The mode on a copy of a project, and someone else who writes to it."""
    project = bench.copy(scenario.project, scenario.name)
    writer = stack.enter_context(closing(OtherWriter(project)))
    command = bench.on(project, "meeting", **today(scenario))
    program = programs.Program(f"volets meeting, {scenario.name}", command, b"1/")
    session = stack.enter_context(Session(program, bench.environment, scenario.size))
    session.first_frame()
    return session, project, writer, expenses_from(scenario.beginning)


def today(scenario):
    return {"today": scenario.today} if scenario.today else {}


def command_line(bench, scenario, project, number):
    return bench.on(
        project, "add", "expense", "date=2024-02-14", f"amount={100 + number}.25", "part=V1",
        **today(scenario))


def append(session, writer, line):
    """One line. It is written on a thread of its own, so that `fsync` does not delay reading."""
    return change(session, lambda: writer.append(line.line),
                  lambda: (writer.began, writer.synced))


def run(session, command, environment):
    """One command, which begins as a process and reads the project before it writes."""
    times = []

    def work():
        times.append(time.monotonic())
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
        times.append(time.monotonic())

    return change(session, work, lambda: times)


def change(session, work, times):
    session.drain()
    thread = Thread(target=work)
    thread.start()
    burst = session.burst(patience=10)
    thread.join()
    if burst.last is None:
        raise Silence(f"{session.program.name} showed no change")
    began, ended = times()
    return Change(burst.last - began, burst.last - ended)


def table(heading, seen, from_sync, from_write):
    result = Table(heading, ["screen", f"last byte {from_sync}", "p90", "worst",
                             f"last byte {from_write}", "p90", "worst", "the first one"])
    for name, observed in seen.items():
        from_writes, from_syncs = zip(*observed)
        result.add(name, *spread(from_syncs), *spread(from_writes), milliseconds(from_writes[0]))
    return result
