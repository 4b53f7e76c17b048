"""From one key to the frame that shows it, on the screen of municipalities."""

from contextlib import ExitStack
from itertools import cycle
from typing import NamedTuple

import keys
import programs
from keys import APPLICATION_DOWN, APPLICATION_UP, BACKSPACE, DOWN, TAB, UP
from session import Session, Silence

USUAL_PRESSES = 120
USUAL_FIRSTS = 15
SIZES = ((80, 24), (200, 60))
SHOW, SEARCH, ENTER, ESCAPE = b"3", b"/", b"\r", b"\x1b"
LEFT, RIGHT = b"\x1b[D", b"\x1b[C"
NAME = "saint-hyacinthe"


class Walk(NamedTuple):
    """Keys that are pressed over and over, each under the name of what it does."""
    preparation: list
    steps: list


WALKS = [
    Walk([SHOW], [("list, Down and Up", DOWN)] * 70 + [("list, Down and Up", UP)] * 70),
    Walk([SHOW, DOWN, TAB],
         [("map, Left and Right", LEFT)] * 8 + [("map, Left and Right", RIGHT)] * 8),
    Walk([SHOW, SEARCH],
         [("search, a letter typed", letter.encode()) for letter in NAME]
         + [("search, a letter erased", BACKSPACE)] * len(NAME)),
    Walk([SHOW], [("zoom in", b"+"), ("zoom out", b"-")]),
    Walk([SHOW], [("Tab to the next face", TAB)]),
    Walk([SHOW, TAB, TAB],
         [("regions, Down and Up", DOWN)] * 10 + [("regions, Down and Up", UP)] * 10),
    Walk([SHOW, DOWN], [("Enter, its page", ENTER), ("Esc, back to the list", ESCAPE)]),
]


def measure(bench):
    shown = [programs.demo(bench), programs.on_province(bench)]
    yield first_looks(bench, shown)
    for size in SIZES:
        yield walks(bench, shown, size)


def first_looks(bench, shown):
    """The first press of `3`, when directory and map are read; in a new process each time."""
    firsts = bench.repetitions(USUAL_FIRSTS)
    answers = {}
    for _ in range(firsts):
        for size in SIZES:
            for program in shown:
                with Session(program, bench.environment, size) as session:
                    session.first_frame()
                    name = f"{program.name}, {written(size)}"
                    answers.setdefault(name, []).append(session.press(SHOW))
    return keys.table("Municipalités, the first look: key to frame, ms", answers)


def walks(bench, shown, size):
    """All walks on all programs at one size, by turns."""
    walked = [(f"{program.name}, ", program, walk) for program in shown for walk in WALKS]
    walked += [("", program, walk) for program, walk in yardsticks(bench)]
    answers = {name + step: [] for name, _, walk in walked for step, _ in walk.steps}
    with ExitStack() as stack:
        places = [(name, opened(bench, program, walk, size, stack), cycle(walk.steps))
                  for name, program, walk in walked]
        for _ in range(bench.repetitions(USUAL_PRESSES)):
            for name, session, steps in places:
                step, key = next(steps)
                answers[name + step].append(session.press(key))
    return keys.table(f"Municipalités, {written(size)}: key to frame, ms", answers)


def yardsticks(bench):
    down_and_up = [APPLICATION_DOWN] * 5 + [APPLICATION_UP] * 5
    return [(programs.htop(bench), Walk([], [("htop, Down and Up", key) for key in down_and_up])),
            (programs.less(bench), Walk([], [("less, 10 000 lines, j", b"j")]))]


def opened(bench, program, walk, size, stack):
    """The program, brought to where the walk begins."""
    session = stack.enter_context(Session(program, bench.environment, size))
    session.first_frame()
    for key in walk.preparation:
        if session.press(key)[1].first is None:
            raise Silence(f"{program.name}: no answer to {key!r}")
    return session


def written(size):
    return f"{size[0]} × {size[1]}"
