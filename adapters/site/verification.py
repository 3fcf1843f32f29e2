"""A published folder, held against the log: whether it says what the directory said then."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from adapters.chat.i18n.texts import Words
from adapters.site.downloads import write_downloads
from adapters.site.folder import MANIFEST, FolderRefused
from adapters.site.program_files import as_json
from directory_core import Directory


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
    words, day = (
        Words(manifest["languages"][0]),
        datetime.fromisoformat(manifest["published"]).date(),
    )
    expected = {f"{each.slug}.json": as_json(each, words, day) for each in snapshot.organizations}
    wrong = [*_differing(folder / "organizations", expected)]
    with TemporaryDirectory() as fresh:
        everything = bool(manifest["everything"])
        files = write_downloads(
            snapshot.organizations, Path(fresh) / "downloads", everything=everything
        )
        wrong += [
            f"downloads/{each.name}"
            for each in files
            if _digest(each) != _digest(folder / "downloads" / each.name)
        ]
    return Verified(len(expected), head, wrong=tuple(wrong))


def _differing(folder: Path, expected: dict[str, str]) -> Iterator[str]:
    """The files that are missing, too many, or say something else."""
    there = {path.name for path in folder.glob("*.json")}
    for name in sorted(there | expected.keys()):
        both = name in expected and name in there
        if not both or (folder / name).read_text("utf-8") != expected[name]:
            yield f"organizations/{name}"


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        if {"audit_head", "revision", "everything", "languages", "published"} <= manifest.keys():
            return dict(manifest)
    except (OSError, ValueError, AttributeError):
        pass
    raise FolderRefused(f"{folder} is no published folder: it has no {MANIFEST} that can be read.")


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
