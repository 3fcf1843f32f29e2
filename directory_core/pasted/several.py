"""Several organizations in one text: blocks that begin with a name each."""

import re

from directory_core.pasted.accounts.binding import Binder
from directory_core.pasted.accounts.marks import marks_in
from directory_core.pasted.choosing import Named, name_of, scene_of_fields
from directory_core.pasted.language.talk import organization_weight
from directory_core.pasted.language.vocabulary import level
from directory_core.pasted.shapes.fields import Fields, read_fields

_BLOCKS = re.compile(
    r"\n\s*\n|\n(?=(?:name|nombre|nom|nome|organization|hospital name)\s*:)", re.IGNORECASE
)
_SURE = 2.0
"""How far a name leads where a block of a text is surely about an organization."""


def organizations_in(text: str) -> list[tuple[str, str]]:
    """The name and the part of each organization of `text`; none where it is about but one."""
    blocks = [block for block in _BLOCKS.split(text) if block.strip()]
    heads: list[tuple[int, str]] = []
    for at, block in enumerate(blocks) if len(blocks) > 1 else ():
        name = _name_at_the_head(block)
        if name and all(_differ(name, other) for _, other in heads):
            heads.append((at, name))
    if len(heads) < 2:
        return []
    starts = [0, *(at for at, _ in heads[1:]), len(blocks)]
    return [
        (name, "\n\n".join(blocks[start:end]))
        for (_, name), start, end in zip(heads, starts, starts[1:], strict=False)
    ]


def _name_at_the_head(block: str) -> str:
    """The name that a block with accounts surely begins with; empty for none."""
    marks = marks_in(block)
    reading = Binder(block, marks).read()
    fields = read_fields(reading.emptied(block))
    named = name_of(scene_of_fields(fields, reading.bound, "", marks))
    return named.called.name if reading.bound and _heads(named, fields) else ""


def _heads(named: Named, fields: Fields) -> bool:
    called = named.called
    return named.lead > _SURE and (
        bool(fields.first("name")) or (called.start < 2 and organization_weight(called.name) >= 2)
    )


def _differ(one: str, other: str) -> bool:
    """Whether two names are of two organizations: each says something that the other does not."""
    first, second = ({*re.findall(r"\w{2,}", level(name))} for name in (one, other))
    return bool(first - second) and bool(second - first)
