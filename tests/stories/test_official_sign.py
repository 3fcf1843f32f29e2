"""The green sign stands for "official": the organization's own website or domain, within a year."""

import itertools

import pytest

from adapters.slack.rendering import messages
from adapters.telegram.rendering import replies
from directory_core import Rung, grounds_of
from directory_core.models import Evidence, EvidenceKind, Organization, WebsiteOrigin
from directory_core.testing import an_account, an_organization
from tests.support.dispatcher import BEN, a_front_desk, submitted

SIGN = "✅"
ASKED = (
    "acme clinic", "https://x.com/acme", "@acme", "acme clinic on x", "is @acme real?",
    "https://x.com/acme https://x.com/acmee", "hospitals in texas", "compare acme clinic and mayo",
)  # fmt: skip


def _acme(kind: EvidenceKind, as_of: str | None, *, confirmed: bool) -> Organization:
    account = an_account("acme", evidence=(Evidence(kind, "a list", as_of=as_of),))
    origin = WebsiteOrigin("a list", "2026-01", confirmed=confirmed)
    return an_organization(
        "Acme Clinic", accounts=(account,), website="https://acme.example", website_origin=origin
    )


@pytest.mark.parametrize(
    ("kind", "as_of", "confirmed"),
    [*itertools.product(EvidenceKind, (None, "2014", "2026-02-01"), (True, False))],
)
def test_no_card_of_any_venue_is_green_below_the_second_rung(
    kind: EvidenceKind, as_of: str | None, confirmed: bool
) -> None:
    acme = _acme(kind, as_of, confirmed=confirmed)
    with a_front_desk(acme) as front:
        ana = front.talk()
        today = front.clock().date()
        grounds = grounds_of(acme.accounts[0], acme, today=today)
        official = grounds.is_young and grounds.rung >= Rung.LINKED
        for question in ASKED:
            reply = ana.say(question)
            slack = str(messages.message(reply).blocks)
            telegram = "".join(each.html for each in replies.draw(reply, replies.Surface("42")))
            assert official or SIGN not in slack + telegram, question
        assert (SIGN in str(messages.message(ana.say("@acme")).blocks)) is official


def test_an_approval_makes_no_card_green() -> None:
    with a_front_desk() as front:
        ana, ben = front.talk(), front.talk(BEN)
        number = submitted(ana)
        ben.say("pending")
        ben.push(number)
        seen = [ben.push("Approve"), ana.say("mine"), ana.push(number), ana.say("acme kids")]
        for reply in seen:
            drawn = replies.draw(reply, replies.Surface("42"))
            assert SIGN not in str(messages.message(reply).blocks)
            assert not any(SIGN in each.html for each in drawn)
