"""Accounts as people type them: a link a line, or a platform and a handle, and what it is for."""

import re
from collections.abc import Iterable

from adapters.chat.events import FieldValue
from adapters.chat.forms.fields import FieldRefused, tidy
from adapters.chat.forms.sheet import Fault, Row, Sheet, Value
from adapters.chat.places import find_platform
from adapters.chat.texts import Texts
from adapters.chat.turn import Turn
from directory_core.accounts import parse_address
from directory_core.errors import AddressRefused
from directory_core.models import Address, Platform, ProposedAccount

LABEL_LENGTH = 60
MOST = 60
_BETWEEN = re.compile(r"^[\s:,;–—|()-]+|[\s:,;–—|()-]+$")
_ON = {"on", "en", "in"}


def accounts_check(raw: FieldValue, _sheet: Sheet, turn: Turn) -> Value:
    """The accounts in an answer; refuses with a fault for each line that names none.

    The lines that are right are kept all the same (`FieldRefused.kept`).
    """
    rows: list[Row] = []
    faults: list[Fault] = []
    for given in _given(raw):
        try:
            row = _read(given, turn.texts)
        except AddressRefused as refusal:
            facts = (("text", given["address"][:100]), ("why", str(refusal.facts["why"])))
            faults.append(Fault("address", facts))
        else:
            rows = merged(rows, [row])
    if len(rows) > MOST:
        faults.append(Fault("too-many-accounts", (("limit", str(MOST)),)))
    if faults or not rows:
        raise FieldRefused(*(faults or [Fault("empty")]), kept=list(rows[:MOST]))
    return list(rows)


def merged(rows: Iterable[Row], more: Iterable[Row]) -> list[Row]:
    """Both, with what is the same account once; a later label wins."""
    found = {(row["platform"], row["handle"].casefold()): row for row in (*rows, *more)}
    return list(found.values())


def proposed(rows: Iterable[Row]) -> tuple[ProposedAccount, ...]:
    """Rows as the core takes them."""
    return tuple(
        ProposedAccount(
            Platform(row["platform"]), row["handle"], row["url"], row["label"], row["platform_id"]
        )
        for row in rows
    )


def row_of(account: ProposedAccount) -> Row:
    """An account as a row."""
    return {
        "address": account.url or account.handle,
        "platform": account.platform.value,
        "handle": account.handle,
        "url": account.url,
        "label": account.label,
        "platform_id": account.platform_id,
    }


def _given(raw: FieldValue) -> list[Row]:
    """Each line or row that is not empty: `address`, `platform` (may be empty) and `label`."""
    lines = raw.splitlines() if isinstance(raw, str) else raw
    rows = [
        {"address": line.strip(), "platform": "", "label": ""}
        if isinstance(line, str)
        else {"platform": "", "label": "", **line}
        for line in lines
    ]
    return [row for row in rows if row.get("address", "").strip()]


def _read(given: Row, texts: Texts) -> Row:
    address, label = _address(given, texts)
    label = tidy(given["label"] or label).replace("\n", " ")[:LABEL_LENGTH]
    proposal = ProposedAccount(
        address.platform, address.handle, address.url, label, address.platform_id
    )
    return row_of(proposal)


def _address(given: Row, texts: Texts) -> tuple[Address, str]:
    """The account of a line, and the words beside it."""
    text = given["address"].strip()
    if given["platform"] in set(Platform):
        return parse_address(text, platform=Platform(given["platform"])), ""
    first, _, rest = text.partition(" ")
    platform = find_platform(first.rstrip(":"), texts)
    if platform is not None and rest.strip():
        handle, _, label = rest.strip().partition(" ")
        return parse_address(handle, platform=platform), _BETWEEN.sub("", label)
    if not rest:
        return parse_address(text), ""
    return _beside(first, rest.strip(), texts)


def _beside(first: str, rest: str, texts: Texts) -> tuple[Address, str]:
    """A link or handle with words behind it, which may begin with its platform."""
    if first.startswith("@"):
        words = rest.split()
        at = 1 if words[0].casefold() in _ON and len(words) > 1 else 0
        platform = find_platform(words[at].strip(",;:"), texts)
        if platform is not None:
            label = " ".join(words[at + 1 :])
            return parse_address(first, platform=platform), _BETWEEN.sub("", label)
    return parse_address(first), _BETWEEN.sub("", rest)
