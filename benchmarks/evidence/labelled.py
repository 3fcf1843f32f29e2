"""Precision and recall of own accounts on websites that somebody has labelled.

    python -m benchmarks.evidence.labelled FOLDER [--show]

A website is a folder with its pages and a `site.json`: `organization` and `host`; `pages`, from
paths to files; `expected_accounts`, each a `platform` and `handle`; `unjudged`, those that count
neither way; and `state`, where another one than `ok` is right.  It is served on loopback.
"""

import asyncio
import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web

from adapters.web import WebsiteReader, open_fetcher
from benchmarks.scoring import Accounts
from directory_core import same_account_key
from directory_core.models import Look, Platform

Key = tuple[str, str]


@dataclass(frozen=True)
class Labelled:
    """A website, with the accounts that are its organization's and those that may be."""

    name: str
    organization: str
    host: str
    pages: dict[str, bytes]
    own: frozenset[Key]
    unjudged: frozenset[Key]


@dataclass
class Score:
    """How accounts that were called own fared, every fault by name, and the websites' states."""

    accounts: Accounts = field(default_factory=Accounts)
    faults: list[str] = field(default_factory=list)
    states: Counter[str] = field(default_factory=Counter)


def websites_in(folder: Path) -> list[Labelled]:
    """The labelled websites of a folder, by name."""
    return [_website(each.parent) for each in sorted(folder.glob("*/site.json"))]


def _website(folder: Path) -> Labelled:
    said = json.loads((folder / "site.json").read_text("utf-8"))
    pages = {path: (folder / file).read_bytes() for path, file in said["pages"].items()}
    return Labelled(
        folder.name, said["organization"], said["host"], pages,
        _keys(said["expected_accounts"]), _keys(said.get("unjudged", ())),
    )  # fmt: skip


def _keys(accounts: Any) -> frozenset[Key]:
    return frozenset(_key(each["platform"], each["handle"]) for each in accounts)


def _key(platform: str, handle: str) -> Key:
    """The key of an account; one on a platform that is not known here is never found."""
    if platform == Platform.YOUTUBE:  # whichever of its addresses was linked to
        handle = handle.rpartition("/")[2].removeprefix("@").casefold()
    known = platform in set(Platform) and platform != Platform.YOUTUBE
    return same_account_key((Platform(platform), handle)) if known else (platform, handle)


async def read_all(websites: list[Labelled]) -> dict[str, Look]:
    """What the reader makes of each website, served on loopback by its host."""
    by_host = {each.host: each for each in websites}

    async def serve(request: web.Request) -> web.Response:
        site = by_host.get(request.host.partition(":")[0])
        page = site.pages.get(request.path) if site else None
        if page is None:
            return web.Response(status=404, text="not found")
        plain = request.path.endswith(".txt")
        return web.Response(body=page, content_type="text/plain" if plain else "text/html")

    app = web.Application()
    app.router.add_get("/{path:.*}", serve)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    found = {}
    async with open_fetcher("", loopback=True, pause=0) as fetcher:
        reader = WebsiteReader(fetcher)
        for each in websites:
            url = f"http://{each.host}:{port}/"
            found[each.name] = await reader.read(url, each.organization)
    await runner.cleanup()
    return found


def scored(websites: list[Labelled]) -> Score:
    """The score of the reader on labelled websites, with every fault by name."""
    looks = asyncio.run(read_all(websites))
    score = Score()
    for each in websites:
        look = looks[each.name]
        named = (*look.sightings, *look.impossible)
        own = {_key(seen.platform.value, seen.handle) for seen in named if seen.own}
        wrong, missed = score.accounts.count(own - (each.unjudged - each.own), each.own)
        score.states[look.state.value] += 1
        score.faults += [f"{each.name}: wrong {key[0]} {key[1]}" for key in sorted(wrong)]
        score.faults += [f"{each.name}: missed {key[0]} {key[1]}" for key in sorted(missed)]
    return score


def main() -> None:
    """Read the websites of a folder, and print how many accounts were told rightly."""
    score = scored(websites_in(Path(sys.argv[1])))
    total = sum(score.states.values())
    precision, recall = score.accounts.precision, score.accounts.recall
    print(f"{total} websites: precision {precision:.3f}, recall {recall:.3f}")  # noqa: T201
    print(", ".join(f"{state} {count}" for state, count in score.states.items()))  # noqa: T201
    if "--show" in sys.argv:
        print("\n".join(score.faults))  # noqa: T201


if __name__ == "__main__":
    main()
