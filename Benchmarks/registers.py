"""From one key to the frame that shows it, on the screen of the registers."""

import programs
from keys import DOWN, UP
from walks import SIZES, Walk, first_looks, walked

COUNT = 100_000
USUAL_FIRSTS = 15
SHOW, ENTER, ESCAPE = b"7", b"\r", b"\x1b"

WALKS = [
    Walk([SHOW], [("rows, Down and Up", DOWN)] * 8 + [("rows, Down and Up", UP)] * 8),
    Walk([SHOW, b"/"], [("first letter of a filter", b"c"), ("its second letter", b"o"),
                        ("a later letter", b"o"), ("a later letter", b"p")]),
    Walk([SHOW, b"/", b">", b"1", b"0", b"0"], [("a digit of an amount", b"0")]),
    Walk([SHOW], [("r, the other way round", b"r")] * 4),
    Walk([SHOW], [(">, by the amount", b">"), (">, by the state", b">"), (">, by the part", b">"),
                  (">, by the category", b">"), (">, by the municipality", b">"),
                  (">, by the supplier", b">")]),
    Walk([SHOW], [("v, by supplier", b"v"), ("z, fold all", b"z"), ("z, unfold all", b"z"),
                  ("v, by category", b"v"), ("v, by municipality", b"v"), ("v, by month", b"v")]),
]


def measure(bench):
    demo, many = programs.demo(bench), programs.on_years(bench, COUNT)
    pairs = [(demo, WALKS), (many, WALKS)]
    yield first_looks(bench, "Registers", (demo, many), SHOW, bench.repetitions(USUAL_FIRSTS))
    for size in SIZES:
        yield walked(bench, "Registers", pairs, size)
