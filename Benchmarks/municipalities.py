"""From one key to the frame that shows it, on the screen of municipalities."""

import programs
from keys import BACKSPACE, DOWN, TAB, UP
from walks import SIZES, Walk, first_looks, walked

USUAL_FIRSTS = 15
SHOW, SEARCH, ENTER, ESCAPE = b"3", b"/", b"\r", b"\x1b"
LEFT, RIGHT = b"\x1b[D", b"\x1b[C"
NAME = "saint-hyacinthe"

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
    """The first press of `3`, when directory and map are read; then all walks."""
    shown = [programs.demo(bench), programs.on_province(bench)]
    yield first_looks(bench, "Municipalités", shown, SHOW, bench.repetitions(USUAL_FIRSTS))
    for size in SIZES:
        yield walked(bench, "Municipalités", [(program, WALKS) for program in shown], size)
