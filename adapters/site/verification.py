"""A published folder, held against the log: whether it says what the directory said then."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import Reader
from adapters.site.downloads import write_downloads
from adapters.site.folder import MANIFEST, FolderRefused
from adapters.site.program_files import write_accounts, write_organizations, write_search
from adapters.site.publisher import Options, write_organization_pages
from directory_core import Directory
from directory_core.models.operating import Snapshot

_PAGES = "organizations"
"""Where the pages of organizations lie, in each language."""
_HELD = (_PAGES, "accounts", "search", "downloads")
"""What is held against the log: all that it determines, as lists and a day's figures are not."""

_FACTS = {
    "audit_head", "revision", "everything", "languages", "published", "address", "contact",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found: how many organizations were compared, and what does not hold.

    `why` is a code of `AuditReport` where the log itself does not hold, or not the folder's head;
    `wrong` are files that are missing, that nobody published, or that say something else.
    """

    organizations: int
    head: str
    why: str = ""
    wrong: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing was found wrong."""
        return not self.why and not self.wrong


def verify(directory: Directory, folder: Path) -> Verified:
    """Compare a published folder with what the log says was true at its revision.

    Raises:
        FolderRefused: it is no published folder.
    """
    manifest = _manifest(folder)
    head = str(manifest["audit_head"])
    report = directory.operating.verify_audit(head)
    if not report.holds:
        return Verified(0, head, report.why)
    snapshot = directory.operating.snapshot(at=int(manifest["revision"]))
    published = datetime.fromisoformat(manifest["published"])
    reader = Reader(Words(manifest["languages"][0]), published)
    options = _options(manifest)
    pages = [f"{tag}/{_PAGES}" for tag in options.languages[1:]]
    with TemporaryDirectory() as name:
        fresh = Path(name)
        write_organizations(snapshot.organizations, fresh, reader)
        write_accounts(snapshot.organizations, fresh, published.date())
        write_search(snapshot.organizations, fresh, reader)
        write_downloads(
            snapshot.organizations,
            fresh / "downloads",
            everything=options.everything,
            today=published.date(),
        )
        write_organization_pages(_as_of(snapshot), options, fresh, now=published)
        wrong = tuple(each for part in (*_HELD, *pages) for each in _differing(folder, fresh, part))
    return Verified(len(snapshot.organizations), head, wrong=wrong)


def _differing(folder: Path, fresh: Path, part: str) -> Iterator[str]:
    """The files of a part that are missing, too many, or say something else."""
    there, expected = _files(folder, part), _files(fresh, part)
    for name in sorted(there | expected):
        both = name in expected and name in there
        if not both or (folder / name).read_bytes() != (fresh / name).read_bytes():
            yield name


def _files(folder: Path, part: str) -> set[str]:
    """The files below a part of a folder; pages count where they are an organization's."""
    return {
        path.relative_to(folder).as_posix()
        for path in (folder / part).rglob("*")
        if path.is_file() and (path.suffix != ".html" or part.endswith(_PAGES))
    }


def _as_of(snapshot: Snapshot) -> Snapshot:
    """The snapshot without the news that came after its revision."""
    news = tuple(each for each in snapshot.changes if each.revision <= snapshot.revision)
    return replace(snapshot, changes=news)


def _options(manifest: dict[str, Any]) -> Options:
    """What the operator had decided when the folder was published."""
    return Options(
        tuple(manifest["languages"]),
        manifest["address"],
        manifest["contact"],
        bool(manifest["everything"]),
    )


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        if manifest.keys() >= _FACTS:
            return dict(manifest)
    except (OSError, ValueError, AttributeError):
        pass
    raise FolderRefused(f"{folder} is no published folder: it has no {MANIFEST} that can be read.")
