"""Names that lists write in capitals, written as people write them.

Most of it is learned: the same word in names that are written in both cases says how it is
written (McLeod, UPMC, DeKalb).  Abbreviations of the trade are spelled out.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from scripts.known_build.words import table, words

_SMALL = words("small")
_SPELLED = table("spelled")
"""Abbreviations in the names of CMS and of the homeland infrastructure list, read through."""
_ALWAYS = words("capitals")
_STATES = words("states")
_WORD = re.compile(r"[A-Z0-9][A-Z0-9'’./&]*", re.IGNORECASE)
_FEWEST = 2
_VOWELS = frozenset("AEIOUY")
_LONGEST_ACRONYM = 4


class Wording:
    """How words are written, learned from `names` that are in both cases."""

    def __init__(self, names: Iterable[str], cities: Iterable[str]) -> None:
        forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for name in names:
            if not name.isupper():
                for at, word in enumerate(re.findall(r"[^\W_]+(?:['’][^\W_]+)?", name)):
                    if at or not word.islower():
                        forms[word.upper().replace("’", "'")][word.replace("’", "'")] += 1
        self._forms = {
            upper: form
            for upper, counted in forms.items()
            for form, times in counted.most_common(1)
            if times >= _FEWEST and not form.islower() and (not form.isupper() or len(form) > 1)
        }
        self._cities = {_joined(city): city for city in cities if not city.isupper()}

    def city(self, text: str) -> str:
        """A city in capitals as its people write it."""
        known = self._cities.get(_joined(text))
        return known or self.name(text).replace("Mc ", "Mc")

    def name(self, text: str) -> str:
        """A name in capitals as people write it; one in both cases stays."""
        text = re.sub(r"\s+", " ", text).strip(" ,;")
        if not text.isupper():
            return text
        text = re.sub(r"\bST\.(?=\S)", "ST. ", text)
        text = re.sub(r"\bMC (?=[A-Z]{3,})", "MC", text)
        words = text.split(" ")
        return " ".join(self._token(word, at, words) for at, word in enumerate(words))

    def _token(self, token: str, at: int, words: list[str]) -> str:
        parts = re.split(r"([-/(),&.])", token)
        if re.fullmatch(r"(?:[A-Z]\.)+[A-Z]?", token):
            return token
        return "".join(
            part if not part or not part[0].isalnum() else self._word(part, at, words, parts)
            for part in parts
        ).replace("..", ".")

    def _word(self, word: str, at: int, words: list[str], parts: list[str]) -> str:
        inside = 0 < at < len(words)
        if word.lower() in _SMALL and inside and words[at - 1] != "-" and "." not in parts:
            return word.lower()
        if word in _SPELLED:
            return _SPELLED[word]
        ends = inside and at == len(words) - 1 and words[at - 1] in "-,"
        if word in _ALWAYS or (ends and word in _STATES):
            return word
        return self._forms.get(word) or _guessed(word)


def _guessed(word: str) -> str:
    """A word that no other list writes in both cases."""
    if re.match(r"MC[A-Z]{3,}", word):
        return "Mc" + word[2:].capitalize()
    if re.match(r"[OD]['’][A-Z]{3,}", word):
        return word[:2] + word[2:].capitalize()
    if len(word) <= _LONGEST_ACRONYM and _VOWELS.isdisjoint(word):
        return word
    if word[0].isdigit():
        return word.lower()
    return word.capitalize()


def _joined(city: str) -> str:
    bare = re.sub(r"[^A-Z]", "", city.upper())
    return re.sub(r"^(SAINT|ST)(?=[A-Z]{3})", "ST", bare)
