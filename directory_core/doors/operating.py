"""What the operator does: load, dump, audit, and ask how the directory is."""

from collections.abc import Iterator

from directory_core.indexing import LiveIndex
from directory_core.models import Organization, Rules
from directory_core.storage.shelf import all_organizations
from directory_core.storage.store import Store


class Operating:
    """The operator's door."""

    def __init__(self, store: Store, rules: Rules, index: LiveIndex) -> None:
        self._store = store
        self._rules = rules
        self._index = index

    def dump(self) -> Iterator[Organization]:
        """Every organization, in the order of slugs, from one consistent state."""
        with self._store.reading() as conn:
            yield from all_organizations(conn)
