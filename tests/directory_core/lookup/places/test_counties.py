"""Which county a US city lies in."""

from directory_core.lookup import LookupIndex
from directory_core.lookup.places.counties import counties_of, states_with
from tests.directory_core.lookup.directories import entry


def test_a_hospital_that_moved_to_the_next_town_is_met_by_the_town_it_left() -> None:
    index = LookupIndex.build(
        [
            entry("Jefferson Hospital", slug="ar", city="Pine Bluff", regions=("AR",)),
            entry("Jefferson Hospital", slug="oh", city="Steubenville", regions=("OH",)),
            entry(
                "Jefferson Hospital",
                slug="pa",
                city="Jefferson Hills",
                regions=("PA",),
                countries=("US",),
            ),
        ]
    )

    assert index.ask("Jefferson Hospital Pittsburgh").candidates[0].slug == "pa"


def test_towns_of_a_name_lie_in_a_county_of_each_state() -> None:
    assert counties_of(("goshen",)) == (("IN", ("elkhart",)), ("NY", ("orange",)))
    assert counties_of(("gosh",)) == ()


def test_a_town_counts_for_nothing_where_everybody_means_the_city_of_its_name() -> None:
    assert {state for state, _ in counties_of(("birmingham",))} == {"AL"}


def test_states_that_have_a_county_of_a_name_are_counted_once() -> None:
    assert states_with(("cook",)) > 1
    assert states_with(("angeles",)) == 1
    assert states_with(("nowhere",)) == 0
