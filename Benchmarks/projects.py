"""The data: the same invented expenses for every program, and projects of many activities."""

import csv
import datetime
import json
import random
from typing import NamedTuple

WRITER = "benchmrk"
PARTS = ("v1", "v2", "v3")
CATEGORIES = (
    "Salaires et avantages sociaux", "Honoraires professionnels", "Communications et promotion",
    "Déplacements et séjour", "Formation et animation",
)
SUPPLIERS = (
    "Coop L’Élan", "Imprimerie du Fleuve", "Traiteur Les Deux Rives", "Studio Boréal",
    "Autobus Laurentien",
)
OWNERS = ("Nadia R.", "Olivier D.", "Josiane P.", "Marie-Ève L.")
STATUSES = ("planned", "ongoing", "done", "suspended")
TITLES = (
    "Accueil des nouveaux arrivants", "Jumelage interculturel", "Formation des gestionnaires",
    "Portrait de la région", "Campagne de promotion", "Guide d’embauche",
)
START = datetime.date(2022, 4, 1)


class Expense(NamedTuple):
    number: int
    day: datetime.date
    cents: int
    part: str
    category: str
    supplier: str
    state: str

    @property
    def reference(self):
        return f"F-{self.number}"

    @property
    def fields(self):
        return {
            "date": self.day.isoformat(), "amountCents": self.cents, "part": self.part,
            "category": self.category, "supplier": self.supplier, "reference": self.reference,
            "state": self.state,
        }

    def line(self, milliseconds, writer):
        """The line of the journal that sets this expense."""
        change = operation("expense", f"e{self.number:09}", self.fields)
        return entry(milliseconds, [change], writer)


def expenses(count):
    """Always the same expenses, none of them after the day that is taken for today."""
    chance = random.Random(1)
    for number in range(count):
        yield Expense(
            number, START + datetime.timedelta(days=chance.randrange(685)),
            chance.randrange(100, 500_000), chance.choice(PARTS), chance.choice(CATEGORIES),
            chance.choice(SUPPLIERS), chance.choice(("paid", "paid", "paid", "committed")))


def operation(kind, identifier, fields):
    return {"set": kind, "id": identifier, "fields": fields}


def entry(milliseconds, operations, writer=WRITER):
    """One line of a journal, as Volets writes them."""
    moment = datetime.datetime.fromtimestamp(milliseconds / 1000, datetime.timezone.utc)
    stamp = f"{moment:%Y-%m-%dT%H:%M:%S}.{milliseconds % 1000:03}Z-0000-{writer}"
    facts = {"v": 1, "at": stamp, "by": "Banc", "ops": operations}
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":")) + "\n"


def agreement():
    """The line that begins a project: its dates and its three parts."""
    project = {"title": "Banc d’essai", "start": "2022-04-01", "end": "2025-03-31",
               "grantCents": 64_300_000}
    return entry(1_648_814_400_000, [operation("project", "project", project)] + [
        operation("part", part, {"code": part.upper(), "title": f"Volet {part}"})
        for part in PARTS])


def write_project(folder, lines):
    (folder / "journal").mkdir(parents=True)
    (folder / "volets.json").write_text('{"format":1,"project":"bench"}')
    with open(folder / "journal" / f"{WRITER}.jsonl", "w", encoding="utf-8") as journal:
        journal.write(agreement())
        journal.writelines(lines)


def write_expenses(folder, count):
    write_project(folder, (
        expense.line(1_700_000_000_000 + expense.number, WRITER) for expense in expenses(count)))


def write_activities(folder, count):
    write_project(folder, (
        entry(1_700_000_000_000 + number,
              [operation("activity", f"a{number:06}", activity_fields(number))])
        for number in range(count)))


def activity_fields(number):
    part = PARTS[number % len(PARTS)]
    start = START + datetime.timedelta(days=number * 7 % 900)
    return {
        "code": f"{part.upper()}-{number:05}", "part": part,
        "title": f"{TITLES[number % len(TITLES)]} {number}", "owner": OWNERS[number % len(OWNERS)],
        "start": start.isoformat(), "due": (start + datetime.timedelta(days=120)).isoformat(),
        "status": STATUSES[number % len(STATUSES)], "progress": number % 101,
        "costCents": 100_000 + number,
    }


def write_ledger(path, count):
    with open(path, "w", encoding="utf-8") as ledger:
        for expense in expenses(count):
            mark = "*" if expense.state == "paid" else "!"
            amount = f"{expense.cents // 100}.{expense.cents % 100:02}"
            ledger.write(
                f"{expense.day} {mark} ({expense.reference}) {expense.supplier}\n"
                f"    Expenses:{expense.part}:{expense.category}    {amount} CAD\n"
                "    Assets:Grant\n\n")


def write_csv(path, count):
    with open(path, "w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table)
        writer.writerow(
            ("date", "amountCents", "part", "category", "supplier", "reference", "state"))
        for expense in expenses(count):
            writer.writerow((expense.day, expense.cents, expense.part, expense.category,
                             expense.supplier, expense.reference, expense.state))


def write_text(path, count):
    lines = (f"{number:6} {TITLES[number % len(TITLES)]} {number * number}\n"
             for number in range(1, count + 1))
    path.write_text("".join(lines), encoding="utf-8")
