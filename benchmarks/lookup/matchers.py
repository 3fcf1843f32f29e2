"""This project's matcher as the bench drives it, and what every matcher promises."""

from dataclasses import dataclass
from typing import Protocol

from directory_core.lookup import Entry, LookupIndex
from directory_core.models.answers import Certainty


@dataclass(frozen=True, slots=True)
class Found:
    """Ids, best first; whether the first is sure, and how many are shown.

    A matcher that cannot tell (`sure` is None) shows all it finds.
    """

    ids: tuple[str, ...]
    sure: bool | None = None
    shown: int = 5


class Matcher(Protocol):
    """Something that finds organizations by name."""

    name: str

    def build(self, entries: list[Entry]) -> None:
        """Take in the organizations to find."""

    def ask(self, text: str) -> Found:
        """The five that `text` means most likely."""


class Ours:
    """The lookup of this project."""

    name = "carehandles"

    def build(self, entries: list[Entry]) -> None:
        """Take in the organizations to find."""
        self.index = LookupIndex.build(entries)

    def ask(self, text: str) -> Found:
        """The five that `text` means most likely."""
        ranking = self.index.ask(text)
        return Found(ranking.order, ranking.certainty is Certainty.SURE, len(ranking.candidates))


def texts_of(entries: list[Entry]) -> tuple[list[str], list[str]]:
    """Every name with the city and state of who bears it, and their id."""
    pairs = [
        (" ".join(filter(None, (text, entry.city, *entry.regions))), entry.slug)
        for entry in entries
        for text, _ in entry.names
    ]
    return [text for text, _ in pairs], [slug for _, slug in pairs]


def first_five(slugs: list[str]) -> tuple[str, ...]:
    """The first five that differ."""
    return tuple(dict.fromkeys(slugs))[:5]
