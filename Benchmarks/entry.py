"""From one key to the frame that shows it, while a receipt is typed, and until it is on disk."""

import tempfile
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path
from typing import NamedTuple, Optional

import programs
import years
from budget import ENTER
from keys import BACKSPACE, TAB, table
from session import Session, Silence
from walks import SLOW, Walk, first_looks, yardsticks

COUNTS = (3_000, 100_000)
USUAL_PRESSES = 160
USUAL_FIRSTS = 7
FORM, SCREEN = b"a", b"5"
# The first letter of all is measured by itself.
LINE = [SCREEN, b"c", BACKSPACE]
SAVE_AND_NEXT = b"\x0e"
SAVING_KEYS = (SAVE_AND_NEXT, ENTER)
SAVINGS = 1000
"""Receipts of a walk before it begins again."""
FIELDS_OF_FORM = 12


class Place(NamedTuple):
    """Where one walk is made over and over."""
    name: str
    session: Session
    steps: cycle
    journal: Optional[Path]
    """The folder of the journals that must grow with every saving; None where nothing is saved."""


def typed(step, text):
    """The letters of a text, then as many backspaces as take them away."""
    letters = [letter.encode() for letter in text]
    return ([(step, letter) for letter in letters]
            + [(f"{step}, erased", BACKSPACE)] * len(letters))


def in_form(field):
    """Keys that open the form and go to a field, by its number."""
    return [FORM, ENTER] + [TAB] * field


def savings(step, text, key):
    """Supplier and amount at once, then the key that saves. All differ, so that none has a twin;
    together they are too little to exceed a budget."""
    for number in range(SAVINGS):
        dollars, cents = divmod(100 + number, 100)
        yield from [(f"{step}, the first letter after it", text[:1].encode()),
                    ("", f"{text[1:]}{dollars},{cents:02}".encode()), (step, key)]


WALKS = [
    Walk(in_form(0), typed("form, supplier", "imprimerie")),
    Walk(in_form(1), typed("form, amount", "1250,50")),
    Walk(in_form(3), typed("form, date", "2024-11-15")),
    Walk(in_form(6), typed("form, municipality", "saint-hyacinthe")),
    Walk(in_form(0), [("form, Tab to the next field", TAB)] * FIELDS_OF_FORM),
    Walk(LINE, typed("quick line", "1250,50 hono v2 gaspé hier \"Coop L'Élan\" F-123")),
]
SAVING_WALKS = [
    Walk([FORM, ENTER], list(savings("form, saving", "coop\t", SAVE_AND_NEXT))),
    Walk(LINE, list(savings("quick line, saving", "coop ", ENTER))),
]


def measure(bench):
    """The first look at the form and at the screen; then all walks, in one run with yardsticks."""
    shown = [programs.on_years(bench, count) for count in COUNTS]
    runs = bench.repetitions(USUAL_FIRSTS)
    yield first_looks(bench, "Form of an expense", shown, FORM, runs)
    yield first_looks(bench, "Saisie", shown, SCREEN, runs)
    yield first_letters(bench, shown, runs)
    presses = bench.repetitions(USUAL_PRESSES)
    answers = {}
    with ExitStack() as stack:
        places = list(opened(bench, stack))
        for _ in range(presses):
            for place in places:
                press(place, answers)
    yield table(f"Data entry: key to frame, ms ({presses} presses)", answers)


def first_letters(bench, shown, runs):
    """The first letter of the first line, when all expenses are looked at, then another."""
    answers = {}
    for _ in range(runs):
        for program in shown:
            with ExitStack() as stack:
                place = opened_at(bench, program, Walk([SCREEN], []), None, stack)
                for step in ("the first letter", "the second letter"):
                    answer = place.session.press(b"c", SLOW)
                    answers.setdefault(f"{program.name}, quick line, {step}", []).append(answer)
    return table("The first letters of all: key to frame, ms", answers)


def press(place, answers):
    """One key. What has no name leads to the next step that has one, and is not counted."""
    step, key = next(place.steps)
    while not step:
        place.session.press(key)
        step, key = next(place.steps)
    before = written(place.journal)
    answer = place.session.press(key)
    if key in SAVING_KEYS and place.journal and written(place.journal) == before:
        raise Silence(f"{place.name}{step}: nothing was saved, but {answer[1].data[-400:]!r}")
    answers.setdefault(place.name + step, []).append(answer)


def written(journal):
    """Bytes of the journals of a project."""
    if journal is None:
        return 0
    return sum(path.stat().st_size for path in journal.glob("*.jsonl"))


def opened(bench, stack):
    """All places, each in a program of its own."""
    for count in COUNTS:
        many = programs.on_years(bench, count)
        for walk in WALKS:
            yield opened_at(bench, many, walk, None, stack)
        for walk in SAVING_WALKS:
            step = walk.steps[-1][0]
            project = bench.copy(bench.years(count), f"{count}, {step}")
            program = programs.Program(
                many.name, bench.on(project, today=years.TODAY), many.awaited)
            yield opened_at(bench, program, walk, project / "journal", stack)
    for program, walk in yardsticks(bench):
        yield opened_at(bench, program, walk, None, stack)._replace(name="")


def opened_at(bench, program, walk, journal, stack):
    """A program where a walk begins. Text that one keeps unfinished is not offered to another."""
    config = stack.enter_context(tempfile.TemporaryDirectory(dir=bench.folder, prefix="config-"))
    environment = {**bench.environment, "VOLETS_CONFIG": config}
    session = stack.enter_context(Session(program, environment))
    session.first_frame()
    for key in walk.preparation:
        if session.press(key, SLOW)[1].first is None:
            raise Silence(f"{program.name}: no answer to {key!r}")
    return Place(f"{program.name}, ", session, cycle(walk.steps), journal)
