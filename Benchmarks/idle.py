"""What a program does while nothing happens."""

import time
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import programs
from session import Session
from tables import Table

SECONDS = 10


class Usage(NamedTuple):
    """What a process has used so far."""
    ticks: int
    switches: int

    @classmethod
    def of(cls, pid):
        # The name of the program, in parentheses, may hold anything.
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        switches = sum(cls._switches(task) for task in Path(f"/proc/{pid}/task").iterdir())
        return cls(int(fields[11]) + int(fields[12]), switches)

    @staticmethod
    def _switches(task):
        for line in (task / "status").read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches:"):
                return int(line.split()[1])
        return 0


def measure(bench):
    shown = [programs.demo(bench), programs.on_expenses(bench, 100_000), programs.htop(bench),
             programs.less(bench)]
    windows = bench.repetitions(1)
    result = Table(
        f"{SECONDS} s without input ({windows} windows, the worst of each figure)",
        ["program", "CPU ticks of 10 ms", "voluntary switches", "bytes to the terminal"])
    with ExitStack() as stack:
        sessions = [stack.enter_context(Session(program, bench.environment)) for program in shown]
        for session in sessions:
            session.first_frame()
        time.sleep(1)
        observed = [observe(sessions) for _ in range(windows)]
    for program, figures in zip(shown, zip(*observed)):
        result.add(program.name, *(max(values) for values in zip(*figures)))
    yield result


def observe(sessions):
    """Ticks, switches and bytes of each program over one window, all at the same time."""
    for session in sessions:
        session.drain()
    before = [Usage.of(session.pid) for session in sessions]
    written = [0] * len(sessions)
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        time.sleep(0.1)
        for index, session in enumerate(sessions):
            written[index] += session.drain()
    after = [Usage.of(session.pid) for session in sessions]
    return [(late.ticks - early.ticks, late.switches - early.switches, count)
            for early, late, count in zip(before, after, written)]
