"""One row of a list, in the shape that all lists are read into."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from directory_core.models.organizations import Kind, NameKind


@dataclass(slots=True)
class Row:
    """What one list says of one organization.

    `origin` names the list (`cms`, `hifld`, `ror`, `wikidata`, `ods`, `trust`, `ontario`,
    `govdirectory`, `curated`, `listing`).  `names` are other names with their kinds; `ids` what
    registers call it, by scheme.  `site` is a cleaned website and `domain` its registered domain.
    `care` is a word for what is treated there, by which units of one campus are told apart.
    """

    id: str
    origin: str
    name: str
    country: str = ""
    region: str = ""
    city: str = ""
    county: str = ""
    kind: Kind = Kind.OTHER
    care: str = ""
    names: list[tuple[str, NameKind]] = field(default_factory=list)
    site: str = ""
    domain: str = ""
    wikidata: str = ""
    ids: dict[str, str] = field(default_factory=dict)
    as_of: str = ""
    beds: int = 0
    closed: bool = False
    parent: str = ""
    slug: str = ""

    def texts(self) -> Iterator[str]:
        """Its name and its other names, without acronyms."""
        yield self.name
        yield from (text for text, kind in self.names if kind is not NameKind.ACRONYM)
