"""From one key to the frame that shows what is found in all of a project, and what that weighs."""

import programs
from keys import BACKSPACE, DOWN, UP, table
from machine import resident_memory
from session import Session
from travel import Weight, weight_table
from walks import SIZES, SLOW, Walk, walked

COUNT = 100_000
USUAL_FIRSTS = 5
PALETTE = b"\x10"


def letters(text):
    """A text letter by letter, then taken away again."""
    steps = [("the first letter" if number == 0 else f"a letter of « {text} »", bytes([letter]))
             for number, letter in enumerate(text.encode())]
    return steps + [("Backspace", BACKSPACE)] * len(steps)


# The index is there once a first letter was typed.
BEGUN = [PALETTE, b"a", BACKSPACE]
WALKS = [
    Walk(BEGUN, letters("coop salaires")),
    Walk(BEGUN, letters("1250,50")),
    Walk(BEGUN, letters("15 mars 2024")),
    Walk(BEGUN + [b"c"], [("lines, Down and Up", DOWN)] * 8 + [("lines, Down and Up", UP)] * 8),
]


def measure(bench):
    demo, many = programs.demo(bench), programs.on_years(bench, COUNT)
    firsts, weights = first_letters(bench, (demo, many))
    yield table("Search, the first look: key to frame, ms", firsts)
    yield weight_table(weights, "Memory before and after the first letter, MB (median)")
    for size in SIZES:
        yield walked(bench, "Search", [(demo, WALKS), (many, WALKS)], size)


def first_letters(bench, shown):
    """The palette opened and the first letter typed, in a new process each time."""
    answers, weights = {}, {}
    for _ in range(bench.repetitions(USUAL_FIRSTS)):
        for program in shown:
            with Session(program, bench.environment, SIZES[0]) as session:
                session.first_frame()
                before = resident_memory(session.pid)
                for name, key in (("Ctrl-P", PALETTE), ("the first letter", b"c")):
                    answers.setdefault(f"{program.name}, {name}", []).append(
                        session.press(key, SLOW))
                weights.setdefault(program.name, []).append(
                    Weight(before, resident_memory(session.pid)))
    return answers, weights
