"""The whole site from the directory: pages in each language, files for programs, downloads."""

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from adapters.chat.handlers.browse import change_line
from adapters.chat.i18n.texts import Texts, Words
from adapters.chat.presenters.organizations import Reader
from adapters.chat.presenters.statistics import totals
from adapters.chat.views import plain
from adapters.site.downloads import write_downloads
from adapters.site.facts import VERSION
from adapters.site.folder import MANIFEST, replaced
from adapters.site.lists import write_lists
from adapters.site.organization_pages import write_organization
from adapters.site.program_files import (
    write_accounts,
    write_changes,
    write_organizations,
    write_search,
)
from adapters.site.renderer import Edition, Renderer, as_script
from adapters.site.statistics_page import write_statistics
from directory_core import Directory
from directory_core.exchange import held_back
from directory_core.models import Change
from directory_core.models.operating import Notice, Snapshot

_STATIC = ("site.css", "site.js")
_NEWS = 100
_FRONT, _SENTENCES = 18, 2
"""Places on the front page, the largest, and how many sentences of figures."""
_CHECK_WORDS = ("good", "amber", "bad", "unlisted", "imitations", "unreadable", "posted")
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Options:
    """What the operator decided of the site.

    `languages` are those of the pages, the first at the root; `address` is where the site will be
    read, `contact` whom to write to.  `everything` puts all rows into the downloads.
    """

    languages: tuple[str, ...] = ("en",)
    address: str = ""
    contact: str = ""
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """What was written."""

    organizations: int
    accounts: int
    held_back: int
    revision: int
    head: str


def publish(
    directory: Directory,
    folder: Path,
    options: Options,
    *,
    now: datetime,
    progress: Progress | None = None,
) -> Published:
    """Write the site in place of what `folder` held.

    Raises:
        FolderRefused: it holds something else than a site.
        OSError: it cannot be written; what it held still stands.
    """
    snapshot, notices = directory.operating.snapshot(), directory.operating.notices()
    if options.address and not options.address.endswith("/"):
        options = replace(options, address=f"{options.address}/")
    with replaced(folder) as fresh:
        site = _Site(snapshot, notices, options, fresh, now)
        return site.write(progress)


def write_organization_pages(
    snapshot: Snapshot, options: Options, folder: Path, *, now: datetime
) -> None:
    """Write the organizations' pages as a publication of `snapshot` had them, and nothing else."""
    _Site(snapshot, (), options, folder, now).write_pages()


