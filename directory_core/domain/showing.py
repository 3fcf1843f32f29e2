"""What a moderator has to be shown before a decision counts.

A card shows the first accounts of a submission, and a press on its button says nothing about the
rest.  So a verdict that publishes more than a card shows, or something there are warnings about,
hands in a mark that stands only under the whole, drawn for what is true when the verdict is given.
"""

from collections.abc import Iterable
from hashlib import blake2s

from directory_core.domain.proposals import accounts_of
from directory_core.models import SHOWN_AT_ONCE, Problem, Proposal


def mark_of(proposal: Proposal, warnings: Iterable[Problem], *, edited: bool = False) -> str:
    """The mark of a proposal and its warnings: empty where a card shows all that there is.

    Who `edited` it had all of its accounts in the form, so that only warnings are left to show.
    """
    told = sorted(f"{each.field} {each.code} {sorted(each.facts)}" for each in warnings)
    accounts = accounts_of(proposal)
    if not told and (edited or len(accounts) <= SHOWN_AT_ONCE):
        return ""
    shown = [f"{each.platform} {each.handle} {each.url} {each.label}" for each in accounts]
    return blake2s("\n".join((*shown, *told)).encode(), digest_size=4).hexdigest()
