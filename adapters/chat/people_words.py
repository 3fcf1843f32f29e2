"""People in sentences."""

from adapters.chat.texts import Words
from adapters.chat.views import Mention
from directory_core.models import Person


def mention(person: Person, words: Words) -> Mention:
    """Somebody, by their own venue's mention where it has one; "somebody" once forgotten."""
    return Mention(person.identities, person.name or words("somebody"))
