"""The likeliest kind of an organization."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from directory_core.accounts.hosts import registered_domain
from directory_core.models import Kind
from directory_core.pasted.accounts.bound import Bound
from directory_core.pasted.kinds.signs import Telling, kinds_seen
from directory_core.pasted.known.table import handle_key, host_key
from directory_core.pasted.language.vocabulary import kind_of_name, level
from directory_core.pasted.language.weighing import weighed
from directory_core.pasted.parts import Parts
from directory_core.pasted.shapes.fields import Fields
from directory_core.pasted.where.gazetteer import country_named


def kind_told(fields: Fields, of: Telling) -> Kind | None:
    """The kind under its label, or the likeliest of those that anything speaks for."""
    for value in fields.values.get("kind", []):
        if level(value).replace(" ", "_") in set(Kind):
            return Kind(level(value).replace(" ", "_"))
        if (found := kind_of_name(value)) is not None:
            return found
    seen = kinds_seen(of)
    return max(seen, key=lambda each: weighed("kind", each[1]))[0] if seen else None


def telling_in(parts: Parts, name: str, kept: Sequence[Bound]) -> Telling:
    """What bears on the kind of an organization of this name and these accounts."""
    host = urlsplit(parts.website).hostname or ""
    written = [each.address.handle for each in kept] + [registered_domain(host).partition(".")[0]]
    return Telling(
        text=parts.emptied,
        name=name,
        labelled=tuple(parts.fields.values.get("named_kind", ())),
        addresses=tuple(re.sub(r"[\W_]", "", level(each)) for each in written if each),
        national=_is_national(name),
        keys=(
            *([host_key(host)] if host else []),
            *(handle_key(each.address.platform, each.address.handle) for each in kept),
        ),
    )


def _is_national(name: str) -> bool:
    """Whether the last words of a name are a country."""
    words = name.split()
    return any(country_named(" ".join(words[-size:])) for size in (1, 2) if size < len(words))
