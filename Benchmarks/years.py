"""A project of three years, near its end, whose entries were written as things came."""

import datetime
import random
from typing import NamedTuple

from projects import (CATEGORIES, PARTS, START, SUPPLIERS, Expense, activity_fields, entry,
                      operation, write_project)

TODAY = "2025-02-14"
DAYS = 1050
"""From the first day to today; every entry is older."""
ACTIVITIES = 60
MORNING = 13 * 3600 * 1000
"""Milliseconds of the day, UTC, at which its first entry is written: after the agreement."""


class Fact(NamedTuple):
    """What is written on a day, counted from the first."""
    day: int
    operation: dict


def write(folder, count):
    """Always the same project of so many expenses."""
    chance = random.Random(1)
    facts = [*budget(), *meetings(), *money(), *activities(chance), *expenses(count, chance)]
    facts.sort(key=lambda fact: fact.day)
    write_project(folder, (entry(moment(fact.day, number), [fact.operation])
                           for number, fact in enumerate(facts)))


def moment(day, number):
    """Milliseconds since 1970; the number of the entry keeps those of one day apart, in order."""
    midnight = datetime.datetime.combine(date(day), datetime.time(), datetime.timezone.utc)
    return int(midnight.timestamp()) * 1000 + MORNING + number


def date(day):
    return START + datetime.timedelta(days=day)


def expenses(count, chance):
    """Each is keyed in up to three weeks after its day."""
    for number in range(count):
        day = chance.randrange(DAYS - 1)
        expense = Expense(
            number, date(day), chance.randrange(100, 60_000_000 // max(count, 200)),
            chance.choice(PARTS), chance.choice(CATEGORIES), chance.choice(SUPPLIERS),
            chance.choice(("paid", "paid", "paid", "committed")))
        keyed = min(day + chance.randrange(21), DAYS - 2)
        yield Fact(keyed, operation("expense", f"e{number:09}", expense.fields))


def budget():
    for number in range(len(PARTS) * len(CATEGORIES) * 3):
        rest, year = divmod(number, 3)
        part, category = divmod(rest, len(CATEGORIES))
        yield Fact(0, operation("budgetLine", f"b{number:03}", {
            "part": PARTS[part], "category": CATEGORIES[category], "year": year + 1,
            "amountCents": 64_300_000 // 45}))


def meetings():
    """One every four weeks, closed on its day."""
    for number, day in enumerate(range(20, DAYS - 10, 28)):
        yield Fact(day, operation("meeting", f"c{number:03}", {
            "date": date(day).isoformat(), "title": f"Comité {number + 1}",
            "done": date(day).isoformat()}))


def money():
    """Instalments, received; reports, sent."""
    for number, day in enumerate(range(30, DAYS - 10, 180)):
        due = date(day).isoformat()
        yield Fact(day, operation("instalment", f"s{number:03}", {
            "title": f"Versement {number + 1}", "due": due, "amountCents": 9_000_000,
            "received": due}))
        yield Fact(day, operation("report", f"r{number:03}", {
            "title": f"Rapport {number + 1}", "due": due, "sent": due}))


def activities(chance):
    """Each is planned, then goes on in some steps."""
    for number in range(ACTIVITIES):
        identifier = f"a{number:06}"
        fields = activity_fields(number)
        begun = (datetime.date.fromisoformat(fields["start"]) - START).days
        yield Fact(0, operation("activity", identifier, {
            **fields, "status": "planned", "progress": 0}))
        for step in range(1, 5):
            day = min(begun + step * 30 + chance.randrange(15), DAYS - 2)
            yield Fact(day, operation("activity", identifier, {
                "status": "done" if step == 4 else "ongoing", "progress": step * 25}))
