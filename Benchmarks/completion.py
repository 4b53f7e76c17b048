"""How Volets finds names by what is typed, so that a plan can say which letters are enough.

A person sees it on the screen. What is entered is checked afterwards, so that a mistake here cannot
make a plan look shorter than it is.
"""

import unicodedata

EXACT, PREFIX, WORD_BEGINNINGS, PARTS, LETTERS = range(5)
ARTICLES = ("le", "la", "les", "l")


def words(text):
    """The words of a text in lower case without accents, as `SearchKey` reduces them."""
    text = text.lower().replace("œ", "oe").replace("æ", "ae")
    plain = "".join(letter if letter.isascii() else " "
                    for letter in unicodedata.normalize("NFD", text)
                    if not unicodedata.combining(letter))
    found = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return [{"st": "saint", "ste": "sainte"}.get(word, word) for word in found]


def key(text):
    return " ".join(words(text))


def word_rank(query, name):
    """How well the words of a reduced query fit a reduced name, as `FuzzyMatch`; None if not."""
    if name.startswith(query):
        return EXACT if query == name else PREFIX
    if all(any(word.startswith(asked) for word in name.split()) for asked in query.split()):
        return WORD_BEGINNINGS
    return PARTS if all(asked in name for asked in query.split()) else None


def rank(query, name):
    """The same where letters in order are enough, as in the lists of a form."""
    found = word_rank(query, name)
    if found is not None:
        return found
    letters, place, end = query.replace(" ", ""), 0, None
    if len(letters) < 3:
        return None
    for letter in letters:
        place = name.find(letter, place) + 1
        if not place:
            return None
        end = place
    wanted, between = len(letters) - 1, 0
    for letter in reversed(name[:end]):
        if letter == letters[wanted]:
            wanted -= 1
        elif letter != " ":
            between += 1
        if wanted < 0:
            break
    return LETTERS + between


def filtered(query, names):
    """Names that fit a text, best first; among equals in the order given."""
    reduced = key(query)
    ranks = [(rank(reduced, key(name)), place) for place, name in enumerate(names)]
    return [names[place] for found, place in sorted(r for r in ranks if r[0] is not None)]


def beginnings(name):
    """What one may type of a name, shortest first: beginnings of it or of a word of it."""
    reduced = words(name)
    texts = {" ".join(reduced[start:])[:length].strip()
             for start in range(len(reduced)) for length in range(1, len(" ".join(reduced)) + 1)}
    return sorted(texts - {""}, key=lambda text: (len(text), key(name).find(text)))


def shortest(name, names):
    """The fewest letters after which a name stands first in a list that shrinks as one types."""
    return next((text for text in beginnings(name) if filtered(text, names)[0] == name), None)


class Towns:
    """The municipalities of Québec, as `DirectorySearch` finds them by one word."""

    def __init__(self, project):
        self.participants = project.participants()
        self.names = project.towns
        self._rows = []
        for code, name in project.towns.items():
            reduced = words(name)
            has_article = len(reduced) > 1 and reduced[0] in ARTICLES
            self._rows.append((code, "".join(reduced), "".join(reduced[has_article:]),
                               project.population[code] or 0))

    def whole(self, reduced):
        """Codes of the municipalities whose whole name some words are."""
        text = "".join(reduced)
        found = {code for code, name, bare, _ in self._rows if text in (name, bare)}
        return found & self.participants or found

    def first(self, text):
        """The name that stands first in the list of a form."""
        found = []
        for code, name, bare, population in self._rows:
            found_at = (0 if name == text else 1 if bare == text
                        else 2 if bare.startswith(text) or name.startswith(text)
                        else 3 if text in name else None)
            if found_at is not None:
                found.append((found_at, code not in self.participants, -population, code))
        return self.names[min(found)[3]] if found else None

    def shortest(self, name):
        """The fewest letters after which a municipality stands first."""
        reduced = "".join(words(name))
        texts = [reduced[:length] for length in range(1, len(reduced) + 1)]
        return next(text for text in texts if self.first(text) == name)
