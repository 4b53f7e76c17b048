"""Makes demo.jsonl: the journal of a fictive project in mid-course, as seen on 2024-02-14.

Usage: python3 Resources/make-demo.py DATA_DIR

DATA_DIR holds municipalities.csv. What people would have written is in demo-tables.txt beside this
script; the rest is drawn by seeded chance, so that two runs give the same bytes. The journal is
written there too, once checked; a summary of it goes to standard error.
"""

import csv
import json
import math
import random
import re
import sys
import unicodedata
from collections import defaultdict
from datetime import date, datetime, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
TODAY = date(2024, 2, 14)
TERM = ("2022-04-01", "2025-03-31")
YEARS = {1: (date(2022, 4, 1), date(2023, 3, 31)), 2: (date(2023, 4, 1), TODAY)}
GRANT = 64_300_000
WRITERS = {"lead": ("mevel", "Marie-Ève L."), "money": ("jphilb", "Jean-Philippe B."),
           "agent": ("nadiar", "Nadia R.")}
WHOLE = """likelihood impact year1 year2 year3 paid1 paid2 least most progress silence count
           baseline""".split()


def read_tables(path):
    """The sections of the tables file by name: lists of rows, each a dict by column."""
    tables = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        heading = re.fullmatch(r"\[(.+?)\] (.+)", line)
        if heading:
            columns = [name.strip() for name in heading[2].split("|")]
            table = tables[heading[1]] = []
        elif line and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("|")]
            assert len(cells) == len(columns), line
            table.append({name: typed(name, cell) for name, cell in zip(columns, cells)})
    return tables


def typed(name, text):
    """The value of a cell: None for `-`, cents, a whole number, a day, or text."""
    if text == "-":
        return None
    if name in ("amount", "cost"):
        return round(float(text) * 100)
    if name in WHOLE:
        return int(text)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text)
    text = re.sub(r"« | (?=[»:%$])", lambda space: space[0].replace(" ", "\u00a0"), text)
    return unicodedata.normalize("NFC", text.replace("'", "’"))


TABLES = read_tables(HERE / "demo-tables.txt")
HOLIDAYS = [row["date"] for row in TABLES["holiday"]]
WAVES = {row["number"]: row["date"] for row in TABLES["wave"]}
CATEGORIES = {row["letter"]: row["name"] for row in TABLES["category"]}


def workday(moment):
    """The first working day from a day on, but never after today."""
    while moment.weekday() > 4 or moment in HOLIDAYS:
        moment += timedelta(1)
    return min(moment, TODAY)


def after(moment, chance, least, most):
    """A working day some days after another."""
    return workday(moment + timedelta(chance.randint(least, most)))


def read_towns(folder):
    """The participating municipalities by code, with the day when each reached each stage."""
    chance = random.Random("stages")
    with open(Path(folder) / "municipalities.csv", encoding="utf-8", newline="") as file:
        directory = {row["code"]: row for row in csv.DictReader(file)}
    paths = {row["stage"]: (row["stages"] or "").split() for row in TABLES["path"]}
    towns = {}
    for number, town in enumerate(TABLES["town"], 1):
        row = directory[town["code"]]
        assert row["name"].replace("'", "’") == town["name"], (town, row["name"])
        moment = after(WAVES[town["wave"]], chance, 0, 24)
        days = {}
        for stage in paths[town["stage"]]:
            if stage != "contacted":
                start = date(2023, 9, 25) if stage == "completed" else moment
                moment = after(start, chance, 38, 80)
            days[stage] = moment
        news = town["silence"] and workday(TODAY - timedelta(town["silence"]))
        north, east = 111 * (float(row["lat"]) - 45.51), 76 * (float(row["lon"]) + 73.56)
        towns[town["code"]] = town | {
            "id": f"m{number:02d}", "days": days, "news": news, "region": row["region_code"],
            "parts": [f"v{part}" for part in town["parts"]],
            "km": round(1.25 * math.hypot(north, east))}  # by road from Montréal, about
    return towns


def joined_by(towns, part, moment):
    """Codes of the municipalities of a part that had agreed to take part by a day."""
    return [code for code, town in towns.items()
            if part in town["parts"] and town["days"].get("engaged", date.max) <= moment
            and town["days"].get("withdrawn", date.max) > moment]


