#!/usr/bin/env python3
"""Reads a Volets project as ../journal-format.md says, and prints its state as JSON.

    read.py [PROJECT]

It takes what fields there are, and of which type, from the tables of that page.
"""

import datetime
import json
import re
import sys
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
IDENTIFIER = re.compile(r"[A-Za-z0-9._-]{1,16}")
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)\.\d{3}Z", re.ASCII)
COUNT = re.compile(r"-[0-9a-f]{4}-[0-9a-z]{1,8}", re.ASCII)
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class Bad(ValueError):
    """A line that is no entry."""


def check(condition):
    if not condition:
        raise Bad


class Specification:
    """The tables of the page: the fields of every kind with their types, and the sets of words."""

    def __init__(self, page):
        kinds, _, self.fields = page.partition("\n## Kinds\n")[2], None, {}
        words = page.partition("\n## Words\n")[2].partition("\n## ")[0]
        self.words = {name: re.findall(r"`(\w+)`", rest)
                      for name, rest in re.findall(r"^\| (\w+) \| (`.*) \|$", words, re.M)}
        for section in kinds.split("\n### ")[1:]:
            kind = section.partition("`")[2].partition("`")[0]
            self.fields[kind] = dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \|", section, re.M))

    def check(self, value, kind):
        """Whether a value is of a type, as the table of types says."""
        name, _, rest = kind.partition(" ")
        if name == "text":
            check(isinstance(value, str))
        elif name == "cents":
            check_number(value, 0, 10 ** 12)
        elif name == "day":
            check(isinstance(value, str) and is_day(value))
        elif name == "whole":
            least, most = map(int, rest.split("–"))
            check_number(value, 0, 10 ** 12)
            check(least <= value <= most)
        elif name == "number":
            check_number(value, 3, 10 ** 9)
        elif name == "flag":
            check(isinstance(value, bool))
        elif name == "word":
            check(value in self.words[rest.removeprefix("of ")])
        elif name in ("id", "municipality"):
            check(isinstance(value, str) and IDENTIFIER.fullmatch(value))
        else:
            element = {"ids": "id", "municipalities": "municipality", "numbers": "number",
                       "texts": "text"}[name]
            check(isinstance(value, list))
            for each in value:
                self.check(each, element)


def check_number(value, decimals, limit):
    check(isinstance(value, Decimal) and abs(value) <= limit)
    check(value == round(value, decimals))


def is_day(text):
    if not DAY.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_stamp(text):
    return isinstance(text, str) and is_moment(text[:24]) and bool(COUNT.fullmatch(text[24:]))


def is_moment(text):
    parts = MOMENT.fullmatch(text) if isinstance(text, str) else None
    if parts is None or not is_day(parts[1]) or parts[1] > "8999-12-31":
        return False
    return parts[2] < "24" and parts[3] < "60" and parts[4] < "60"


def refuse(_):
    raise Bad


def entry(line, specification):
    """The stamp of a line and its operations, all of it checked."""
    try:
        facts = json.loads(line.decode("utf-8"), parse_constant=refuse, parse_int=Decimal,
                           parse_float=Decimal)
        json.dumps(facts, ensure_ascii=False, default=str).encode("utf-8")  # No lone surrogates.
    except (ValueError, RecursionError):
        raise Bad from None
    check(isinstance(facts, dict) and {"v", "at", "ops"} <= facts.keys())
    check_number(facts["v"], 0, 10 ** 6)
    check(facts["v"] >= 1 and is_stamp(facts["at"]) and isinstance(facts["ops"], list))
    check(all(isinstance(facts.get(name, ""), str) for name in ("by", "why")))
    check(facts["at"] < "8999" or is_moment(facts.get("wall")))
    check("undo" not in facts or is_stamp(facts["undo"]))
    return facts["at"], [operation(each, specification) for each in facts["ops"]]


def operation(facts, specification):
    """Kind, identifier, and the fields with their values; None for these where it is dropped."""
    check(isinstance(facts, dict) and ("set" in facts) != ("drop" in facts))
    kind, identifier = facts.get("set", facts.get("drop")), facts.get("id")
    check(isinstance(kind, str) and isinstance(identifier, str))
    check(IDENTIFIER.fullmatch(identifier))
    if "drop" in facts:
        return kind, identifier, None
    fields = facts.get("fields", {})
    check(isinstance(fields, dict))
    known = specification.fields.get(kind, {})
    for name, value in fields.items():
        if name in known and value is not None:
            specification.check(value, known[name])
    return kind, identifier, fields


class Record:
    """The newest stamps of one record, and of its fields with their values."""

    def __init__(self):
        self.set, self.dropped, self.fields = "", "", {}

    def take(self, stamp, fields):
        if fields is None:
            self.dropped = max(self.dropped, stamp)
            return
        self.set = max(self.set, stamp)
        for name, value in fields.items():
            if name not in self.fields or stamp > self.fields[name][0]:
                self.fields[name] = stamp, value

    @property
    def is_there(self):
        return self.set > self.dropped

    def values(self, known):
        """The fields that have a value."""
        return {name: value for name, (_, value) in self.fields.items()
                if value is not None and not (name in known and value in ("", []))}


def read(folder, specification):
    """The state of a project, and what was set aside."""
    records, problems = {}, []
    for path in sorted((folder / "journal").glob("*.jsonl")):
        if path.name.startswith(".") or path.is_symlink() or not path.is_file():
            continue
        *lines, rest = re.split(b"\r\n|\r|\n", path.read_bytes())
        for number, line in enumerate(lines, 1):
            line = line.removeprefix(b"\xef\xbb\xbf")
            if not line.strip(b" \t"):
                continue
            try:
                stamp, operations = entry(line, specification)
            except Bad:
                problems.append({"file": path.name, "line": number, "what": "bad"})
                continue
            for kind, identifier, fields in operations:
                records.setdefault(kind, {}).setdefault(identifier, Record()).take(stamp, fields)
        if rest:
            problems.append({"file": path.name, "line": len(lines) + 1, "what": "unfinished"})
    shown = {kind: {identifier: record.values(specification.fields.get(kind, {}))
                    for identifier, record in sorted(of_kind.items()) if record.is_there}
             for kind, of_kind in sorted(records.items())}
    return {"problems": problems, "records": {kind: all_ for kind, all_ in shown.items() if all_}}


def plain(number):
    return int(number) if number == int(number) else float(number)


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    page = (HERE.parent / "journal-format.md").read_text(encoding="utf-8")
    state = read(folder, Specification(page))
    print(json.dumps(state, ensure_ascii=False, indent=2, sort_keys=True, default=plain))


if __name__ == "__main__":
    main()
