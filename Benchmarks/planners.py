"""The keys that a practised person would press to enter a receipt in Volets, and what for.

A key is a character, or the name of a key as in `KEYS`. A character counts as one key, whatever the
keyboard makes of it.
"""

from typing import NamedTuple

import completion
from completion import EXACT, PARTS, WORD_BEGINNINGS, key, words
from receipts import TODAY

KEYS = {
    "Enter": "\r", "Tab": "\t", "Esc": "\x1b", "Backspace": "\x7f",
    "Ctrl-N": "\x0e",
}
ORDER = ("supplier", "amount", "reference", "date", "category", "part", "town", "activity")
"""The fields of the form up to the last one that is needed."""
REPEATED = ("date", "category", "part", "town")


class Stroke(NamedTuple):
    """One key, and the field it is pressed for, or what else it does: `moving` on from what was
    typed, `passing` by what is right already, `saving`."""
    key: str
    purpose: str


def strokes(purpose, *keys):
    """Texts are typed letter by letter."""
    return [Stroke(single, purpose) for text in keys
            for single in ([text] if text in KEYS else text)]


def pressed(session, keys):
    """Presses keys for real, each once the last has been answered; the output of the last."""
    data = b""
    for stroke in keys:
        data = session.press(KEYS.get(stroke.key, stroke.key).encode())[1].data
    return data


class Memory:
    """What the project and the receipts so far propose, as `ExpenseMemory`."""

    def __init__(self, project):
        self.expenses = project.expenses()
        self.towns = completion.Towns(project)
        self.activities = project.activities()
        self.budgeted = project.budgeted()
        self.last = {}

    def note(self, receipt):
        """A receipt was saved."""
        expense = self.expenses[-1]._replace(id=f"~{len(self.expenses)}", receipt=receipt,
                                             activity=None)
        self.expenses.append(expense)
        self.last = {field: getattr(receipt, field) for field in REPEATED}

    def suppliers(self):
        """Those with the most expenses first."""
        return self._most_used([expense.receipt.supplier for expense in self.expenses])

    def categories(self):
        """Those used most first."""
        names = [expense.receipt.category for expense in self.expenses] * 2
        return self._most_used(names + list(self.budgeted))

    @staticmethod
    def _most_used(names):
        counts = {name: names.count(name) for name in set(names) - {""}}
        return sorted(counts, key=lambda name: (-counts[name], key(name)))

    def proposed(self, supplier):
        """What the fields of a new expense hold once its supplier is known."""
        fields = {"date": TODAY, "category": "", "part": None, "town": None, **self.last}
        own = sorted((expense for expense in self.expenses
                      if key(expense.receipt.supplier) == key(supplier)),
                     key=lambda expense: (expense.receipt.date, expense.id))
        if own:
            latest = own[-1].receipt
            fields["category"] = latest.category or fields["category"]
            fields["part"] = latest.part or fields["part"]
            if latest.town and len({expense.receipt.town for expense in own}) == 1:
                fields["town"] = latest.town
        return fields


def form(receipt, memory):
    """The form: field by field, only as far as something must be said, then saved with Ctrl-N."""
    proposed = memory.proposed(receipt.supplier)
    typed = {
        "supplier": typed_supplier(receipt.supplier, memory.suppliers()),
        "amount": strokes("amount", receipt.amount),
        "reference": strokes("reference", receipt.reference),
    }
    if proposed["date"] != receipt.date:
        typed["date"] = strokes("date", receipt.day("{day}/{month}"))
    if proposed["category"] != receipt.category:
        letters = completion.shortest(receipt.category, memory.categories())
        typed["category"] = strokes("category", letters or receipt.category)
    if proposed["part"] != receipt.part:
        typed["part"] = strokes("part", receipt.part[-1])
    if proposed["town"] != receipt.town:
        typed["town"] = (strokes("town", memory.towns.shortest(receipt.town)) if receipt.town
                         else strokes("town", "Backspace"))
    last = max(ORDER.index(field) for field in typed)
    keys = []
    for field in ORDER[:last + 1]:
        keys += typed.get(field, [])
        if field != ORDER[last]:
            keys += strokes("moving" if field in typed else "passing", "Enter")
    return keys + strokes("saving", "Ctrl-N")


def typed_supplier(name, known):
    """A known one by its first letters; a new one in full, and not taken for a known one."""
    if name in known:
        return strokes("supplier", completion.shortest(name, known))
    is_like_known = bool(completion.filtered(name, known))
    return strokes("supplier", name) + (strokes("supplier", "Esc") if is_like_known else [])


def line(receipt, memory):
    """The quick line: what is not proposed, in an order in which no word changes another."""
    proposed = memory.proposed(receipt.supplier)
    reading = Reading(memory)
    is_known = receipt.supplier in memory.suppliers()
    said = [("supplier", reading.supplier(receipt.supplier)), ("amount", receipt.amount)]
    # A town before the date: « 12 sep » is a day of September.
    if proposed["town"] != receipt.town:
        # Nothing says that there is no town; a town that cannot be read is none.
        said.append(("town", reading.shortest("town", receipt.town, set()) if receipt.town
                     else "mun:-"))
    said.append(("reference", receipt.reference))
    if proposed["date"] != receipt.date:
        said.append(("date", receipt.day("{day}/{month}")))
    if proposed["category"] != receipt.category:
        free = {"supplier"} if is_known else set()
        said.append(("category", reading.shortest("category", receipt.category, free)))
    if proposed["part"] != receipt.part:
        said.append(("part", receipt.part.lower()))
    keys = []
    for number, (purpose, text) in enumerate(said):
        keys += (strokes("moving", " ") if number else []) + strokes(purpose, text)
    return keys + strokes("saving", "Enter")


class Reading:
    """What words of the quick line may mean, as `QuickLineReader`."""

    def __init__(self, memory):
        self._memory = memory
        self._names = {
            "supplier": memory.suppliers(), "category": memory.categories(),
            "town": [memory.towns.names[code] for code in memory.towns.participants],
        }

    def meanings(self, reduced):
        """The fields and names that some words fit best."""
        lengths = [len(word) for word in reduced]
        worst = EXACT if max(lengths) < 3 else WORD_BEGINNINGS if min(lengths) < 4 else PARTS
        text = " ".join(reduced)
        found = [(EXACT, "code", code) for code in self._memory.activities if key(code) == text]
        found += [(EXACT, "town", self._memory.towns.names[code])
                  for code in self._memory.towns.whole(reduced)]
        for field, names in self._names.items():
            limit = min(worst, WORD_BEGINNINGS) if field == "category" else worst
            ranked = [(completion.word_rank(text, key(name)), field, name) for name in names]
            found += [each for each in ranked if each[0] is not None and each[0] <= limit]
        return found

    def best(self, reduced, taken=frozenset()):
        found = [each for each in self.meanings(reduced) if each[1] not in taken]
        least = min((each[0] for each in found), default=None)
        return {each[1:] for each in found if each[0] == least}

    def shortest(self, field, name, taken):
        """The fewest letters that mean a name and nothing else."""
        return next(text for text in completion.beginnings(name)
                    if self.best(text.split(), taken) == {(field, name)})

    def supplier(self, name):
        """A known one by a part of its name; a new one in quotes if its words mean something."""
        if name in self._names["supplier"]:
            return self.shortest("supplier", name, set())
        reduced = words(name)
        runs = [reduced[start:end] for start in range(len(reduced))
                for end in range(start + 1, len(reduced) + 1)]
        return f'"{name}"' if any(self.best(run) for run in runs) else name