def read_activities(towns):
    """The activities by code, with their last day and their municipalities."""
    chance = random.Random("activities")
    activities = {}
    for row in TABLES["activity"]:
        last, part, places = row["done"] or TODAY, row["code"][:2].lower(), row["towns"].split(",")
        if len(places[0]) < 5:
            known = joined_by(towns, part, last - timedelta(10))
            places = sorted(chance.sample(known, min(int(places[0]), len(known))))
        activities[row["code"]] = row | {
            "id": "a-" + row["code"].lower(), "part": part, "last": last, "places": places}
    return activities


class Journal:
    """The transactions, and for each day and writer the time of the last one."""

    def __init__(self):
        self.lines = []
        self.clocks = {}
        self.chance = random.Random("clocks")

    def stamp(self, moment, writer):
        """The next stamp of a writer's working session of a day."""
        key = (moment, writer)
        if key in self.clocks:
            self.clocks[key] += timedelta(seconds=self.chance.randint(38, 150))
        else:
            opening = datetime(moment.year, moment.month, moment.day, 13)
            seconds = self.chance.randint(720, 9000 if moment == TODAY else 16200)
            self.clocks[key] = opening + timedelta(seconds=seconds)
        milliseconds = self.chance.randint(0, 999)
        return f"{self.clocks[key]:%Y-%m-%dT%H:%M:%S}.{milliseconds:03d}Z-0000-{writer}"

    def write(self, moment, role, *operations, why=None):
        """Adds one transaction of (kind, id, fields) operations; fields None drops the record."""
        writer, name = WRITERS[role]
        line = {"v": 1, "at": self.stamp(workday(moment), writer), "by": name}
        if why:
            line["why"] = why
        line["ops"] = [
            {"drop": kind, "id": identifier} if fields is None else
            {"set": kind, "id": identifier, "fields": {
                f"{name}Cents" if name in ("amount", "cost", "grant") else name: value
                for name, value in fields.items() if value not in (None, [])}}
            for kind, identifier, fields in operations]
        self.lines.append(line)

    def text(self):
        """The file, in the order of stamps."""
        self.lines.sort(key=lambda line: line["at"])
        return "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":"), default=str) + "\n"
                       for line in self.lines)


def write_agreement(journal):
    """Project, parts, budget lines and transfers."""
    project = {row["field"]: row["value"] for row in TABLES["project"]} | {
        "start": TERM[0], "end": TERM[1], "grant": GRANT, "adminCap": 10,
        "adminBase": "total", "adminCategories": [CATEGORIES["A"]], "fictive": True}
    journal.write(date(2022, 4, 4), "lead", ("project", "project", project))
    journal.write(date(2022, 4, 4), "lead",
                  *(("part", row["code"].lower(), row) for row in TABLES["part"]))
    lines = {}
    for row in TABLES["budget"]:
        for year in (1, 2, 3):
            if row[f"year{year}"]:
                lines[f"{row['part']} {row['category']} {year}"] = {
                    "part": row["part"], "category": CATEGORIES[row["category"]], "year": year,
                    "amount": row[f"year{year}"] * 100}
    identifiers = {name: f"b{number:03d}" for number, name in enumerate(lines, 1)}
    journal.write(date(2022, 4, 6), "money", why="Budget de l’entente", *(
        ("budgetLine", identifiers[name], line) for name, line in lines.items()))
    for number, row in enumerate(TABLES["transfer"], 1):
        ends = {"from": identifiers[row["from"]], "to": identifiers[row["to"]]}
        journal.write(row["date"], "money", ("transfer", f"t{number}", row | ends))


