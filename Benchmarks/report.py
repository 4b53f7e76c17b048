"""The report to the funder at the command line: pages, workbooks and folders of tables.

The workbook is made beside one that openpyxl makes of the same expenses alone, in its fastest way.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from programs import grouped
from tables import Table, median_and_worst

COUNT = 100_000
USUAL_RUNS = 9
PEER = """
import csv, datetime, sys, openpyxl
book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet("Expenses")
with open(sys.argv[1], encoding="utf-8", newline="") as table:
    for row in csv.reader(table):
        try:
            row[0] = datetime.date.fromisoformat(row[0])
            row[1] = int(row[1]) / 100
        except ValueError:
            pass
        sheet.append(row)
book.save(sys.argv[2])
"""


def measure(bench):
    yield table_of(bench, "the demonstration", bench.demo(), ["html", "xlsx", "csv", "pdf"], [])
    yield table_of(bench, f"{grouped(COUNT)} expenses", bench.expenses(COUNT),
                   ["html", "xlsx", "csv"], [("openpyxl, the expenses alone", PEER)])


def table_of(bench, name, project, forms, peers):
    result = Table(f"Report of {name}",
                   ["form", "wall time, ms", "worst", "runs", "peak memory, MB"])
    for form in forms:
        command = lambda path: bench.on(project, "report", f"--{form}", path)
        result.add(f"volets report --{form}", *timed(bench, command))
    for label, script in peers:
        command = lambda path: [sys.executable, "-c", script, str(bench.csv(COUNT)), path]
        result.add(label, *timed(bench, command))
    return result


def timed(bench, command):
    """Median and worst in milliseconds, the runs, and megabytes at the peak of the last."""
    times, memory = [], "—"
    for number in range(bench.repetitions(USUAL_RUNS)):
        with tempfile.TemporaryDirectory(dir=bench.folder) as folder:
            path, log = str(Path(folder) / "report"), Path(folder) / "memory"
            line = ["time", "-f", "%M", "-o", str(log), *command(path)]
            began = time.monotonic()
            subprocess.run(line, env=bench.environment, check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
            times.append(time.monotonic() - began)
            memory = f"{int(log.read_text()) / 1024:.0f}"
    return [*median_and_worst(times), len(times), memory]
