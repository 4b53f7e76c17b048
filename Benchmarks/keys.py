"""From one key to the first and the last byte of the frame that shows it."""

from contextlib import ExitStack
from itertools import cycle
from typing import NamedTuple

import programs
from session import Session, Silence
from tables import Table, median, spread

USUAL_PRESSES = 200
DOWN, UP = b"\x1b[B", b"\x1b[A"
APPLICATION_DOWN, APPLICATION_UP = b"\x1bOB", b"\x1bOA"
TAB, PAGE_DOWN, BACKSPACE = b"\t", b"\x1b[6~", b"\x7f"


class Scenario(NamedTuple):
    name: str
    program: programs.Program
    preparation: list
    """Keys that lead to the place."""
    keys: list
    """Keys that are pressed in turn, each of which changes the screen."""


def own_scenarios(bench):
    """Places in Volets."""
    demo = programs.demo(bench)
    many = programs.on_activities(bench, 10_000)
    down_and_up = [DOWN] * 5 + [UP] * 5
    word = [bytes([letter]) for letter in b"accueil"]
    return [
        Scenario("volets demo, Aperçu, Tab", demo, [], [TAB]),
        Scenario("volets demo, Aperçu, Down and Up", demo, [], down_and_up),
        Scenario("volets demo, Volets, Down and Up", demo, [b"2"], down_and_up),
        Scenario(f"{many.name}, Down, scrolling", many, [b"2", PAGE_DOWN, PAGE_DOWN], [DOWN]),
        Scenario(f"{many.name}, typing in the filter", many, [b"2", b"/"],
                 word + [BACKSPACE] * len(word)),
    ]


def scenarios(bench):
    return [
        *own_scenarios(bench),
        Scenario("htop, Down and Up", programs.htop(bench), [],
                 [APPLICATION_DOWN] * 5 + [APPLICATION_UP] * 5),
        Scenario("less, 10 000 lines, j", programs.less(bench), [], [b"j"]),
    ]


def measure(bench):
    measured = scenarios(bench)
    presses = bench.repetitions(USUAL_PRESSES)
    with ExitStack() as stack:
        places = [(scenario, opened(scenario, bench, stack)) for scenario in measured]
        answers = {scenario.name: [] for scenario in measured}
        sequences = {scenario.name: cycle(scenario.keys) for scenario in measured}
        for _ in range(presses):
            for scenario, session in places:
                key = next(sequences[scenario.name])
                answers[scenario.name].append(session.press(key))
    yield table(f"Key to frame, ms ({presses} presses)", answers)


def opened(scenario, bench, stack, patience=1.0):
    """The program, brought to the place where keys are to be pressed."""
    session = stack.enter_context(Session(scenario.program, bench.environment))
    session.first_frame()
    for key in scenario.preparation:
        if session.press(key, patience)[1].first is None:
            raise Silence(f"{scenario.name}: no answer to {key!r}")
    return session


def table(heading, answers):
    result = Table(
        heading,
        ["program and place", "first byte", "p90", "worst", "last byte", "p90", "worst",
         "bytes per key", "presses", "answered"])
    for name, bursts in answers.items():
        answered = [(pressed, burst) for pressed, burst in bursts if burst.first is not None]
        result.add(
            name,
            *spread([burst.first - pressed for pressed, burst in answered]),
            *spread([burst.last - pressed for pressed, burst in answered]),
            round(median([len(burst.data) for _, burst in answered]) or 0), len(bursts),
            len(answered))
    return result
