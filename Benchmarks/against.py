"""The same measures on two builds of Volets, by turns, in one run."""

from contextlib import ExitStack
from itertools import cycle
from pathlib import Path

import keys
import live
import programs
import startup
from machine import peak_memory
from session import Session, Silence
from tables import Table, median, milliseconds
from walks import SLOW

EXPENSES, ACTIVITIES = 100_000, 10_000
SCREENS = [b"2", b"3", b"4", b"6", b"5"]
USUAL_RUNS, USUAL_PRESSES, USUAL_CHANGES, USUAL_PEAKS = 20, 200, 60, 5


class Pair:
    """Figures of both builds, each under what was measured."""

    def __init__(self):
        self._figures = {}

    def add(self, what, build, figure):
        """One figure of one build, 0 or 1; None where there was no answer."""
        self._figures.setdefault(what, ([], []))[build].append(figure)

    def table(self, heading, shown):
        """Median and worst of both, and how many times the second the first is."""
        result = Table(heading, ["", "this", "worst", "other", "worst", "this / other",
                                 "answered"])
        for what, both in self._figures.items():
            answered = [[figure for figure in figures if figure is not None] for figures in both]
            medians = [median(figures) for figures in answered]
            ratio = f"{medians[0] / medians[1]:.2f}" if all(medians) else "—"
            cells = [cell for figures, middle in zip(answered, medians)
                     for cell in (shown(middle), shown(max(figures, default=None)))]
            counts = " / ".join(f"{len(figures)} of {len(all_figures)}"
                                for figures, all_figures in zip(answered, both))
            result.add(what, *cells, ratio, counts)
        return result


def by_turns(repetitions):
    """Which build is first and which second, again and again, each as often first."""
    for number in range(repetitions):
        yield (0, 1) if number % 2 == 0 else (1, 0)


def projects(bench):
    """The programs on what is opened."""
    return [programs.demo(bench), programs.on_activities(bench, ACTIVITIES),
            programs.on_expenses(bench, EXPENSES), programs.on_province(bench)]


def start(benches):
    """From spawning to the first byte and to the whole frame; the first run only warms caches."""
    shown = [projects(bench) for bench in benches]
    runs = benches[0].repetitions(USUAL_RUNS)
    times = Pair()
    for number, turn in enumerate(by_turns(runs + 1)):
        for programs_of_both in zip(*shown):
            for build in turn:
                program = programs_of_both[build]
                first, last, _ = startup.start_once(program, benches[build].environment)
                if number > 0:
                    times.add(f"{program.name}, first byte", build, first)
                    times.add(f"{program.name}, whole frame", build, last)
    yield times.table(f"Start, ms ({runs} runs)", milliseconds)


def press(benches):
    """From one key to the last byte of the frame that shows it."""
    yield pressed(benches)
    for bench in benches:
        bench.forget()


def pressed(benches):
    shown = [[*keys.own_scenarios(bench), *more_scenarios(bench)] for bench in benches]
    presses = benches[0].repetitions(USUAL_PRESSES)
    times = Pair()
    with ExitStack() as stack:
        sessions = [[keys.opened(scenario, bench, stack, SLOW) for scenario in scenarios]
                    for bench, scenarios in zip(benches, shown)]
        sequences = [cycle(scenario.keys) for scenario in shown[0]]
        for turn in by_turns(presses):
            for index, sequence in enumerate(sequences):
                key = next(sequence)
                for build in turn:
                    moment, burst = sessions[build][index].press(key)
                    time = None if burst.last is None else burst.last - moment
                    times.add(shown[build][index].name, build, time)
    return times.table(f"Key to frame, ms to the last byte ({presses} presses)", milliseconds)


def more_scenarios(bench):
    """Places that other subjects look at more closely."""
    province, many = programs.on_province(bench), programs.on_expenses(bench, EXPENSES)
    receipt = [letter.encode() for letter in "1250,50 hono v2 gaspé hier"]
    down_and_up = [keys.DOWN] * 5 + [keys.UP] * 5
    return [
        keys.Scenario(f"{province.name}, Municipalités", province, [b"3"], down_and_up),
        keys.Scenario(f"{province.name}, search", province, [b"3", b"/"],
                      [b"g", b"a", b"s", b"p"] + [keys.BACKSPACE] * 4),
        keys.Scenario(f"{many.name}, Budget", many, [b"4"], [b"["] * 6 + [b"]"] * 6),
        keys.Scenario(f"{many.name}, quick line", many, [b"5"],
                      receipt + [keys.BACKSPACE] * len(receipt)),
        keys.Scenario(f"{many.name}, Journal", many, [b"6"], down_and_up),
    ]


def change(benches):
    """From before someone else writes to the last byte of the frame that shows it."""
    shown = [live.scenarios(bench) for bench in benches]
    changes = benches[0].repetitions(USUAL_CHANGES)
    times = Pair()
    with ExitStack() as stack:
        places = [[live.opened(bench, scenario, stack) for scenario in scenarios]
                  for bench, scenarios in zip(benches, shown)]
        for turn in by_turns(changes):
            for index in range(len(shown[0])):
                for build in turn:
                    scenario = shown[build][index]
                    seen = live.change(*places[build][index], next(scenario.changes))
                    times.add(scenario.name, build, seen.last)
    yield times.table(f"Change made elsewhere to frame, ms ({changes} changes)", milliseconds)


def memory(benches):
    """The most memory that a process ever had: after the first frame, and after all screens."""
    shown = [projects(bench) for bench in benches]
    runs = benches[0].repetitions(USUAL_PEAKS)
    peaks = Pair()
    for turn in by_turns(runs):
        for programs_of_both in zip(*shown):
            for build in turn:
                program = programs_of_both[build]
                with Session(program, benches[build].environment) as session:
                    session.first_frame()
                    peaks.add(f"{program.name}, first frame", build, peak_memory(session.pid))
                    for key in SCREENS:
                        if session.press(key, SLOW)[1].first is None:
                            raise Silence(f"{program.name}: no answer to {key!r}")
                    peaks.add(f"{program.name}, all screens", build, peak_memory(session.pid))
    yield peaks.table(f"Peak resident memory, MB ({runs} runs)", megabytes)


def megabytes(kilobytes):
    return "—" if kilobytes is None else f"{kilobytes / 1024:.1f}"


SUBJECTS = {"start": start, "keys": press, "live": change, "memory": memory}


def describe(benches):
    """Which program is which, and how large its file is."""
    return "\n".join(
        f"{name}: {bench.volets}, {Path(bench.volets).stat().st_size / 1e6:.1f} MB"
        for name, bench in zip(("this", "other"), benches))
