"""How many keys twenty receipts take, each key pressed in the real program, the result checked."""

from collections import Counter
from typing import NamedTuple

import hledger_add
import planners
import receipts
from entry import written
from planners import pressed, strokes
from programs import on_project
from session import Session, Silence
from tables import Table

PURPOSES = ("supplier", "amount", "date", "reference", "category", "part", "town", "moving",
            "passing", "saving")
YES = "o"


class WrongReceipt(Exception):
    """What was entered is not what stands on the receipt."""


class Entered(NamedTuple):
    """The keys of one receipt."""
    receipt: receipts.Receipt
    is_known: bool
    """Whether its supplier has expenses before the first receipt."""
    keys: list


def measure(bench):
    pile = receipts.read()
    before = receipts.Project(bench, bench.demo()).expenses()
    known = {expense.receipt.supplier for expense in before}
    form = in_volets(bench, pile, "form", planners.form, strokes("moving", "a") + strokes("moving", "Enter"))
    line = in_volets(bench, pile, "quick line", planners.line, strokes("moving", "5"))
    ledger = in_hledger(bench, pile, before)
    counted = {
        "volets, form": form, "volets, quick line": line, "hledger add": ledger,
        "hledger-iadd, at least (not run)": [without_tab(keys) for keys in ledger],
    }
    entered = {name: [Entered(receipt, receipt.supplier in known, keys)
                      for receipt, keys in zip(pile, sequences)]
               for name, sequences in counted.items()}
    yield totals(entered)
    yield purposes(entered)
    yield each_receipt(entered["volets, form"], entered["volets, quick line"])


def in_volets(bench, pile, name, plan, opening):
    """Enters the pile in a copy of the demonstration; the keys of each receipt."""
    folder = bench.copy(bench.demo(), f"receipts, {name}")
    project = receipts.Project(bench, folder)
    memory = planners.Memory(project)
    before = {expense.id for expense in memory.expenses}
    sequences = []
    with Session(on_project(bench, name, folder), bench.environment) as session:
        session.first_frame()
        pressed(session, opening)
        for receipt in pile:
            keys = plan(receipt, memory)
            sequences.append(opening + keys + saved(folder, session, keys))
            memory.note(receipt)
            opening = []
    fresh = [expense for expense in project.expenses() if expense.id not in before]
    check(pile, [expense.receipt for expense in fresh])
    for expense in fresh:
        if expense.activity is not None or expense.state != "paid":
            raise WrongReceipt(f"{name}: something that nobody entered is in {expense}")
    return sequences


def saved(folder, session, keys):
    """Presses keys until the receipt is on disk; the key that answers a question, if any."""
    before = written(folder / "journal")
    pressed(session, keys[:-1])
    shown = pressed(session, keys[-1:])
    if written(folder / "journal") > before:
        return []
    answer = strokes("saving", YES)
    pressed(session, answer)
    if written(folder / "journal") == before:
        texts = "".join(stroke.key for stroke in keys)
        raise Silence(f"{texts!r} was not saved; the last frame: {shown.decode()!r}")
    return answer


def in_hledger(bench, pile, before):
    """Enters the pile in a journal that knows the same expenses; the keys of each receipt."""
    path = bench.folder / "receipts.journal"
    hledger_add.write_journal(path, before)
    typist = hledger_add.Typist(path, before)
    sequences = []
    with Session(typist.program, bench.environment) as session:
        shown = session.first_frame().data
        for receipt in pile:
            keys, shown = typist.enter(receipt, session, shown)
            sequences.append(keys)
    expected = [hledger_add.shifted(receipt) for receipt in pile]
    check(expected, hledger_add.entered(bench, path, len(pile)))
    return sequences


def check(expected, found):
    """Compares field by field; how suppliers write their apostrophe does not matter."""
    def plain(pile):
        return sorted(receipt._replace(supplier=receipt.supplier.replace("’", "'"))
                      for receipt in map(sortable, pile))

    missing = [receipt for receipt in plain(expected) if receipt not in plain(found)]
    if missing or len(expected) != len(found):
        raise WrongReceipt(f"{len(found)} of {len(expected)} receipts; missing: {missing}")


def sortable(receipt):
    return receipt._replace(town=receipt.town or "", part=receipt.part or "")


def without_tab(keys):
    """At least what hledger-iadd takes: the same prompts, where a list completes without Tab."""
    return [stroke for stroke in keys if stroke.key != "Tab"]


def totals(entered):
    result = Table(
        "Keys for twenty receipts, in programs that know the demonstration",
        ["program", "keys", "per receipt", "per fact", "known suppliers", "new suppliers",
         "fewest", "most"])
    for name, pile in entered.items():
        counts = [len(each.keys) for each in pile]
        facts = sum(each.receipt.facts for each in pile)
        result.add(name, sum(counts), mean(counts), f"{sum(counts) / facts:.2f}",
                   mean([len(each.keys) for each in pile if each.is_known]),
                   mean([len(each.keys) for each in pile if not each.is_known]),
                   min(counts), max(counts))
    return result


def purposes(entered):
    result = Table("What the keys are pressed for", ["program", *PURPOSES])
    for name, pile in entered.items():
        counts = Counter(stroke.purpose for each in pile for stroke in each.keys)
        result.add(name, *(counts[purpose] for purpose in PURPOSES))
    return result


def each_receipt(form, line):
    """Every receipt as it was entered in Volets."""
    result = Table("Keys of each receipt", ["form", "keys", "keys", "quick line"])
    for one, other in zip(form, line):
        result.add(f"`{shown(one.keys)}`", len(one.keys), len(other.keys),
                   f"`{shown(other.keys)}`")
    return result


def shown(keys):
    return "".join(f"⟨{stroke.key}⟩" if stroke.key in planners.KEYS else stroke.key
                   for stroke in keys)


def mean(counts):
    return f"{sum(counts) / len(counts):.1f}"
