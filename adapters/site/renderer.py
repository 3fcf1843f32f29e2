"""Pages from templates, in one language: what each page says, and its links, which are relative.

Jinja2 escapes whatever it is given; JSON within a page is kept from ending its own element.
https://jinja.palletsprojects.com/
"""

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from babel.numbers import format_decimal
from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from adapters.chat.i18n.texts import Words, language_name

MENU = (
    ("search", "index.html"),
    ("places", "places/index.html"),
    ("kinds", "kinds/index.html"),
    ("platforms", "platforms/index.html"),
    ("statistics", "statistics.html"),
    ("news", "news.html"),
    ("data", "data.html"),
    ("evidence", "how-we-know.html"),
)


@dataclass(frozen=True, slots=True)
class Edition:
    """One language of a site: its words, where it stands, and what every page of it says.

    `prefix` is the folder of the language, empty for the first; `others` are the other languages
    with theirs.
    """

    words: Words
    prefix: str
    others: tuple[tuple[str, str], ...]
    as_of: str
    contact: str = ""
    _said: dict[str, str] = field(default_factory=dict)

    def say(self, message: str, **arguments: str | int) -> str:
        """A sentence; one without variables is looked up once."""
        if arguments:
            return self.words(message, **arguments)
        if message not in self._said:
            self._said[message] = self.words(message)
        return self._said[message]

    def number(self, count: int) -> str:
        """A number as the language writes it."""
        return format_decimal(count, locale=self.words.language)


class Renderer:
    """Writes the pages of one edition into the folder of a site."""

    def __init__(self, folder: Path, edition: Edition) -> None:
        self._folder = folder
        self._edition = edition
        self._common = {
            "say": edition.say,
            "table": edition.words.table,
            "number": edition.number,
            "language": edition.words.language,
            "language_name": lambda tag: language_name(tag, tag),
            "menu": MENU,
            "as_of": edition.as_of,
            "contact": edition.contact,
        }
        self._made: set[Path] = set()

    @property
    def edition(self) -> Edition:
        """Whose pages are written."""
        return self._edition

    def write(self, page: str, template: str, /, **facts: Any) -> None:
        """Write one page; `page` is its path within the edition."""
        path = self._folder / self._edition.prefix / page
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(path.parent)
        pages = "../" * page.count("/")
        root = pages + "../" * self._edition.prefix.count("/")
        text = _template(template).render(
            self._common,
            here=page,
            pages=pages,
            root=root,
            others=[(tag, f"{root}{prefix}{page}") for tag, prefix in self._edition.others],
            **facts,
        )
        path.write_text(text, "utf-8")


def as_script(value: object) -> Markup:
    """JSON to stand within a script element, which nothing in it can end."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028"))  # noqa: S704 - as said


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("adapters.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
