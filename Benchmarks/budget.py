"""From one key to the frame that shows it, on the screen of the budget."""

import programs
from keys import BACKSPACE, DOWN, TAB, UP
from walks import SIZES, Walk, first_looks, walked

COUNT = 100_000
USUAL_FIRSTS = 15
SHOW, ENTER = b"4", b"\r"
LEFT, RIGHT = b"\x1b[D", b"\x1b[C"
# The last line of a table without transfers.
TO_TOTAL = b"G"

WALKS = [
    Walk([SHOW], [("[, a period back", b"[")] * 6 + [("], a period on", b"]")] * 6),
    Walk([SHOW], [("}, cut more finely", b"}"), ("{, cut less finely", b"{")]),
    Walk([SHOW], [("Tab to the next panel", TAB)]),
    Walk([SHOW, TAB], [("lines, Down and Up", DOWN)] * 8 + [("lines, Down and Up", UP)] * 8),
    Walk([SHOW], [("c, years of the next kind", b"c")]),
    Walk([SHOW], [("w, a what-if", b"w"), ("w, its end", b"w")]),
    Walk([SHOW, b"w"],
         [("what-if, Right and Left", RIGHT)] * 8 + [("what-if, Right and Left", LEFT)] * 8),
    Walk([SHOW, TAB, DOWN],
         [("Enter on a line, its expenses", ENTER), ("Backspace, back to the line", BACKSPACE)]),
    Walk([SHOW, TAB, DOWN, ENTER],
         [("its expenses, Down and Up", DOWN)] * 5 + [("its expenses, Down and Up", UP)] * 5),
]
OF_ALL = [
    Walk([SHOW, TAB, TO_TOTAL],
         [("Enter on the total, all expenses", ENTER), ("Backspace, back to the total", BACKSPACE)]),
    Walk([SHOW, TAB, TO_TOTAL, ENTER],
         [("all expenses, Down and Up", DOWN)] * 30 + [("all expenses, Down and Up", UP)] * 30),
]


def measure(bench):
    demo, many = programs.demo(bench), programs.on_years(bench, COUNT)
    pairs = [(demo, WALKS), (many, WALKS + OF_ALL)]
    yield first_looks(bench, "Budget", (demo, many), SHOW, bench.repetitions(USUAL_FIRSTS))
    for size in SIZES:
        yield walked(bench, "Budget", pairs, size)
