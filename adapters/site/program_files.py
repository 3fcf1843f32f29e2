"""What programs read: a JSON file for each organization and account, the indexes, the changes."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.sax.saxutils import escape, quoteattr

from adapters.chat.handlers.browse import change_line
from adapters.chat.i18n.names import place_of, platform_name
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import Reader, handle_of
from adapters.chat.presenters.records import Record
from adapters.chat.views import plain
from adapters.site.facts import VERSION, account_facts, organization_facts
from adapters.site.file_names import file_name
from adapters.site.organization_pages import account_state, grounds_text
from adapters.site.renderer import write_bytes
from adapters.site.search_index import Found, folded, shard_of, write_index
from directory_core.models import Account, Change, Organization

_IN_FEED = 200
"""Changes in the feed, the newest."""


def write_organizations(
    organizations: Iterable[Organization], folder: Path, reader: Reader
) -> None:
    """Write `organizations/SLUG.json` for each."""
    (folder / "organizations").mkdir(exist_ok=True)
    for each in organizations:
        write_bytes(
            f"{folder}/organizations/{each.slug}.json",
            as_json(each, reader.words, reader.now.date()).encode(),
        )


def as_json(organization: Organization, words: Words, today: date) -> str:
    """The file of an organization, as of a day."""
    return _compact(organization_facts(organization, words, today))


def write_accounts(organizations: Iterable[Organization], folder: Path, today: date) -> int:
    """Write `accounts/PLATFORM/NAME.json`, a file for each handle; how many."""
    files: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for organization in organizations:
        for account in organization.accounts:
            facts = account_facts(account, organization, today)
            facts["organization"] = {"slug": organization.slug, "name": organization.name}
            files[account.platform.value, file_name(account.handle)].append(facts)
    for platform in {platform for platform, _ in files}:
        (folder / "accounts" / platform).mkdir(parents=True)
    for (platform, name), found in files.items():
        text = _compact({"version": VERSION, "accounts": found})
        write_bytes(f"{folder}/accounts/{platform}/{name}.json", text.encode())
    return len(files)


def write_search(organizations: Sequence[Organization], folder: Path, reader: Reader) -> None:
    """Write the indexes of names and of accounts, which the pages search."""
    write_index((_found(each, reader.words) for each in organizations), folder / "search")
    rows: dict[str, list[list[str]]] = defaultdict(list)
    for each in organizations:
        for account in each.accounts:
            for shard, row in _account_rows(account, each, reader):
                rows[shard].append(row)
    (folder / "search" / "accounts").mkdir()
    for shard, found in rows.items():
        path = folder / "search" / "accounts" / f"{shard}.json"
        path.write_text(json.dumps(found, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _found(organization: Organization, words: Words) -> Found:
    return Found(
        slug=organization.slug,
        name=organization.name,
        place=place_of(organization, words),
        others=tuple(alias.text for alias in organization.aliases),
        listed=organization.is_listing,
    )


def _account_rows(
    account: Account, organization: Organization, reader: Reader
) -> Iterator[tuple[str, list[str]]]:
    """An account under the key of its link and under its handle, each with its file."""
    link, handle = link_key(account.url), f"@{account.handle.casefold()}"
    row = [
        link,
        handle,
        handle_of(account),
        platform_name(account.platform, reader.words),
        organization.slug,
        organization.name,
        account_state(account, organization, reader),
        grounds_text(account, organization, reader),
    ]
    for shard in {_shard(link), _shard(handle)}:
        yield shard, row


def link_key(url: str) -> str:
    """Host and path of a link as `site.js` compares them: without `www.` and case."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    path = unquote(parts.path).strip("/")
    key = f"{host}/{path}" if path else host
    return key if "/channel/" in key else key.lower()


def _shard(key: str) -> str:
    word = "".join(folded(key.rpartition("/")[2]))
    return shard_of(word) if word else "none"


def write_changes(
    changes: Sequence[Change], folder: Path, words: Words, *, address: str, now: datetime
) -> None:
    """Write `changes.json` and the Atom feed, the newest first."""
    newest = list(reversed(changes))[:_IN_FEED]
    facts = [_change_facts(each, words, now.date()) for each in newest]
    (folder / "changes.json").write_text(_compact({"version": VERSION, "changes": facts}), "utf-8")
    (folder / "changes.atom").write_text(_atom(newest, words, address, now), "utf-8")


def _change_facts(change: Change, words: Words, today: date) -> Record:
    shown = change.after or change.before
    return {
        "revision": change.revision,
        "slug": change.slug,
        "name": shown.name if shown else change.slug,
        "at": change.at.isoformat(),
        "before": organization_facts(change.before, words, today) if change.before else None,
        "after": organization_facts(change.after, words, today) if change.after else None,
    }


def _atom(changes: Sequence[Change], words: Words, address: str, now: datetime) -> str:
    """The feed, as https://www.rfc-editor.org/rfc/rfc4287 wants it."""
    base = address or "urn:carehandles:"
    updated = changes[0].at if changes else now
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<id>{escape(base)}changes.atom</id>",
        f"<title>{escape(words('site-title'))}</title>",
        f"<updated>{updated.isoformat()}</updated>",
        f"<author><name>{escape(words('site-title'))}</name></author>",
    ]
    if address:
        lines.append(f'<link rel="self" href={quoteattr(address + "changes.atom")}/>')
    for change in changes:
        page = f"organizations/{change.slug}.html"
        lines += [
            "<entry>",
            f"<id>{escape(base)}{escape(change.slug)}#{change.revision}</id>",
            f"<title>{escape(plain(change_line(change, words)))}</title>",
            f"<updated>{change.at.isoformat()}</updated>",
            f"<link href={quoteattr((address or '') + page)}/>",
            "</entry>",
        ]
    return "\n".join([*lines, "</feed>", ""])


def _compact(facts: Record) -> str:
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":")) + "\n"
