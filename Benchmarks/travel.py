"""From a key that goes through time to the frame that shows the day; what the history weighs."""

from typing import NamedTuple

import programs
from keys import table
from machine import resident_memory
from session import Session
from tables import Table, median
from walks import SLOW

COUNTS = (10_000, 100_000)
SIZE = (80, 24)
SCREENS = ((b"1", "Aperçu"), (b"4", "Budget"))
STEPS = 40
USUAL_FIRSTS = 5
EARLIER, LATER, STEP, NOW, HINDSIGHT = b",", b".", b";", b"n", b"m"


class Weight(NamedTuple):
    """Kilobytes in memory."""
    before: int
    after: int


def measure(bench):
    shown = [programs.on_years(bench, count) for count in COUNTS]
    firsts, weights = first_steps(bench, shown)
    yield table("Time travel, the first step, which reads all entries: key to frame, ms", firsts)
    yield weight_table(weights)
    answers = {}
    for program in shown:
        for key, screen in SCREENS:
            travel(bench, program, key, f"{program.name}, {screen}", answers)
    yield table(f"Time travel, {SIZE[0]} × {SIZE[1]}: key to frame, ms", answers)


def first_steps(bench, shown):
    """One day back, in a new process each time."""
    answers, weights = {}, {}
    for _ in range(bench.repetitions(USUAL_FIRSTS)):
        for program in shown:
            with Session(program, bench.environment, SIZE) as session:
                session.first_frame()
                before = resident_memory(session.pid)
                answers.setdefault(program.name, []).append(session.press(EARLIER, SLOW))
                weight = Weight(before, resident_memory(session.pid))
                weights.setdefault(program.name, []).append(weight)
    return answers, weights


def weight_table(weights, heading="Memory before and after the first step, MB (median)"):
    result = Table(heading, ["program", "before", "after"])
    for name, observed in weights.items():
        result.add(name, *(f"{median(kilobytes) / 1024:.0f}" for kilobytes in zip(*observed)))
    return result


def travel(bench, program, screen, name, answers):
    """Back by days, by weeks and by months from now, as was known; then the same in hindsight.

    Three years have fewer than forty months: by months, half of the steps lead forth again."""
    steps = bench.repetitions(STEPS)
    back = [EARLIER] * steps
    there_and_back = ([EARLIER] * 20 + [LATER] * 19 + [EARLIER]) * (steps // STEPS + 1)
    with Session(program, bench.environment, SIZE) as session:
        session.first_frame()
        session.press(screen, SLOW)
        session.press(EARLIER, SLOW)

        def press(what, key):
            answers.setdefault(f"{name}, {what}", []).append(session.press(key, SLOW))

        for view in ("known", "hindsight"):
            if view == "hindsight":
                session.press(EARLIER, SLOW)
                press("hindsight, the first look", HINDSIGHT)
            for length, keys in (("day", back), ("week", back), ("month", there_and_back)):
                for key in keys[:steps]:
                    press(f"{view}, by {length}", key)
                session.press(NOW, SLOW)
                session.press(STEP)
                session.press(EARLIER, SLOW)
                if view == "hindsight":
                    session.press(HINDSIGHT, SLOW)
            # From meetings to days again.
            session.press(STEP)
            session.press(NOW, SLOW)
