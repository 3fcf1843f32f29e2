"""Pages from templates, in one language: what each page says, and its links, which are relative.

Jinja2 escapes whatever it is given; JSON within a page is kept from ending its own element.
https://jinja.palletsprojects.com/
"""

import json
import os
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from adapters.chat.i18n.texts import Words, language_name
from adapters.chat.presenters.organizations import kind_and_place
from directory_core import visible
from directory_core.models import Organization

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
_IN_MENU = {page for _, page in MENU}


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
    _told: dict[str, str] = field(default_factory=dict)

    def say(self, message: str, **arguments: str | int) -> str:
        """A sentence; one without variables is looked up once."""
        if arguments:
            return self.words(message, **arguments)
        if message not in self._said:
            self._said[message] = self.words(message)
        return self._said[message]

    def kind_and_place(self, organization: Organization) -> str:
        """What and where an organization is; worked out once, since many lists say it."""
        if organization.slug not in self._told:
            self._told[organization.slug] = kind_and_place(organization, self.words)
        return self._told[organization.slug]


class Renderer:
    """Writes the pages of one edition into the folder of a site."""

    def __init__(self, folder: Path, edition: Edition) -> None:
        self._folder = folder
        self._edition = edition
        self._common = {
            "say": edition.say,
            "table": edition.words.table,
            "number": edition.words.number,
            "language": edition.words.language,
            "language_name": lambda tag: language_name(tag, tag),
            "menu": MENU,
            "as_of": edition.as_of,
            "contact": edition.contact,
        }
        self._about_site = Markup(_template("about.html").render(self._common))  # noqa: S704 - escaped
        self._headers: dict[tuple[str, str], Markup] = {}
        self._made: set[str] = set()

    @property
    def edition(self) -> Edition:
        """Whose pages are written."""
        return self._edition

    def write(self, page: str, template: str, /, **facts: Any) -> None:
        """Write one page; `page` is its path within the edition."""
        path = f"{self._folder}/{self._edition.prefix}{page}"
        parent = path.rpartition("/")[0]
        if parent not in self._made:
            Path(parent).mkdir(parents=True, exist_ok=True)
            self._made.add(parent)
        pages = "../" * page.count("/")
        root = pages + "../" * self._edition.prefix.count("/")
        text = _template(template).render(
            self._common,
            header=self._header(page, pages),
            about_site=self._about_site,
            pages=pages,
            root=root,
            others=[(tag, f"{root}{prefix}{page}") for tag, prefix in self._edition.others],
            **facts,
        )
        write_bytes(path, text.encode())

    def _header(self, page: str, pages: str) -> Markup:
        """What stands above a page: the same for all of one depth that are not in the menu."""
        here = page if page in _IN_MENU else ""
        if (pages, here) not in self._headers:
            text = _template("header.html").render(self._common, pages=pages, here=here)
            self._headers[pages, here] = Markup(text)  # noqa: S704 - escaped
        return self._headers[pages, here]


def write_bytes(path: str, content: bytes) -> None:
    """Write a file that is not there yet: a bare system call or three, as there are so many."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    try:
        while content:
            content = content[os.write(file, content) :]
    finally:
        os.close(file)


def as_script(value: object) -> Markup:
    """JSON to stand within a script element, which nothing in it can end."""
    text = visible(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028"))  # noqa: S704 - as said


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


def _seen(value: object) -> object:
    """A value without what cannot be seen; markup is our own."""
    return visible(value) if type(value) is str and not value.isascii() else value


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("adapters.site"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_seen,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
