"""What is read from a pasted submission."""

from dataclasses import dataclass

from directory_core.models.organizations import Kind
from directory_core.models.proposals import ProposedAccount


@dataclass(frozen=True, slots=True)
class PastedProblem:
    """Something in a pasted text that was not taken as it stands.

    `code` is an `AddressProblem`, or one of: `named_as_not_theirs`, `personal_account`,
    `name_not_address` (a page's name where a handle should be), `from_post` (an account was taken
    from the link to a post of its), `another_website`, `not_a_website`, `several_organizations`,
    `too_long`.  `text` is what it is about.
    """

    field: str
    code: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a pasted text says of one organization.  Whatever it does not say is empty.

    `region` is a code in the US and Canada, elsewhere as it was written; `country` is an ISO
    3166-1 alpha-2 code.  `note` holds what the text says of accounts that are not theirs, and what
    stood under a label such as `Note:`.
    """

    name: str = ""
    kind: Kind | None = None
    city: str = ""
    region: str = ""
    country: str = ""
    website: str = ""
    accounts: tuple[ProposedAccount, ...] = ()
    note: str = ""
    problems: tuple[PastedProblem, ...] = ()
