"""All figures of a project at the command line, beside ledgers and a database of the same facts."""

import subprocess
import tempfile
import time
from collections import Counter
from typing import Callable, NamedTuple

import projects
from programs import grouped
from tables import Table, median_and_worst

COUNTS = (1_000, 10_000, 100_000)
USUAL_RUNS = 15
TIME_ALLOWED = 60.0
"""Seconds that all runs of one program on one size may take before no more are begun."""
TIME_LIMIT = 180.0
"""Seconds after which one run is given up."""


class Contender(NamedTuple):
    name: str
    command: list
    total: Callable[[int], str]
    """How it writes what was paid for a part, from the cents."""


class WrongTotals(Exception):
    """A program's totals are not those of the expenses."""


def contenders(bench, count):
    ledger = str(bench.ledger(count))
    table = str(bench.csv(count))
    return [
        Contender("volets summary --json", bench.on(bench.expenses(count), "summary", "--json"),
                  lambda cents: f'"spentCents": {cents},'),
        Contender("ledger bal", ["ledger", "-f", ledger, "bal", "--cleared", "Expenses"], decimal),
        Contender("hledger bal",
                  ["hledger", "-f", ledger, "bal", "--cleared", "--tree", "Expenses"], decimal),
        Contender("sqlite3 .import", database(table), str),
    ]


def decimal(cents):
    return f"{cents // 100}.{cents % 100:02}"


def database(table):
    """Imports the rows, then sums them by part and category, and by part."""
    columns = ("date TEXT, amountCents INTEGER, part TEXT, category TEXT, supplier TEXT,"
               " reference TEXT, state TEXT")
    sums = [f"SELECT {key}, state, sum(amountCents) FROM expense GROUP BY {key}, state"
            for key in ("part, category", "part")]
    return ["sqlite3", "-batch", ":memory:", f"CREATE TABLE expense({columns})",
            f'.import --csv --skip 1 "{table}" expense', *sums]


def measure(bench):
    for count in COUNTS:
        yield table_of(bench, count)


def table_of(bench, count):
    paid = paid_by_part(count)
    racing, late = [], []
    for contender in contenders(bench, count):
        (racing if ends_in_time(contender, paid, bench) else late).append(contender)
    times = race(racing, bench)
    result = Table(
        f"Summary of {grouped(count)} expenses",
        ["program", "wall time, ms", "worst", "runs", "peak memory, MB"])
    for contender in racing:
        taken = times[contender.name]
        memory = f"{peak_memory(contender, bench) / 1024:.0f}"
        result.add(contender.name, *median_and_worst(taken), len(taken), memory)
    for contender in late:
        result.add(contender.name, f"> {TIME_LIMIT * 1000:.0f}", "—", 1, "—")
    return result


def paid_by_part(count):
    paid = Counter()
    for expense in projects.expenses(count):
        if expense.state == "paid":
            paid[expense.part] += expense.cents
    return paid


def race(contenders, bench):
    """The times of each, by turns."""
    times = {contender.name: [] for contender in contenders}
    for _ in range(bench.repetitions(USUAL_RUNS)):
        for contender in contenders:
            taken = times[contender.name]
            if sum(taken) < TIME_ALLOWED:
                taken.append(run(contender, bench)[0])
    return times


def ends_in_time(contender, paid, bench):
    """Whether a program ends in time; its totals must then be right. Warms the caches as well."""
    try:
        _, output = run(contender, bench)
    except subprocess.TimeoutExpired:
        return False
    missing = [part for part, cents in paid.items() if contender.total(cents) not in output]
    if missing:
        raise WrongTotals(f"{contender.name}, paid for {', '.join(missing)}, in:\n{output}")
    return True


def run(contender, bench):
    """Seconds of wall time, and the output."""
    began = time.monotonic()
    done = subprocess.run(contender.command, env=bench.environment, check=True, text=True,
                          capture_output=True, timeout=TIME_LIMIT)
    return time.monotonic() - began, done.stdout


def peak_memory(contender, bench):
    """Kilobytes. `time` is small; a child of this process would inherit its peak from us."""
    with tempfile.NamedTemporaryFile("r", dir=bench.folder) as report:
        subprocess.run(["time", "-f", "%M", "-o", report.name, *contender.command],
                       env=bench.environment, check=True, stdout=subprocess.DEVNULL)
        return int(report.read())
