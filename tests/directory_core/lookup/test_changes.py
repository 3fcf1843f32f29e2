"""Changes are found by the next question, and never disturb one that is under way."""

from threading import Event, Thread

import pytest

from directory_core.lookup import LookupIndex
from directory_core.lookup.index import UNTIDY_FROM
from directory_core.models import Certainty
from tests.directory_core.lookup.directories import entry, small_directory


@pytest.fixture
def index() -> LookupIndex:
    return small_directory()


def test_a_new_organization_is_found_though_its_words_are_new(index: LookupIndex) -> None:
    index.apply([("zuckerberg", entry("Zuckerberg Hospital", slug="zuckerberg"))], revision=8)

    assert index.revision == 8
    assert index.ask("zukerberg hospital").order[0] == "zuckerberg"
    assert [found.slug for found in index.complete("zuck")] == ["zuckerberg"]


def test_a_renamed_one_is_found_by_its_new_name_alone(index: LookupIndex) -> None:
    index.apply([("mayo-clinic", entry("Acme Wellness", slug="mayo-clinic"))], revision=2)

    assert index.ask("acme wellness").order[0] == "mayo-clinic"
    assert "mayo-clinic" not in index.ask("mayo clinic").order
    assert "mayo-clinic" not in [found.slug for found in index.complete("mayo")]


def test_one_that_is_gone_is_found_no_longer(index: LookupIndex) -> None:
    before = len(index)

    index.apply([("cleveland-clinic", None), ("never-was", None)], revision=2)

    assert len(index) == before - 1
    for question in ("cleveland clinic", "clevelandclinic", "my.clevelandclinic.org"):
        assert "cleveland-clinic" not in index.ask(question).order


def test_one_that_came_and_went_leaves_no_trace(index: LookupIndex) -> None:
    index.apply([("acme", entry("Acme Wellness", slug="acme"))], revision=2)
    index.apply([("acme", None)], revision=3)

    assert "acme" not in index.ask("acme wellness").order


def test_a_namesake_that_comes_later_takes_certainty_away(index: LookupIndex) -> None:
    assert index.ask("Mayo Clinic").certainty is Certainty.SURE

    index.apply([("other", entry("The Mayo Clinic", slug="other"))], revision=2)

    assert index.ask("Mayo Clinic").certainty is Certainty.CHOICES


def test_changes_answer_as_if_built_anew(index: LookupIndex) -> None:
    late = [entry(f"{word} Care Partners") for word in ("Alder", "Birch", "Cypress", "Dogwood")]
    changed = LookupIndex.build(late[:1])
    changed.apply([(one.slug, one) for one in late[1:]], revision=1)
    anew = LookupIndex.build(late)

    for one in late:
        assert changed.ask(one.names[0][0]).candidates[0].slug == one.slug
        assert changed.ask(one.names[0][0]).certainty is anew.ask(one.names[0][0]).certainty


def test_many_changes_make_it_untidy() -> None:
    index = small_directory()
    changes = [
        (f"acme-{at}", entry(f"Acme {at} Clinic", slug=f"acme-{at}")) for at in range(UNTIDY_FROM)
    ]

    index.apply(changes[:-1], revision=1)
    assert not index.untidy

    index.apply(changes[-1:], revision=2)
    assert index.untidy


def test_questions_are_answered_while_changes_come_in(index: LookupIndex) -> None:
    stop, wrong = Event(), []

    def ask() -> None:
        while not stop.is_set():
            if index.ask("cedars sinai medical center").order[:1] != (
                "cedars-sinai-medical-center",
            ):
                wrong.append(index.revision)

    threads = [Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for at in range(40):
        index.apply([(f"acme-{at}", entry(f"Acme {at} Clinic", slug=f"acme-{at}"))], revision=at)
    stop.set()
    for thread in threads:
        thread.join()

    assert wrong == []
    assert all(index.ask(f"acme {at} clinic").order[0] == f"acme-{at}" for at in (0, 39))
