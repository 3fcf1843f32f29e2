"""What anybody may ask."""

from directory_core.doors.showing import shown
from directory_core.errors import NotListed
from directory_core.indexing import LiveIndex
from directory_core.models import Organization, Rules
from directory_core.storage.browsing import standing
from directory_core.storage.store import Store


class Asking:
    """The door for questions.  It changes nothing but the count of what was asked."""

    def __init__(self, store: Store, rules: Rules, index: LiveIndex) -> None:
        self._store = store
        self._rules = rules
        self._index = index

    def get(self, slug: str) -> Organization:
        """The organization with this slug, or the one it was merged into.

        Raises:
            NotListed: there is none.
        """
        with self._store.reading() as conn:
            found = standing(conn, (slug,)).get(slug)
        if found is None:
            raise NotListed(slug=slug)
        return shown(found)
