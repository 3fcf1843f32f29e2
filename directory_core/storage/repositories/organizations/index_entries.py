"""What the lookup's index is to know, read straight from the rows it needs.

An organization that was merged into another has no entry of its own: its names lead to the one
that stands.  Many entries are read at once, so nothing here makes an `Organization`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, select

from directory_core.lookup import Entry
from directory_core.models import AccountStatus, NameKind
from directory_core.storage import tables as t
from directory_core.storage.database.engine import chunks
from directory_core.storage.repositories.organizations.known import known_of
from directory_core.storage.repositories.organizations.known_file import Facts

_DEPTH = 5
"""Steps of parents and of mergers that are followed; more are a mistake, or a ring."""

_o = t.organizations.c
_COLUMNS = (_o.id, _o.slug, _o.name, _o.kind, _o.city, _o.website, _o.parent, _o.merged_into)
LISTED = 0.65
"""The least prominence of an organization with a row: somebody thought it worth one."""
Found = Row[*tuple[Any, ...]]
Rows = dict[str, Found]


def all_entries(conn: Connection) -> Iterator[Entry]:
    """An entry for every organization that stands, or is known."""
    rows: Rows = {row.slug: row for row in conn.execute(select(*_COLUMNS))}
    yield from _entries(conn, rows, rows.keys(), some=False)
    yield from (entry for entry in known_of(conn).entries() if entry.slug not in rows)


def entries(conn: Connection, slugs: Collection[str]) -> dict[str, Entry | None]:
    """The entries that change when the organizations `slugs` have changed; None where none is left.

    Those are their own, and those of their children and of what they were merged into.
    """
    rows = _found(conn, _o.slug, slugs)
    rows |= _found(conn, _o.parent, slugs)
    wanted = {*slugs, *rows}
    rows |= _upwards(conn, rows, _o.merged_into)
    wanted |= rows.keys()
    rows |= _merged(conn, rows)
    rows |= _upwards(conn, rows, _o.parent)
    made = {entry.slug: entry for entry in _entries(conn, rows, wanted & rows.keys(), some=True)}
    known = known_of(conn).entries(wanted - rows.keys())
    made |= {entry.slug: entry for entry in known}
    return {slug: made.get(slug) for slug in wanted}


def _found(conn: Connection, column: Any, values: Iterable[str]) -> Rows:
    found: Rows = {}
    for some in chunks(values):
        rows = conn.execute(select(*_COLUMNS).where(column.in_(some)))
        found |= {row.slug: row for row in rows}
    return found


def _upwards(conn: Connection, rows: Rows, column: Any) -> Rows:
    """What `rows` point at in `column`, and what that points at in turn."""
    found = dict(rows)
    for _ in range(_DEPTH):
        above = {getattr(row, column.name) for row in found.values()} - {None} - found.keys()
        if not above:
            break
        found |= _found(conn, _o.slug, above)
    return found


def _merged(conn: Connection, rows: Rows) -> Rows:
    """What was merged into `rows`."""
    found = dict(rows)
    new = set(rows)
    for _ in range(_DEPTH):
        below = _found(conn, _o.merged_into, new)
        new = below.keys() - found.keys()
        if not new:
            break
        found |= below
    return found


def _entries(
    conn: Connection, rows: Rows, wanted: Collection[str], *, some: bool
) -> Iterator[Entry]:
    ids = [row.id for row in rows.values()] if some else None
    aliases = _parts(conn, t.aliases, ("text", "kind"), ids)
    places = _parts(conn, t.places, ("value", "level"), ids)
    handles = _parts(conn, t.accounts, ("handle", "status"), ids)
    names = {slug: _names(row, aliases[row.id]) for slug, row in rows.items()}
    facts = known_of(conn).facts(wanted if some else None)
    merged: defaultdict[str, list[tuple[str, NameKind]]] = defaultdict(list)
    for slug, row in rows.items():
        if row.merged_into:
            stands = _last(rows, slug)
            merged[stands] += [(text, NameKind.ALIAS) for text, _ in names[slug]]
    for slug in wanted:
        row = rows[slug]
        if row.merged_into:
            continue
        told = facts.get(slug, Facts())
        yield Entry(
            slug=slug,
            names=tuple(dict.fromkeys((*names[slug], *merged[slug]))),
            city=row.city,
            regions=tuple(value for value, level in places[row.id] if level == "region"),
            countries=tuple(value for value, level in places[row.id] if level == "country"),
            website=row.website,
            parents=tuple(_parents(rows, slug)),
            county=told.county,
            kind=row.kind,
            prominence=max(LISTED, told.prominence),
            handles=_live_handles(handles[row.id]),
        )


def _parts(
    conn: Connection, table: Table, columns: tuple[str, str], ids: list[int] | None
) -> defaultdict[int, list[tuple[str, str]]]:
    c = table.c
    read = select(c.organization_id, *(c[name] for name in columns))
    read = read.order_by(c.organization_id, c.position)
    parts: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for some in [read] if ids is None else _some(read, c.organization_id, ids):
        for id_, first, second in conn.execute(some):
            parts[id_].append((first, second))
    return parts


def _some(read: Select[Any], column: Any, ids: list[int]) -> Iterator[Select[Any]]:
    for some in chunks(ids):
        yield read.where(column.in_(some))


def _names(row: Found, aliases: list[tuple[str, str]]) -> list[tuple[str, NameKind]]:
    return [(row.name, NameKind.NAME), *((text, NameKind(kind)) for text, kind in aliases)]


def _live_handles(handles: list[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(handle for handle, status in handles if status != AccountStatus.RETIRED)
    )


def _last(rows: Rows, slug: str) -> str:
    """What a merged organization ended up in."""
    for _ in range(_DEPTH):
        into = rows[slug].merged_into
        if not into or into not in rows:
            break
        slug = into
    return slug


def _parents(rows: Rows, slug: str) -> Iterator[str]:
    above = rows[slug].parent
    for _ in range(_DEPTH):
        if above is None or above == slug or above not in rows:
            return
        yield rows[above].name
        above = rows[above].parent
