"""Walks: keys that are pressed over and over in one place, each under the name of what it does."""

from contextlib import ExitStack
from itertools import cycle
from typing import NamedTuple

import programs
from keys import APPLICATION_DOWN, APPLICATION_UP, table
from session import Session, Silence

SIZES = ((80, 24), (200, 60))
USUAL_PRESSES = 120
SLOW = 20.0
"""Seconds to wait for an answer to a key that leads to the place; it may read all there is."""


class Walk(NamedTuple):
    """Keys that lead to the place, then the steps."""
    preparation: list
    steps: list
    """What each key does, and its bytes."""


def walked(bench, heading, shown, size):
    """Programs with their walks at one size, by turns, beside the yardsticks."""
    pairs = [(f"{program.name}, ", program, walk) for program, walks in shown for walk in walks]
    pairs += [("", program, walk) for program, walk in yardsticks(bench)]
    answers = {name + step: [] for name, _, walk in pairs for step, _ in walk.steps}
    with ExitStack() as stack:
        places = [(name, opened(bench, program, walk, size, stack), cycle(walk.steps))
                  for name, program, walk in pairs]
        for _ in range(bench.repetitions(USUAL_PRESSES)):
            for name, session, steps in places:
                step, key = next(steps)
                answers[name + step].append(session.press(key))
    return table(f"{heading}, {written(size)}: key to frame, ms", answers)


def first_looks(bench, heading, shown, key, runs):
    """The first press of a key, in a new process each time."""
    answers = {}
    for _ in range(runs):
        for size in SIZES:
            for program in shown:
                with Session(program, bench.environment, size) as session:
                    session.first_frame()
                    name = f"{program.name}, {written(size)}"
                    answers.setdefault(name, []).append(session.press(key, SLOW))
    return table(f"{heading}, the first look: key to frame, ms", answers)


def yardsticks(bench):
    down_and_up = [APPLICATION_DOWN] * 5 + [APPLICATION_UP] * 5
    return [(programs.htop(bench), Walk([], [("htop, Down and Up", key) for key in down_and_up])),
            (programs.less(bench), Walk([], [("less, 10 000 lines, j", b"j")]))]


def opened(bench, program, walk, size, stack):
    """The program, brought to where the walk begins."""
    session = stack.enter_context(Session(program, bench.environment, size))
    session.first_frame()
    for key in walk.preparation:
        if session.press(key, SLOW)[1].first is None:
            raise Silence(f"{program.name}: no answer to {key!r}")
    return session


def written(size):
    return f"{size[0]} × {size[1]}"