def write_governance(journal):
    """Deadlines, meetings, decisions and risks, each with what came of it a day after."""
    ends = {"instalment": ("s", "received"), "report": ("r", "sent"), "meeting": ("c", "note"),
            "decision": ("d", "done"), "risk": ("q", "status")}
    for kind, (prefix, end) in ends.items():
        role = "money" if kind == "instalment" else "lead"
        for number, row in enumerate(TABLES[kind], 1):
            fields = dict(row)
            keyed = fields.pop("keyed", None) or fields["date"] + timedelta(1)
            ended, outcome = fields.pop("ended", None), fields.pop(end)
            journal.write(keyed, role, (kind, f"{prefix}{number}", fields))
            if outcome:
                day = ended or (outcome if isinstance(outcome, date) else row["date"])
                journal.write(day + timedelta(1), role, (kind, f"{prefix}{number}", {end: outcome}))


def write_comments(journal, activities, towns):
    """What people have noted beside records."""
    for number, row in enumerate(TABLES["comment"], 1):
        known = activities.get(row["on"]) or towns.get(str(row["on"])) or {"id": row["on"]}
        journal.write(row["date"], row["by"], ("comment", f"k{number}", {
            "on": known["id"], "text": row["text"], "date": row["date"]}))


def write_passages(journal, activities):
    """What people have written in reports."""
    for number, row in enumerate(TABLES["passage"], 1):
        fields = {
            "report": row["report"], "section": row["section"],
            "part": row["part"] and f"v{row['part']}", "category": row["category"],
            "activity": row["activity"] and activities[row["activity"]]["id"],
            "text": row["text"].replace("¶", "\n\n")}
        journal.write(row["date"], "lead", ("passage", f"w{number}", fields))


def write_towns(journal, towns):
    """Waves of municipalities to approach, then each one's way through the stages."""
    chance = random.Random("towns")
    steps = defaultdict(list)
    for row in TABLES["step"]:
        steps[row["stage"]].append(row["text"])
    for wave, begin in WAVES.items():
        journal.write(begin - timedelta(12), "agent", *(("participation", town["id"], {
            "municipality": code, "stage": "toContact", "parts": town["parts"],
            "nextStep": chance.choice(steps["toContact"])}) for code, town in towns.items()
            if town["wave"] == wave), why=f"Municipalités à approcher, vague {wave}")
    for town in towns.values():
        for stage, moment in town["days"].items():
            fields = {"stage": stage, "lastNews": moment, "nextStep": chance.choice(steps[stage])}
            if stage == "contacted":
                fields |= contact(town, chance)
            elif stage == "engaged":
                fields["joined"] = moment
            elif stage == "withdrawn":
                fields["note"] = town["note"]
            journal.write(after(moment, chance, 0, 4), "agent", ("participation", town["id"], fields))
        if town["news"] and town["news"] > moment:
            halfway = workday(moment + (town["news"] - moment) / 2)
            if stage == "active" and town["news"] - moment > timedelta(120):
                journal.write(halfway, "agent", ("participation", town["id"], {"lastNews": halfway}))
            fields = {"lastNews": town["news"], "nextStep": chance.choice(steps[stage])}
            journal.write(after(town["news"], chance, 0, 3), "agent",
                          ("participation", town["id"], fields | {"note": town["note"]}))


def contact(town, chance):
    """An invented work contact; telephone numbers in 555-01xx are kept for fiction."""
    first, last, role = (chance.choice(TABLES[name])["text"] for name in ("first", "last", "role"))
    area = next(row["area"] for row in TABLES["telephone"] if town["region"] in row["regions"])
    return {"contactName": f"{first} {last}", "contactRole": role,
            "contactEmail": f"{slug(first)}.{slug(last)}@{slug(town['name'])}.example.ca",
            "contactPhone": f"{area} 555-{chance.randint(100, 199):04d}"}


def slug(name):
    """A name as a part of an address."""
    plain = unicodedata.normalize("NFD", name.lower().replace("’", "-"))
    return re.sub(r"[^a-z]+", "-", plain.encode("ascii", "ignore").decode())


