"""Twenty receipts to be entered, and what the demonstration knows before them."""

import datetime
import json
import subprocess
from pathlib import Path
from typing import NamedTuple, Optional

from bench import TODAY

PATH = Path(__file__).resolve().parent / "receipts.json"
TODAY = datetime.date.fromisoformat(TODAY)


class Receipt(NamedTuple):
    """An expense as it stands on paper, with what the coordinator charges it to."""
    date: datetime.date
    supplier: str
    cents: int
    part: Optional[str]
    """The code of the part."""
    category: str
    town: Optional[str]
    """The name of the municipality."""
    reference: str

    @property
    def facts(self):
        """How many fields it fills."""
        return sum(fact is not None for fact in self)

    @property
    def amount(self):
        """Dollars in as few characters as say them, with a comma."""
        return written(self.cents, ",")

    def day(self, separated):
        """The date in as few characters as say it: the day of this month, else with its month."""
        if (self.date.year, self.date.month) == (TODAY.year, TODAY.month):
            return str(self.date.day)
        return separated.format(day=self.date.day, month=self.date.month)


def written(cents, mark):
    """`1250,5` for 125050 cents, `96` for 9600."""
    dollars, rest = divmod(cents, 100)
    return f"{dollars}{mark}{rest:02}".rstrip("0") if rest else str(dollars)


def read():
    """The twenty receipts in the order of the pile."""
    rows = json.loads(PATH.read_text(encoding="utf-8"))
    return [Receipt(datetime.date.fromisoformat(row["date"]), row["supplier"], row["amountCents"],
                    row["part"], row["category"], row["town"], row["reference"]) for row in rows]


class Expense(NamedTuple):
    """An expense of the project; municipality by code."""
    id: str
    receipt: Receipt
    activity: Optional[str]
    state: str


class Project:
    """What a project says through its own command line."""

    def __init__(self, bench, folder):
        self._command = lambda *words: bench.on(folder, *words, "--json")
        self._environment = bench.environment
        self.towns = {row["code"]: row["name"] for row in self._rows("directory")}
        self.population = {row["code"]: row["population"] for row in self._rows("directory")}

    def _rows(self, *words):
        shown = subprocess.run(self._command(*words), env=self._environment, check=True,
                               stdout=subprocess.PIPE)
        return json.loads(shown.stdout)

    def expenses(self):
        return [self._expense(row) for row in self._rows("list", "expense")]

    def participants(self):
        """Codes of the municipalities that take part."""
        return {row["municipality"] for row in self._rows("list", "participation")}

    def activities(self):
        """Codes of activities."""
        return [row["code"] for row in self._rows("list", "activity")]

    def budgeted(self):
        """Categories of budget lines."""
        return {row["category"] for row in self._rows("list", "budgetLine")}

    def _expense(self, row):
        receipt = Receipt(
            datetime.date.fromisoformat(row["date"]), row["supplier"], row["amountCents"],
            row["part"] and row["part"].upper(), row["category"],
            row["municipality"] and self.towns[row["municipality"]], row["reference"])
        return Expense(row["id"], receipt, row["activity"], row["state"])
