"""Each check of the drive of the whole bot sees the one fault it is there for, and alone."""

from collections import Counter
from collections.abc import Callable

import pytest

from benchmarks.faults.whole.checks import Evidence, Shown, checked


def _kept() -> Evidence:
    """A drive in which every promise was kept: one submission approved, one rejected."""
    after = {"S1": ["press undo:S1:2", "undo:S1:2"], "S2": ["undo:S2:2"]}
    return Evidence(
        acknowledged={"Tabori Clinic": "slack", "Melodi Clinic": "telegram"},
        pressed={"S1", "S2"},
        submitted=[("S1", "Tabori Clinic", "approved", 2), ("S2", "Melodi Clinic", "rejected", 2)],
        closings=Counter(["S1", "S2"]),
        published=Counter(["S1"]),
        unsettled=0,
        drawn={
            (number, venue): ("7", 2) for number in ("S1", "S2") for venue in ("slack", "telegram")
        },
        venues={
            "slack": Shown(dict(after), Counter(["Tabori Clinic"]), Counter(["S1"])),
            "telegram": Shown(dict(after), Counter(["Tabori Clinic"]), Counter(["S2"])),
        },
    )


def _loses(found: Evidence) -> None:
    found.acknowledged = {**found.acknowledged, "Vorani Clinic": "slack"}


def _doubles(found: Evidence) -> None:
    found.submitted.append(("S3", "Melodi Clinic", "pending", 1))
    for venue, shown in found.venues.items():
        shown.cards["S3"] = ["approve:S3:1"]
        found.drawn["S3", venue] = "8", 1


def _decides_twice(found: Evidence) -> None:
    found.closings["S2"] += 1


def _forgets_a_press(found: Evidence) -> None:
    found.pressed.add("S3")


def _publishes_twice(found: Evidence) -> None:
    found.published["S1"] += 1


def _publishes_nothing(found: Evidence) -> None:
    del found.published["S1"]


def _publishes_what_was_rejected(found: Evidence) -> None:
    found.published["S2"] += 1


def _leaves_a_notice(found: Evidence) -> None:
    found.unsettled = 1


def _posts_no_card(found: Evidence) -> None:
    del found.venues["slack"].cards["S2"]


def _keeps_a_publication_to_itself(found: Evidence) -> None:
    found.venues["telegram"].published.clear()


def _tells_no_submitter(found: Evidence) -> None:
    found.venues["telegram"].told.clear()


def _draws_an_old_version(found: Evidence) -> None:
    found.drawn["S1", "slack"] = "7", 1


def _leaves_an_old_button(found: Evidence) -> None:
    found.venues["telegram"].cards["S2"] = ["approve:S2:1", "reject:S2:1"]


def _leaves_an_old_menu(found: Evidence) -> None:
    found.venues["slack"].cards["S2"] = ["press approve:S2:1"]


def _changes_by_a_repeat(found: Evidence) -> None:
    found.repeats_changed = True


def _breaks_the_chain(found: Evidence) -> None:
    found.audit = "row 7 was changed"


def _does_what_a_venue_refuses(found: Evidence) -> None:
    found.problems = ["chat.postMessage: text is missing"]


def _answers_from_before(found: Evidence) -> None:
    found.stale_answers = ["Tabori Clinic"]


FAULTS: list[tuple[Callable[[Evidence], None], str]] = [
    (_loses, "lost"),
    (_doubles, "doubled"),
    (_decides_twice, "decided more than once"),
    (_forgets_a_press, "pressed and not decided"),
    (_publishes_twice, "published wrongly"),
    (_publishes_nothing, "published wrongly"),
    (_publishes_what_was_rejected, "published wrongly"),
    (_leaves_a_notice, "undelivered"),
    (_posts_no_card, "undelivered"),
    (_keeps_a_publication_to_itself, "undelivered"),
    (_tells_no_submitter, "undelivered"),
    (_draws_an_old_version, "stale cards"),
    (_leaves_an_old_button, "stale cards"),
    (_leaves_an_old_menu, "stale cards"),
    (_changes_by_a_repeat, "changed by the repeats"),
    (_breaks_the_chain, "audit log"),
    (_does_what_a_venue_refuses, "refused by a venue"),
    (_answers_from_before, "stale answers"),
]


def test_a_drive_that_kept_every_promise_passes_every_check() -> None:
    assert not any(checked(_kept()).values())


@pytest.mark.parametrize(
    ("fault", "promise"), FAULTS, ids=lambda each: getattr(each, "__name__", "")
)
def test_one_fault_is_seen_by_its_own_check_alone(
    fault: Callable[[Evidence], None], promise: str
) -> None:
    found = _kept()
    fault(found)

    assert [name for name, broken in checked(found).items() if broken] == [promise]


def test_every_check_has_been_broken_once() -> None:
    assert {promise for _, promise in FAULTS} == set(checked(_kept()))
