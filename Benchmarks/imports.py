"""Importing expenses from CSV, durably, beside an import of the same file into SQLite."""

import csv
import subprocess
import time

import projects
from programs import grouped
from tables import Table, median_and_worst

COUNT = 100_000
USUAL_RUNS = 10


class WrongCount(Exception):
    """A program did not take in every row."""


def measure(bench):
    path = bench.folder / f"import-{COUNT}.csv"
    write(path)
    contenders = {
        "volets import, into an empty project": lambda: into_empty(bench, path),
        "volets import, the same file again": lambda: again(bench, path),
        "volets import --dry-run": lambda: dry_run(bench, path),
        "sqlite3 .import, into a file": lambda: into_database(bench, path),
    }
    times = {name: [] for name in contenders}
    for _ in range(bench.repetitions(USUAL_RUNS)):
        for name, run in contenders.items():
            times[name].append(run())
    table = Table(f"Import of {grouped(COUNT)} expenses, {path.stat().st_size / 1e6:.1f} MB of CSV",
                  ["program", "wall time, ms", "worst"])
    for name, taken in times.items():
        table.add(name, *median_and_worst(taken))
    yield table


def write(path):
    """The expenses as an accounting system of Québec writes them."""
    with open(path, "w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, delimiter=";", lineterminator="\r\n")
        writer.writerow(
            ("Date de facture", "Fournisseur", "Description", "N° de facture", "Montant", "Volet",
             "Catégorie", "État"))
        for expense in projects.expenses(COUNT):
            amount = f"{expense.cents // 100},{expense.cents % 100:02}"
            writer.writerow(
                (expense.day, expense.supplier, f"Achat {expense.number}", expense.reference,
                 amount, expense.part.upper(), expense.category,
                 "engagée" if expense.state == "committed" else "payée"))


def into_empty(bench, path):
    project = bench.copy(bench.expenses(0), "import")
    return imported(bench, bench.on(project, "import", "expenses", str(path), "--json"), COUNT, 0)


def again(bench, path):
    """On the project that `into_empty` has left."""
    project = bench.folder / "copy, import"
    return imported(bench, bench.on(project, "import", "expenses", str(path), "--json"), 0, COUNT)


def dry_run(bench, path):
    command = bench.on(
        bench.expenses(0), "import", "expenses", str(path), "--json", "--dry-run")
    return imported(bench, command, COUNT, 0)


def imported(bench, command, added, duplicates):
    taken, output = run(bench, command)
    if f'"added":{added},"duplicates":{duplicates},' not in output:
        raise WrongCount(output)
    return taken


def into_database(bench, path):
    """Into a new database, whose table has no key, so that nothing is looked up."""
    database = bench.folder / "import.db"
    database.unlink(missing_ok=True)
    taken, output = run(bench, [
        "sqlite3", "-batch", str(database), ".mode csv", ".separator ;",
        f'.import "{path}" expense', "SELECT count(*) FROM expense"])
    if str(COUNT) not in output:
        raise WrongCount(output)
    return taken


def run(bench, command):
    """Seconds of wall time, and the output."""
    began = time.monotonic()
    done = subprocess.run(command, env=bench.environment, check=True, text=True,
                          capture_output=True)
    return time.monotonic() - began, done.stdout
