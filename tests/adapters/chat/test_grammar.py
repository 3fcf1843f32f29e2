"""What people type, and what it is taken for."""

import pytest

from adapters.chat.filters import pack_filters, read_place, unpack_filters
from adapters.chat.grammar import Command, Grammar, Name
from adapters.chat.i18n.texts import Texts
from adapters.chat.tokens import Token, TokenRefused, Verb
from directory_core.models import Filters, Kind, Platform

TEXTS = Texts()
GRAMMAR = Grammar(TEXTS)


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("help", Name.HELP, ""),
        ("  HELP ", Name.HELP, ""),
        ("ayuda", Name.HELP, ""),
        ("find help", Name.FIND, "help"),
        ("buscar Cruz Roja", Name.FIND, "Cruz Roja"),
        ("stats", Name.STATS, ""),
        ("what's new", Name.NEW, ""),
        ("submit", Name.SUBMIT, ""),
        ("submit Acme Kids", Name.SUBMIT, "Acme Kids"),
        ("add Mayo Clinic", Name.ADD, "Mayo Clinic"),
        ("agregar cuentas a Mayo", Name.ADD, "Mayo"),
        ("mine", Name.MINE, ""),
        ("mis envíos", Name.MINE, ""),
        ("withdraw S4F7KQ", Name.WITHDRAW, "S4F7KQ"),
        ("pending hospitals telegram", Name.PENDING, "hospitals telegram"),
        ("pending reports", Name.PENDING, "reports"),
        ("link 47JC1K2E", Name.LINK, "47JC1K2E"),
        ("language es", Name.LANGUAGE, "es"),
        ("idioma español", Name.LANGUAGE, "español"),
        ("hear here", Name.HEAR, ""),
        ("back", Name.BACK, ""),
        ("atrás", Name.BACK, ""),
        ("skip", Name.SKIP, ""),
        ("cancel", Name.CANCEL, ""),
        ("7", Name.NUMBER, "7"),
    ],
)
def test_commands_are_understood_in_every_language(text: str, name: Name, rest: str) -> None:
    command = GRAMMAR.parse(text)

    assert (command.name, command.rest) == (name, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Project HELP",
        "help me",
        "New York Presbyterian",
        "Link Health Services of Ohio",
        "Pending Hospital of Nowhere",
        "Mine Workers Health Fund",
        "Back Pain Institute",
        "Language of Care",
        "Women in Health",
        "12345",
        "٣",
        "'; DROP TABLE organizations; --",
        "<b>Mayo</b>",
        "😀",
    ],
)
def test_what_may_be_a_name_is_a_question(text: str) -> None:
    assert GRAMMAR.parse(text) == Command(Name.QUESTION, text)


@pytest.mark.parametrize(
    ("text", "command", "name", "rest"),
    [
        ("/help", "", Name.HELP, ""),
        ("/find help", "", Name.FIND, "help"),
        ("/hear_here", "", Name.HEAR, ""),
        ("/pending@carehandles_bot telegram", "", Name.PENDING, "telegram"),
        ("mayo", "find", Name.FIND, "mayo"),
        ("", "FIND", Name.FIND, ""),
        ("/dance", "", Name.UNKNOWN, "dance"),
        ("/", "", Name.UNKNOWN, "/"),
    ],
)
def test_a_slash_leaves_no_doubt(text: str, command: str, name: Name, rest: str) -> None:
    parsed = GRAMMAR.parse(text, command)

    assert (parsed.name, parsed.rest, parsed.marked) == (name, rest, True)


def test_words_behind_a_form_s_command_may_be_a_name_all_the_same() -> None:
    assert GRAMMAR.parse("report Hospital Nord").doubtful
    assert not GRAMMAR.parse("report").doubtful


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("TX", ("US", "TX", "")),
        ("Ontario", ("CA", "ON", "")),
        ("Alemania", ("DE", "", "")),
        ("Berlin, Germany", ("DE", "", "Berlin")),
        ("Springfield", ("", "", "Springfield")),
    ],
)
def test_a_place_is_a_country_or_a_state_or_else_a_city(
    text: str, place: tuple[str, str, str]
) -> None:
    assert read_place(text) == place


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(Kind.PUBLIC_HEALTH_AGENCY, "US", "TX", "San José", Platform.INSTAGRAM),
        Filters(city="Zürich"),
        Filters(Kind.HOSPITAL, "US", named=("children", "kids")),
    ],
)
def test_the_next_page_knows_what_the_list_is_of(filters: Filters) -> None:
    token = Token(Verb.BROWSE, pack_filters(filters), 12)

    assert unpack_filters(Token.parse(str(token)).id) == filters


@pytest.mark.parametrize("packed", ["", "a.b", "castle.....", "....%%%."])
def test_filters_of_another_release_are_refused(packed: str) -> None:
    with pytest.raises(TokenRefused):
        unpack_filters(packed)


def test_the_queue_is_narrowed_by_kind_and_venue_in_any_order() -> None:
    assert GRAMMAR.queue_filters("telegram hospitals") == ("hospital", "telegram")
    assert GRAMMAR.queue_filters("corrections") == ("correction", "")
    assert GRAMMAR.queue_filters("denuncias slack") == ("report", "slack")
    assert GRAMMAR.queue_filters("nonsense") == ("", "")
