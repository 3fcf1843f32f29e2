"""Messages that are made to break a bot: a bounded answer in bounded time, and nothing counted."""

from collections.abc import Iterator
from time import process_time

import pytest

from adapters.chat.views import Card
from directory_core.models import Platform
from directory_core.testing import an_account, an_organization
from tests.support.dispatcher import FrontDesk, a_front_desk, words_of

LONG = 20_000
_SECONDS = 3.0
"""Processor time of one message on a busy machine; it is a tenth of a second on a quiet one."""
_LINES, _CHARACTERS = 45, 4_000
"""What a phone shows without scrolling for a minute."""
_LONGEST_NAME = 60
"""Characters of what may be a name that is missing."""
_BIDI = "\u202e\u2066\u200f\u2069"
_UNSEEN = "\u200b\u2060\ufeff\u00ad"


def _long(text: str) -> str:
    return (text * (LONG // len(text) + 1))[:LONG]


HOSTILE = {
    "one letter": "a" * LONG,
    "one word": _long("acmeclinic"),
    "capitals": _long("WHAT IS THE OFFICIAL TWITTER OF ACME CLINIC AND IS IT REAL "),
    "questions": _long("is @acmeclinlc real or is x.com/acmeclinic the one? "),
    "small words": _long("is the of a in to on for and "),
    "scripts": _long("клиника 病院 مستشفى clínica הקליניקה νοσοκομείο @аcmeclinic "),
    "bidi": _long(f"{_BIDI}acme{_BIDI}clinic "),
    "unseen": _long(f"a{_UNSEEN}c{_UNSEEN}m{_UNSEEN}e "),
    "links": " ".join(f"https://x.com/acmeclinic{number}" for number in range(60)),
    "one link": "https://x.com/" + "a" * LONG,
    "dots": _long("a.b."),
    "ats": "@" * LONG,
    "brackets": "[" * (LONG // 2) + "]" * (LONG // 2),
    "slashes": "https://x.com" + "/" * LONG,
    "percents": "https://x.com/" + _long("%25"),
    "danger": _long("i dont know if i want to die or if he took too many of the pills "),
    "digits": "1" * LONG,
    "emoji": "👨‍👩‍👧‍👦" * 1000,
    "combining": "a" + "\u0301" * LONG,
    "lines": "\n" * LONG,
    "markup": _long("<script>*_~`|acme</script> "),
}


@pytest.fixture(scope="module")
def desk() -> Iterator[FrontDesk]:
    accounts = (an_account("acmeclinic", Platform.X), an_account("AcmeClinic", Platform.FACEBOOK))
    with a_front_desk(an_organization("Acme Clinic", accounts=accounts)) as front:
        front.talk().say("acme clinic")
        yield front


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_message_gets_one_short_answer_in_bounded_time_and_is_no_gap(
    desk: FrontDesk, kind: str
) -> None:
    start = process_time()
    reply = desk.talk().say(HOSTILE[kind])
    assert process_time() - start < _SECONDS
    told = words_of(reply)
    assert told.strip()
    assert len(told) <= _CHARACTERS
    assert len(told.splitlines()) <= _LINES
    assert sum(isinstance(part, Card) for part in reply.parts) <= 4
    gaps = desk.directory.asking.gaps(limit=100)
    assert not [each.question for each in gaps if len(each.question) > _LONGEST_NAME]
