"""From one key to the frame that shows it, on the screen of the journal."""

import programs
from keys import DOWN, PAGE_DOWN, UP
from walks import SIZES, Walk, first_looks, walked

COUNT = 100_000
USUAL_FIRSTS = 7
SHOW, OVERVIEW, NEXT_KIND, NEXT_SPAN = b"6", b"1", b"v", b"s"

WALKS = [
    Walk([SHOW], [("Down and Up", DOWN)] * 40 + [("Down and Up", UP)] * 40),
    Walk([SHOW], [("a page down", PAGE_DOWN)]),
    Walk([SHOW], [("left for another screen", OVERVIEW), ("shown again", SHOW)]),
    Walk([SHOW], [("v, another kind of record", NEXT_KIND)]),
    Walk([SHOW], [("s, another span", NEXT_SPAN)]),
]


def measure(bench):
    """The first press of `6`, when all entries are read; then all walks."""
    shown = [programs.demo(bench), programs.on_years(bench, COUNT)]
    yield first_looks(bench, "Journal", shown, SHOW, bench.repetitions(USUAL_FIRSTS))
    for size in SIZES:
        yield walked(bench, "Journal", [(program, WALKS) for program in shown], size)