def write_activities(journal, activities):
    """The plan of the first month, then what happened to it."""
    chance = random.Random("progress")
    plans = {code: [("activity", activity["id"], {"status": "planned"} | {
        name: activity[name] for name in ("code", "part", "title", "owner", "start", "cost")} | {
        "due": activity["planned"] or activity["due"]})] for code, activity in activities.items()}
    for number, row in enumerate(TABLES["milestone"], 1):
        identifier = f"j{number:03d}"
        plans[row["activity"]].append(("milestone", identifier, row | {
            "activity": activities[row["activity"]]["id"], "done": None}))
        if row["done"]:
            journal.write(after(row["done"], chance, 0, 3), "agent",
                          ("milestone", identifier, {"done": row["done"]}))
    for code, plan in plans.items():
        journal.write(date(2022, 4, 12 + int(code[1])), "lead", *plan)
    for row in TABLES["change"]:
        fields = {name: row[name] for name in ("due", "status", "progress", "note")}
        journal.write(row["date"], "lead", ("activity", activities[row["code"]]["id"], fields),
                      why=row["why"])
    for activity in activities.values():
        write_course(journal, activity, chance)
    write_progress(journal, activities)


def write_course(journal, activity, chance):
    """Beginning, municipalities and end of one activity."""
    steps = [(activity["start"], "lead", {"status": "ongoing", "progress": 5})]
    if activity["places"]:
        fields = {"municipalities": activity["places"]}
        steps.append((activity["last"] - timedelta(7), "agent", fields))
    if activity["done"]:
        steps.append((activity["done"], "lead", {"status": "done", "progress": 100}))
    for moment, role, fields in steps if activity["status"] != "planned" else []:
        journal.write(after(moment, chance, 0, 3), role, ("activity", activity["id"], fields))


def write_progress(journal, activities):
    """The round of progress before each meeting, and the one of this week."""
    stops = {row["code"]: row["date"] for row in TABLES["change"] if row["status"]}
    latest = TODAY - timedelta(2)
    rounds = [row["date"] - timedelta(2) for row in TABLES["meeting"] if row["date"] < TODAY]
    for moment in rounds + [latest]:
        operations = []
        for code, activity in activities.items():
            end = stops.get(code, activity["last"])
            if activity["status"] != "planned" and activity["start"] + timedelta(14) < moment < end:
                share = ((moment - activity["start"]) / (end - activity["start"])) ** 0.9
                progress = min(max(round(activity["progress"] * share / 5) * 5, 5), 95)
                if moment == latest:
                    progress = activity["progress"]
                operations.append(("activity", activity["id"], {"progress": progress}))
        journal.write(moment, "lead", *operations, why="Tour des activités")


def write_indicators(journal, towns):
    """Indicators with their targets, then their measures."""
    chance = random.Random("measures")
    indicators = {row["code"]: row | {
        "part": f"v{number // 4 + 1}", "targets": [int(word) for word in row["targets"].split()],
        "main": row["main"] == "main" or None} for number, row in enumerate(TABLES["indicator"])}
    journal.write(date(2022, 5, 2), "lead", why="Cadre de résultats", *(
        ("indicator", code.lower(), row) for code, row in indicators.items()))
    measures = [row | {"value": json.loads(row["value"])} for row in TABLES["measure"]]
    for row in TABLES["local measure"]:
        known = joined_by(towns, indicators[row["indicator"]]["part"], date(2023, 12, 1))
        for town in chance.sample(known, row["count"]):
            begun = max(towns[town]["days"]["engaged"] + timedelta(30), row["from"])
            measures.append({
                "indicator": row["indicator"], "municipality": town,
                "date": after(begun, chance, 0, (TODAY - begun).days - 4),
                "value": chance.randint(row["least"], row["most"])})
    measures.sort(key=lambda row: (row["date"], row["indicator"], row.get("municipality")))
    for number, row in enumerate(measures, 1):
        journal.write(after(row["date"], chance, 0, 6), "agent", (
            "measure", f"n{number:03d}", row | {"indicator": row["indicator"].lower()}))


def expense(**fields):
    """An expense as the functions below gather them: with who keys it in and when it is paid."""
    order = "date amount part category activity municipality supplier description reference paid"
    return dict.fromkeys(order.split()) | {"state": "paid", "by": "money"} | fields | {
        "activity": fields.get("activity") and "a-" + fields["activity"].lower(),
        "category": CATEGORIES[fields["category"]]}


def notable_expenses():
    """The expenses written by hand."""
    for row in TABLES["notable"]:
        course = row.pop("course")
        if course == "open" or isinstance(course, date):
            row |= {"state": "committed", "paid": course if course != "open" else None}
        elif course:
            row |= {"eligible": False, "note": course[4:]}
        yield expense(**row)


