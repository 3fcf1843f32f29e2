"""What a list of another's says of an organization, beside what is listed here."""

from dataclasses import dataclass

from directory_core.models.organizations import Account


@dataclass(frozen=True, slots=True)
class Contrast:
    """What is new in a list, and what it contradicts.

    `slug` is the organization here that it speaks of; empty where it is not known yet.  `new` are
    accounts that nobody lists here, `same` those that the organization lists, `learnt` those of
    them whose unchanging id was not known, `ended` those that the list says were given up, `taken`
    those that another organization lists here, and `changed` those with another id.
    """

    slug: str = ""
    new: tuple[Account, ...] = ()
    same: tuple[Account, ...] = ()
    learnt: tuple[Account, ...] = ()
    ended: tuple[Account, ...] = ()
    taken: tuple[Account, ...] = ()
    changed: tuple[Account, ...] = ()
