"""The columns of somebody's spreadsheet: what each heading says stands under it.

Headings are read in five languages.  A column whose cells hold accounts, and whose heading does not
say whose platform's, is found out here, so that nobody's accounts are left out unseen.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from directory_core.exchange.problems import AccountColumnUnclear, shown
from directory_core.exchange.sheets.account_cells import holds_accounts, holds_links
from directory_core.models.organizations import Platform
from directory_core.pasted.language.vocabulary import (
    headings,
    level,
    phrases,
    platform_named,
    platforms,
)
from directory_core.pasted.shapes.fields import label_of

Numbered = tuple[int, list[str]]
"""A row's number, and its cells."""

_COUNTED = re.compile(
    r"(?:^(?:\d|other|second|additional|more|primary|main)\s+)|\s*[\s#(_-]\d+\)?$"
)
"""What tells several columns of one platform apart: `Twitter 2`, `Other Facebook`."""
_MAY_HOLD = re.compile(r"@|[^\W\d_]\.[^\W\d_]")
"""What every link and handle has; looked for first, since most cells have neither."""
_BARE_HANDLE = re.compile(r"(?=.*[^\W\d_])[\w.-]{2,64}")


@dataclass(slots=True)
class Columns:
    """What each column holds: a field, a platform, or nothing that is kept."""

    heads: list[str]
    fields: dict[str, list[int]] = field(default_factory=dict)
    platforms: list[tuple[int, Platform]] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)
    unclear: list[int] = field(default_factory=list)
    """Those of `left_out` whose headings are not understood."""

    def first(self, name: str, cells: list[str]) -> str:
        """The first cell of a field that holds something."""
        return next((cells[at] for at in self.fields.get(name, []) if cells[at]), "")

    def heading(self, name: str) -> str:
        """The heading over a field, or the field's name."""
        at = self.fields.get(name)
        return self.heads[at[0]] if at else name

    @property
    def row_for_account(self) -> bool:
        """Whether each row is one account, so that a blank name is that of the row above."""
        return "platform" in self.fields and "handle" in self.fields


def columns_of(heads: list[str]) -> Columns:
    """What stands under `heads`, as far as they are understood."""
    columns = Columns([head.strip() for head in heads])
    for at, head in enumerate(columns.heads):
        plain = re.sub(r"[\s_]+", " ", level(head)).strip(" :*#?")
        bare = _COUNTED.sub("", plain)
        platform = platform_named(plain) or platform_named(bare)
        if platform is not None:
            columns.platforms.append((at, platform))
            continue
        name = headings().get(plain) or label_of(head) or headings().get(bare) or label_of(bare)
        if name == "named_kind":
            name = "name"
        if plain in {"county", "district"} and "region" in columns.fields:
            name = ""
        if name and name != "ignored":
            columns.fields.setdefault(name, []).append(at)
        else:
            columns.left_out.append(at)
            if plain not in phrases("headings", "ignored"):
                columns.unclear.append(at)
    _prefer_states(columns)
    return columns


def _prefer_states(columns: Columns) -> None:
    """Of several columns of regions, that of the state comes first, a county's last."""
    regions = columns.fields.get("region", [])
    regions.sort(
        key=lambda at: level(columns.heads[at]).strip() in {"county", "district", "region"}
    )


def wide_header(rows: Iterable[Numbered]) -> Numbered | None:
    """The first of `rows` that reads as headings: a name's and another's."""
    for number, cells in rows:
        columns = columns_of(cells)
        known = len(columns.fields) + bool(columns.platforms)
        if "name" in columns.fields and known >= 2:
            return number, cells
    return None


def refuse_unclear(path: str, columns: Columns, body: list[Numbered]) -> None:
    """Refuse the file where accounts stand under a heading that does not say so.

    Raises:
        AccountColumnUnclear: a column holds accounts and its heading is not understood.
    """
    for at in columns.unclear:
        head = columns.heads[at]
        said = label_of(head) == "ignored"
        holds = holds_links if said else holds_accounts
        names_platform = not said and _names_platform(head)
        for number, cells in body:
            cell = cells[at]
            if not cell:
                continue
            bare = names_platform and _BARE_HANDLE.fullmatch(cell) and not _is_answer(cell)
            if bare or (_MAY_HOLD.search(cell) and holds(cell)):
                raise AccountColumnUnclear(
                    path=path, column=shown(head), row=number, value=shown(cell)
                )


def _names_platform(head: str) -> bool:
    """Whether a word of the heading is a platform's name."""
    return not {*re.findall(r"\w+", level(head))}.isdisjoint(platforms())


def _is_answer(cell: str) -> bool:
    """Whether a cell says yes, as under `On Twitter?`."""
    return level(cell) in phrases("cells", "no_account")
