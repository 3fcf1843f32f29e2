"""Taking back what a decision published."""

from dataclasses import replace
from itertools import permutations

import pytest

from directory_core.domain.publishing import Stamp, amended, disputed
from directory_core.domain.undoing import taken_back
from directory_core.errors import ChangedSince
from directory_core.models import (
    AccountProblem,
    AccountStatus,
    Alias,
    Change,
    CorrectableField,
    Correction,
    MoreAccounts,
    NameKind,
    Organization,
    Platform,
    Report,
)
from directory_core.testing import NOON, an_account
from tests.support.scene import MAYO, proposed

STAMP = Stamp("S4F7KQ", NOON)


def change(before: Organization | None, after: Organization | None, revision: int = 7) -> Change:
    return Change(revision, "mayo-clinic", before, after, NOON)


def approved(proposal: MoreAccounts | Correction | Report, target: Organization = MAYO) -> Change:
    return change(target, amended(proposal, target, STAMP))


AMENDMENTS: list[MoreAccounts | Correction | Report] = [
    MoreAccounts("mayo-clinic", (proposed("mayoclinicen"), proposed("mayo", Platform.YOUTUBE))),
    Correction("mayo-clinic", CorrectableField.NAME, "Mayo Health"),
    Correction("mayo-clinic", CorrectableField.CITY, "Phoenix"),
    Correction("mayo-clinic", CorrectableField.ALIAS, "The Mayo"),
    Report("mayo-clinic", Platform.X, "mayoclinic", AccountProblem.DEAD),
]


@pytest.mark.parametrize("proposal", AMENDMENTS)
def test_what_nobody_touched_since_is_as_it_was(
    proposal: MoreAccounts | Correction | Report,
) -> None:
    done = approved(proposal)

    assert taken_back(done.after, done, ()) == MAYO


@pytest.mark.parametrize(("first", "second"), list(permutations(AMENDMENTS, 2)))
def test_an_undo_leaves_alone_what_was_done_since(
    first: MoreAccounts | Correction | Report, second: MoreAccounts | Correction | Report
) -> None:
    one = approved(first)
    assert one.after is not None
    two = approved(second, one.after)

    assert taken_back(two.after, one, (two,)) == approved(second).after


def test_a_field_that_was_changed_again_is_not_undone_and_the_later_change_is_named() -> None:
    first = approved(Correction("mayo-clinic", CorrectableField.CITY, "Phoenix"))
    assert first.after is not None
    other = change(first.after, replace(first.after, note="seen"), revision=8)
    later = change(first.after, replace(first.after, city="Tucson"), revision=9)

    with pytest.raises(ChangedSince) as refusal:
        taken_back(later.after, first, (other, later))

    assert refusal.value.facts == {"slug": "mayo-clinic", "revision": 9, "field": "city"}


def test_a_new_organization_leaves_the_directory_if_it_is_as_it_was_published() -> None:
    assert taken_back(MAYO, change(None, MAYO), ()) is None
    with pytest.raises(ChangedSince):
        taken_back(replace(MAYO, aliases=(Alias("Mayo"),)), change(None, MAYO), ())


def test_hiding_an_account_is_no_obstacle_to_taking_it_off_for_good() -> None:
    done = approved(MoreAccounts("mayo-clinic", (proposed("mayoclinicen"),)))
    assert done.after is not None
    hidden = disputed(done.after, Platform.X, "mayoclinicen", NOON)

    assert taken_back(hidden, done, ()) == MAYO


def test_an_account_that_comes_back_stays_hidden_if_it_was_hidden_since() -> None:
    done = approved(Report("mayo-clinic", Platform.X, "mayoclinic", AccountProblem.HIJACKED))
    assert done.after is not None
    hidden = disputed(done.after, Platform.X, "mayoclinic", NOON)

    restored = taken_back(hidden, done, ())

    assert restored is not None
    assert restored.accounts == (an_account("mayoclinic", disputed_since=NOON),)


def test_what_left_the_directory_is_not_undone() -> None:
    done = approved(Correction("mayo-clinic", CorrectableField.CITY, "Phoenix"))

    with pytest.raises(ChangedSince):
        taken_back(None, done, (change(MAYO, None, revision=9),))


def test_an_alias_that_was_dropped_by_a_new_name_comes_back() -> None:
    before = replace(MAYO, aliases=(Alias("The Mayo"), Alias("Mayo Health", NameKind.TRANSLATION)))
    done = approved(Correction("mayo-clinic", CorrectableField.NAME, "Mayo Health"), before)

    restored = taken_back(done.after, done, ())

    assert restored is not None
    assert (restored.name, set(restored.aliases)) == ("Mayo Clinic", set(before.aliases))


def test_an_account_that_was_retired_meanwhile_is_changed_since() -> None:
    done = approved(MoreAccounts("mayo-clinic", (proposed("mayoclinicen"),)))
    assert done.after is not None
    gone = replace(
        done.after,
        accounts=tuple(replace(each, status=AccountStatus.RETIRED) for each in done.after.accounts),
    )

    with pytest.raises(ChangedSince):
        taken_back(gone, done, ())
