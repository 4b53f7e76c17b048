"""The keys of `hledger add` for the same receipts, and what it has written."""

import csv
import datetime
import re
import subprocess
from typing import NamedTuple

from planners import pressed, strokes
from programs import Program
from receipts import TODAY, Receipt, written
from session import Silence

CASH = "Encaisse"
CONTROLS = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z]|[=>E])")
PROMPT = re.compile(r"(Date|Description|Account|Amount|Save)\D*(\d?) ?(?:\[(.*)\]|\(.*\))?: $")


class Prompt(NamedTuple):
    asked: str
    number: str
    proposed: str


def account(receipt):
    """The part is in the name of the account, so that a supplier proposes both."""
    return f"{receipt.part}:{receipt.category}" if receipt.part else receipt.category


def write_journal(path, expenses):
    """The expenses before the receipts, so that hledger knows the same suppliers."""
    with open(path, "w", encoding="utf-8") as journal:
        for expense in expenses:
            receipt = expense.receipt
            town = f"m:{receipt.town}," if receipt.town else ""
            journal.write(
                f"{receipt.date} {receipt.supplier}  ;{town}r:{receipt.reference}\n"
                f"    {account(receipt)}    {receipt.cents / 100:.2f}\n    {CASH}\n\n")


class Typist:
    """Someone who reads each prompt and presses as little as will do."""

    def __init__(self, path, expenses):
        self._suppliers = {expense.receipt.supplier for expense in expenses}
        self._accounts = {CASH}
        for expense in expenses:
            name = account(expense.receipt)
            self._accounts |= {name, name.split(":")[0]}
        self._date = None
        self.program = Program("hledger add", ["hledger", "-f", str(path), "add"], b"Date")

    def enter(self, receipt, session, shown):
        """Answers the prompts of one receipt; the keys, and the output after the last one."""
        keys = []
        while True:
            prompt = read_prompt(shown)
            if prompt.asked == "Date" and keys:
                break
            answer = self._answer(prompt, receipt)
            shown = pressed(session, answer)
            keys += answer
        self._date = receipt.date
        self._suppliers.add(receipt.supplier)
        return keys, shown

    def _answer(self, prompt, receipt):
        if prompt.asked == "Save":
            return strokes("saving", "Enter")
        text = self._text(prompt, receipt)
        return text + strokes("moving" if text else "passing", "Enter")

    def _text(self, prompt, receipt):
        """What is to be typed at a prompt; nothing where what it proposes is right."""
        if prompt.asked == "Date" and self._date != receipt.date:
            return strokes("date", receipt.day("{month}/{day}"))
        if prompt.asked == "Description":
            town = f";m:{receipt.town}" if receipt.town else ""
            return [*strokes("supplier", *completed(receipt.supplier, self._suppliers)),
                    *strokes("town", town),
                    *strokes("reference", f"{',' if town else ';'}r:{receipt.reference}")]
        name = {"Account1": account(receipt), "Account2": CASH}.get(prompt.asked + prompt.number)
        if name and prompt.proposed != name:
            return strokes("category", *completed(name, self._accounts))
        if prompt.asked + prompt.number == "Amount1":
            return strokes("amount", written(receipt.cents, "."))
        return []


def completed(name, names):
    """A known name by the letters that no other begins with, and Tab; else in full."""
    for length in range(1, len(name) - 1):
        if name in names and [each for each in names if each.startswith(name[:length])] == [name]:
            return [name[:length], "Tab"]
    return [name]


def read_prompt(shown):
    text = CONTROLS.sub("", shown.decode(errors="replace"))
    found = PROMPT.search(text.splitlines()[-1] if text else "")
    if not found:
        raise Silence(f"hledger add asks nothing that is known: {text[-300:]!r}")
    return Prompt(found[1], found[2], found[3])


def entered(bench, path, count):
    """The last receipts as hledger itself prints them."""
    shown = subprocess.run(["hledger", "-f", str(path), "print", "-O", "csv"], check=True,
                           stdout=subprocess.PIPE, env=bench.environment)
    rows = [row for row in csv.DictReader(shown.stdout.decode().splitlines())
            if row["account"] != CASH]
    rows.sort(key=lambda row: int(row["txnidx"]))
    return [read_row(row) for row in rows[-count:]]


def read_row(row):
    tags = dict(tag.strip().split(":", 1) for tag in row["comment"].split(",") if ":" in tag)
    part, colon, category = row["account"].partition(":")
    return Receipt(
        datetime.date.fromisoformat(row["date"]), row["description"],
        round(float(row["amount"]) * 100), part if colon else None, category if colon else part,
        tags.get("m"), tags.get("r"))


def shifted(receipt):
    """The receipt on the day that hledger takes its date for.

    `hledger add` knows no other today than that of the machine: what stands on the paper of this
    month is typed as a day of the machine's month, January as January."""
    today = datetime.date.today()
    is_this_month = receipt.date.month == TODAY.month
    return receipt._replace(date=receipt.date.replace(
        year=today.year, month=today.month if is_this_month else receipt.date.month))
