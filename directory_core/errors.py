"""The ways the core says no.

A refusal carries a code and facts, never a sentence: the chat layer words it in the reader's
language.  The codes are part of the product; `locales/*.ftl` has a sentence for each.
"""

from collections.abc import Mapping
from typing import ClassVar

Fact = str | int


class Refusal(Exception):  # noqa: N818 - a refusal is an outcome, not a fault
    """The core says no.  `code` names the sentence, `facts` fill it."""

    code: ClassVar[str] = "refused"

    def __init__(self, **facts: Fact) -> None:
        super().__init__(self.code)
        self.facts: Mapping[str, Fact] = facts


class AddressRefused(Refusal):
    """A text that looked like an address of an account is none.

    Facts: `text` what was given; `why` the code of what was wrong (see `accounts.addresses`).
    """

    code = "address_refused"
