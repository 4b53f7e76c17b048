"""From the start of a program to its first byte and to its first whole frame."""

import shutil

import programs
from session import Session
from tables import Table, median_and_worst

USUAL_RUNS = 20


def measure(bench):
    shown = [programs.demo(bench), programs.on_activities(bench, 10_000),
             programs.on_expenses(bench, 100_000), programs.on_province(bench),
             programs.htop(bench), programs.less(bench)]
    if shutil.which("hledger-ui"):
        shown.append(programs.hledger_ui(bench, 10_000))
    runs = bench.repetitions(USUAL_RUNS)
    starts = {program.name: [] for program in shown}
    for run in range(runs + 1):
        for program in shown:
            start = start_once(program, bench.environment)
            if run > 0:  # The first run only warms the caches.
                starts[program.name].append(start)
    yield table(starts, runs)


def start_once(program, environment):
    """Seconds to the first byte and to the last of the first frame, and the bytes between."""
    with Session(program, environment) as session:
        frame = session.first_frame()
        return frame.first - session.started, frame.last - session.started, len(frame.data)


def table(starts, runs):
    result = Table(
        f"Start to first frame, ms ({runs} runs)",
        ["program", "first byte", "worst", "whole frame", "worst", "bytes"])
    for name, observed in starts.items():
        first, last, sizes = zip(*observed)
        result.add(name, *median_and_worst(first), *median_and_worst(last), max(sizes))
    return result