class _Site:
    """One publication, while it is written."""

    def __init__(
        self,
        snapshot: Snapshot,
        notices: Sequence[Notice],
        options: Options,
        folder: Path,
        now: datetime,
    ) -> None:
        self._snapshot, self._notices, self._options = snapshot, notices, options
        self._folder, self._now = folder, now
        self._words = Texts().speak(options.languages[0])
        self._history: dict[str, list[Change]] = defaultdict(list)
        for change in snapshot.changes:
            self._history[change.slug].append(change)

    def write(self, progress: Progress | None) -> Published:
        """Everything; the manifest comes last."""
        organizations, folder = self._snapshot.organizations, self._folder
        for name in _STATIC:
            (folder / name).write_bytes((files("adapters.site") / "static" / name).read_bytes())
        write_organizations(organizations, folder, Reader(self._words, self._now))
        accounts = write_accounts(organizations, folder, self._now.date())
        write_search(organizations, folder, Reader(self._words, self._now))
        write_changes(
            self._snapshot.changes, folder, self._words,
            address=self._options.address, now=self._now,
        )  # fmt: skip
        downloads = write_downloads(
            organizations,
            folder / "downloads",
            everything=self._options.everything,
            today=self._now.date(),
        )
        kept = 0 if self._options.everything else sum(len(held_back(o)) for o in organizations)
        for at, tag in enumerate(self._options.languages):
            self._write_edition(tag, at, downloads, kept, progress)
        self._write_notices()
        self._write_manifest(downloads, accounts)
        return Published(
            len(organizations), accounts, kept, self._snapshot.revision, self._snapshot.head
        )

    def _write_edition(
        self, tag: str, at: int, downloads: Sequence[Path], kept: int, progress: Progress | None
    ) -> None:
        renderer = Renderer(self._folder, self._edition(tag, at))
        words, snapshot = renderer.edition.words, self._snapshot
        lists = write_lists(renderer, snapshot.organizations)
        renderer.write(
            "index.html", "index.html", title=words("site-title"),
            totals=" ".join(totals(snapshot.figures, words)[:_SENTENCES]),
            places=lists.places[:_FRONT], kinds=lists.kinds,
            script_words=as_script(_script_words(words)),
        )  # fmt: skip
        write_statistics(renderer, snapshot.figures)
        self._write_texts(renderer, downloads, kept)
        self._write_organizations(renderer, progress)

    def write_pages(self) -> None:
        """Write the organizations' pages alone, in every language."""
        for at, tag in enumerate(self._options.languages):
            self._write_organizations(Renderer(self._folder, self._edition(tag, at)), None)

    def _write_organizations(self, renderer: Renderer, progress: Progress | None) -> None:
        total = len(self._snapshot.organizations)
        for number, each in enumerate(self._snapshot.organizations, 1):
            write_organization(renderer, each, self._history.get(each.slug, ()), self._now)
            if progress is not None and number % 500 == 0:
                progress(number, total)

    def _edition(self, tag: str, at: int) -> Edition:
        words = Texts().speak(tag)
        prefixes = [
            (each, f"{each}/" if n else "") for n, each in enumerate(self._options.languages)
        ]
        as_of = words(
            "site-as-of",
            day=words.day(self._now.date().isoformat()),
            revision=self._snapshot.revision,
        )
        others = tuple(pair for pair in prefixes if pair[0] != tag)
        return Edition(words, prefixes[at][1], others, as_of, self._options.contact)

    def _write_texts(self, renderer: Renderer, downloads: Sequence[Path], kept: int) -> None:
        words = renderer.edition.words
        there = {each.slug for each in self._snapshot.organizations}
        news = [
            (plain(change_line(each, words)), each.slug, each.slug in there)
            for each in reversed(self._snapshot.changes[-_NEWS:])
        ]
        renderer.write("news.html", "news.html", title=words("news-title"), lines=news)
        renderer.write(
            "data.html", "data.html", title=words("site-data-title"), held_back=kept,
            files=[(f"downloads/{each.name}", _size(each, renderer)) for each in downloads],
            head=self._snapshot.head, notices=self._notices,
        )  # fmt: skip
        renderer.write("how-we-know.html", "evidence.html", title=words("site-evidence-title"))
        renderer.write("404.html", "not_found.html", title=words("site-not-found-title"))

    def _write_notices(self) -> None:
        parts = [
            "\n".join(filter(None, [each.title, each.url, each.licence, each.credit, each.text]))
            for each in self._notices
        ]
        (self._folder / "NOTICES.txt").write_text("\n\n---\n\n".join(parts) + "\n", "utf-8")

    def _write_manifest(self, downloads: Sequence[Path], accounts: int) -> None:
        facts = {
            "version": VERSION,
            "published": self._now.isoformat(),
            "revision": self._snapshot.revision,
            "audit_head": self._snapshot.head,
            "organizations": len(self._snapshot.organizations),
            "account_files": accounts,
            "everything": self._options.everything,
            "languages": list(self._options.languages),
            "address": self._options.address,
            "contact": self._options.contact,
            "downloads": {
                f"downloads/{each.name}": sha256(each.read_bytes()).hexdigest()
                for each in downloads
            },
        }
        (self._folder / MANIFEST).write_text(json.dumps(facts, indent=1) + "\n", "utf-8")


def _script_words(words: Words) -> dict[str, str]:
    """What the script says, with `{name}` where it fills something in."""
    slots = {name: f"{{{name}}}" for name in ("handle", "platform", "name", "text", "count")}
    said = {name: words(f"site-search-{name}", **slots) for name in ("none", "found", "failed")}
    said |= {name: words(f"site-check-{name}", **slots) for name in _CHECK_WORDS}
    return said | {"known": words("site-known")}


def _size(path: Path, renderer: Renderer) -> str:
    return f"{renderer.edition.words.number(round(path.stat().st_size / 1000))} kB"
