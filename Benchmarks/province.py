"""A project in which every municipality of Québec takes part, at every stage."""

import datetime
import random
from typing import NamedTuple

from machine import REPOSITORY
from projects import PARTS, TITLES, activity_fields, entry, expenses, operation, write_project

STAGES = ("toContact", "contacted", "engaged", "active", "completed", "withdrawn")
NEXT_STEPS = (
    "Relancer après le conseil municipal", "Fixer la date de départ", "Signer le plan local",
    "Présenter le projet en visioconférence", "Recevoir le bilan des activités",
)
ROLES = ("Responsable de l’immigration", "Direction générale", "Responsable de l’accueil")
INDICATORS = 12
ACTIVITIES, PLACES_OF_ACTIVITY = 300, 20
EXPENSES = 5_000
MEASURES = 500
TODAY = datetime.date(2024, 2, 14)
BEGINNING = 1_690_000_000_000


class Municipality(NamedTuple):
    code: str
    name: str
    region: str

    @property
    def participation(self):
        return f"m{self.code}"


def municipalities():
    """All of the directory, in order of code."""
    path = REPOSITORY / "Resources" / "municipalities.tsv"
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [Municipality(row[0], row[1], row[4]) for row in rows]


def on_first_page():
    """One that is among the first rows of the list: of the first region, first by name."""
    return min(municipalities(), key=lambda place: (place.region, place.name))


def write(folder):
    """Always the same project."""
    chance = random.Random(1)
    places = municipalities()
    facts = [*indicators(), *participations(places, chance), *activities(places, chance),
             *spending(places, chance), *measures(places, chance)]
    write_project(folder, (entry(BEGINNING + number, [fact]) for number, fact in enumerate(facts)))


def participations(places, chance):
    for number, place in enumerate(places):
        stage = STAGES[number % len(STAGES)]
        fields = {
            "municipality": place.code, "stage": stage,
            "parts": chance.sample(PARTS, chance.randint(1, len(PARTS))),
            "nextStep": chance.choice(NEXT_STEPS), "contactName": f"Camille T. {number}",
            "contactRole": chance.choice(ROLES),
            "contactEmail": f"camille.{number}@{place.code}.example.ca",
            "contactPhone": f"418 555-{number:04}",
        }
        if stage != "toContact":
            fields["lastNews"] = past_day(chance, 120)
        if stage in ("engaged", "active", "completed"):
            fields["joined"] = past_day(chance, 600)
        yield operation("participation", place.participation, fields)


def activities(places, chance):
    for number in range(ACTIVITIES):
        fields = activity_fields(number)
        fields["municipalities"] = [
            place.code for place in chance.sample(places, PLACES_OF_ACTIVITY)]
        yield operation("activity", f"a{number:06}", fields)


def spending(places, chance):
    for expense in expenses(EXPENSES):
        fields = {**expense.fields, "municipality": chance.choice(places).code}
        yield operation("expense", f"e{expense.number:09}", fields)


def indicators():
    for number in range(INDICATORS):
        yield operation("indicator", f"i{number:02}", {
            "code": f"I-{number:02}", "part": PARTS[number % len(PARTS)],
            "title": TITLES[number % len(TITLES)], "unit": "personnes", "baseline": 0,
            "targets": [100, 500, 1000], "aggregation": "sum",
            "axis": ("attraction", "integration", "retention")[number % 3],
        })


def measures(places, chance):
    for number in range(MEASURES):
        yield operation("measure", f"n{number:05}", {
            "indicator": f"i{number % INDICATORS:02}", "date": past_day(chance, 600),
            "value": chance.randint(1, 90), "municipality": chance.choice(places).code,
        })


def past_day(chance, days):
    return (TODAY - datetime.timedelta(days=chance.randrange(days))).isoformat()