def monthly_expenses():
    """Salaries of each part, and administration, up to last month."""
    chance = random.Random("months")
    for row in TABLES["budget"]:
        begin = 2 if row["part"] in ("v2", "v3") else 0
        for number in range(begin, 22 if row["category"] in "SA" else 0):
            first = date(2022 + (number + 3) // 12, (number + 3) % 12 + 1, 1)
            last = date(first.year + first.month // 12, first.month % 12 + 1, 1) - timedelta(1)
            last -= timedelta(max(0, last.weekday() - 4))
            label = f"{TABLES['month'][first.month - 1]['name']} {first.year}"
            mean = row["paid1"] * 100 / (12 - begin) if number < 12 else row["paid2"] * 10
            supplier, letters, what, share = "Service de la paie", "PAIE", "Salaires et avantages", 1
            if row["category"] == "A":
                supplier, letters, share = "Services internes", "ADM", 0.86
                what = "Quote-part des frais d’administration"
            yield expense(date=last, part=row["part"], category=row["category"], supplier=supplier,
                          amount=round(mean * share * chance.uniform(0.95, 1.05)),
                          description=f"{what}, {label}", reference=f"{letters}-{first:%Y-%m}")


def random_day(chance, first, last):
    """A working day: more often in March or June, less often in January or July."""
    weights = {1: 0.6, 3: 2.6, 6: 1.5, 7: 0.4, 12: 0.8}
    days = [first + timedelta(number) for number in range((last - first).days + 1)]
    days = [one for one in days if workday(one) == one]
    return chance.choices(days, [weights.get(one.month, 1) for one in days])[0]


def window(activity, year):
    """The first and last day of an activity within a project year; None if too short."""
    first, last = max(activity["start"], YEARS[year][0]), min(activity["last"], YEARS[year][1])
    return (first, last) if (last - first).days > 20 else None


def everyday_expenses(activities, towns, left):
    """Ordinary invoices, until nothing that fits is left of each part, category and year."""
    chance = random.Random("everyday")
    templates = defaultdict(list)
    for row in TABLES["everyday"]:
        for year in YEARS:
            if window(activities[row["activity"]], year):
                templates[row["part"], row["category"], year].append(row)
    for (part, category, year), choices in templates.items():
        key = (part, CATEGORIES[category], year)
        while fitting := [row for row in choices if row["least"] * 100 <= left[key]]:
            row = chance.choice(fitting)
            when = random_day(chance, *window(activities[row["activity"]], year))
            places = joined_by(towns, part, when + timedelta(30))
            local = "{town}" in row["description"]
            if local and not places:
                continue
            town = chance.choice(places) if local else None
            cents = min(chance.randint(row["least"] * 100, row["most"] * 100), left[key])
            left[key] -= cents
            yield expense(
                date=when, amount=cents, part=part, category=category, municipality=town,
                activity=row["activity"] if chance.random() < 0.9 else None, supplier=row["supplier"],
                description=row["description"].format(town=towns[town]["name"] if local else ""))


def travel_expenses(activities, towns, left):
    """Trips to municipalities, each with its two or three receipts."""
    chance = random.Random("travel")
    for part in ("v1", "v2", "v3"):
        for year in YEARS:
            key = (part, CATEGORIES["D"], year)
            choices = [row["activity"] for row in TABLES["trip"] if row["part"] == part
                       and window(activities[row["activity"]], year)]
            while left[key] > 25000:
                code = chance.choice(choices)
                when = random_day(chance, *window(activities[code], year))
                places = joined_by(towns, part, when + timedelta(30))
                town = chance.choice(places) if places else None
                trip = receipts(towns[town], 59 if year == 1 else 61, chance) if town else []
                if sum(cents for _, _, cents in trip) > left[key] + 15000:
                    continue
                for supplier, description, cents in trip:
                    left[key] -= cents
                    yield expense(date=when, amount=cents, part=part, category="D", by="agent",
                                  activity=code, municipality=town, supplier=supplier,
                                  description=description)


def receipts(town, rate, chance):
    """Supplier, description and cents of the receipts of one trip; a rate in cents a kilometre."""
    claimant = f"{chance.choice(['Nadia R.', 'Olivier D.', 'Josiane P.'])} (note de frais)"
    name, distance = town["name"], 2 * town["km"] + chance.randint(0, 24)
    trip = [(claimant, f"Kilométrage, {name} ({distance} km)", distance * rate)]
    if town["km"] > 330:
        trip = [("Aviation Boréale", f"Billet d’avion, {name}", chance.randint(31000, 56000))]
    if town["km"] > 160:
        inn = chance.choice(TABLES["inn"])["text"]
        trip.append((inn, f"Une nuitée, {name}", chance.randint(11800, 18900)))
    return trip + [(claimant, f"Repas, {name}", chance.randint(2350, 7800))]


def number_invoices(expenses):
    """Gives references to expenses without one: each supplier has its own numbering."""
    chance = random.Random("references")
    counters = {}
    for one in expenses:
        if one["reference"] is None:
            letters, start, step = "F", chance.randint(400, 2900), chance.randint(1, 12)
            if "note de frais" in one["supplier"]:
                letters, start, step = "NF", chance.randint(101, 180), 1
            number = counters[one["supplier"]] = counters.get(one["supplier"], start) + step
            one["reference"] = f"{letters}-{number}"


def session_after(moment):
    """The Friday when the receipts of a day are keyed in."""
    friday = moment + timedelta(7 - (moment.weekday() - 4) % 7)
    return min(friday - timedelta(friday in HOLIDAYS), TODAY)


def write_expenses(journal, activities, towns):
    """All expenses: keyed in on Fridays, later paid, corrected or dropped."""
    left = {(row["part"], CATEGORIES[row["category"]], year): row[f"paid{year}"] * 100
            for row in TABLES["budget"] for year in YEARS}
    expenses = list(notable_expenses())
    for one in expenses:
        if one.get("eligible", True) and (one["state"] == "paid" or one["paid"]):
            year = 1 if one["date"] <= YEARS[1][1] else 2
            left[one["part"], one["category"], year] -= one["amount"]
    expenses += monthly_expenses()
    expenses += everyday_expenses(activities, towns, left)
    expenses += travel_expenses(activities, towns, left)
    expenses.sort(key=lambda one: (one["date"], one["description"]))
    number_invoices(expenses)
    expenses.sort(key=lambda one: session_after(one["date"]))
    corrections = {row["description"]: row for row in TABLES["correction"]}
    for number, one in enumerate(expenses, 1):
        write_expense(journal, f"e{number:04d}", one, corrections.get(one["description"]))


def write_expense(journal, identifier, one, correction):
    """One expense and what became of it."""
    paid, role, session = one.pop("paid"), one.pop("by"), session_after(one["date"])
    first = dict(one)
    if one["state"] == "committed":
        first["reference"] = f"BC-{identifier[1:]}"
    if correction and correction["field"] == "twice":
        journal.write(session, role, ("expense", identifier + "b", first))
        journal.write(correction["date"], role, ("expense", identifier + "b", None),
                      why=correction["why"])
    elif correction:
        field, wrong = correction["field"], correction["first"]
        first[field] = round(float(wrong) * 100) if field == "amount" else wrong
        journal.write(correction["date"], role, ("expense", identifier, {field: one[field]}),
                      why=correction["why"])
    journal.write(session, role, ("expense", identifier, first))
    if paid:
        fields = {"state": "paid", "reference": one["reference"]}
        journal.write(paid, "money", ("expense", identifier, fields))


def fold(lines):
    """The state after all lines: fields by kind and identifier."""
    state = defaultdict(dict)
    names = {"title", "municipality", "category", "from", "indicator", "on", "section"}  # new ones have one
    for operation in (operation for line in lines for operation in line["ops"]):
        if "drop" in operation:
            del state[operation["drop"]][operation["id"]]
            continue
        fields = state[operation["set"]].setdefault(operation["id"], {})
        assert fields or names & operation["fields"].keys(), operation
        fields.update(operation["fields"])
    return state


def check(lines, state, towns):
    """Refuses a journal that contradicts itself."""
    stamps = [line["at"] for line in lines]
    assert len(set(stamps)) == len(stamps) and stamps[-1] < "2024-02-14T18:00"
    assert all("13:" <= stamp[11:14] < "21:" for stamp in stamps)
    assert unicodedata.is_normalized("NFC", str(lines))
    kinds = {"from": "budgetLine", "to": "budgetLine"}
    kinds |= {name: name for name in ("part", "activity", "indicator", "meeting", "report")}
    past = {"date", "done", "received", "sent", "joined", "lastNews"}
    for line in lines:
        for operation in line["ops"]:
            fields = operation.get("fields", {})
            places = fields.get("municipalities", []) + [fields.get("municipality", "03005")]
            assert all(fields[name] in state[kinds[name]] for name in kinds.keys() & fields), line
            assert all(place in towns for place in places), line
            assert operation.get("set") == "meeting" or all(
                fields[name] <= line["at"] for name in past & fields.keys()), line
    assert sum(line["amountCents"] for line in state["budgetLine"].values()) == GRANT
    assert sum(one["amountCents"] for one in state["instalment"].values()) == GRANT
    assert all(TERM[0] <= one["date"] <= TERM[1] for one in state["expense"].values())


def budget_cells(state):
    """Revised budget, paid and committed cents by part, category and project year."""
    cells, lines = defaultdict(lambda: [0, 0, 0]), state["budgetLine"]
    for line in lines.values():
        cells[line.get("part", "-"), line["category"], line["year"]][0] += line["amountCents"]
    for one in state["transfer"].values():
        for line, sign in ((lines[one["from"]], -1), (lines[one["to"]], 1)):
            cells[line["part"], line["category"], line["year"]][0] += sign * one["amountCents"]
    for one in state["expense"].values():
        if one.get("eligible", True):
            year = 1 if one["date"] <= YEARS[1][1].isoformat() else 2
            cell = cells[one.get("part", "-"), one["category"], year]
            cell[1 + (one["state"] == "committed")] += one["amountCents"]
    return cells


def summarise(state):
    """Prints counts, money and what is late."""
    print({kind: len(records) for kind, records in state.items()}, file=sys.stderr)
    cells = budget_cells(state)
    for title, choose in (("part", lambda key: key[0]), ("year", lambda key: key[2]), ("all", len)):
        sums = defaultdict(lambda: [0, 0, 0])
        for key, cell in cells.items():
            sums[choose(key)] = [left + right for left, right in zip(sums[choose(key)], cell)]
        for name, (budget, paid, committed) in sorted(sums.items()):
            assert paid + committed < budget
            print(f"{title} {name}: budget {budget / 100:,.2f} paid {paid / 100:,.2f} "
                  f"({paid / budget:.1%}) committed {committed / 100:,.2f}", file=sys.stderr)
    for key, (budget, *charges) in cells.items():
        if sum(charges) > budget:
            print("over", *key, (sum(charges) - budget) / 100, "of", budget / 100, file=sys.stderr)
    ends = {"activity": "status", "milestone": "done", "instalment": "received", "report": "sent",
            "decision": "done"}
    for kind, end in ends.items():
        for one in state[kind].values():
            is_open = end not in one or one.get("status") in ("planned", "ongoing", "suspended")
            if is_open and one["due"] < str(TODAY):
                print("late", kind, one["due"], one["title"], file=sys.stderr)


def main(folder):
    """Writes the journal, checks it and sums it up."""
    towns = read_towns(folder)
    activities = read_activities(towns)
    journal = Journal()
    write_agreement(journal)
    write_governance(journal)
    write_towns(journal, towns)
    write_activities(journal, activities)
    write_indicators(journal, towns)
    write_expenses(journal, activities, towns)
    write_comments(journal, activities, towns)
    write_passages(journal, activities)
    text = journal.text()
    lines = [json.loads(line) for line in text.splitlines()]
    state = fold(lines)
    check(lines, state, towns)
    print(len(text.encode()), "bytes", len(lines), "lines", file=sys.stderr)
    summarise(state)
    (HERE / "demo.jsonl").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1])
