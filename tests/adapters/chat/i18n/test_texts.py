"""Every sentence there is, in every language there is."""

import ast
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor

import adapters
from adapters.chat.forms.definitions import FORMS
from adapters.chat.grammar import Name
from adapters.chat.i18n import texts
from adapters.chat.i18n.texts import Texts, catalogue, language_name, languages, messages
from adapters.chat.presenters.refusals import word_refusal
from adapters.chat.tokens import Verb
from adapters.chat.views import Bold, When
from directory_core.accounts import AddressProblem
from directory_core.errors import DatabaseUnusable, all_errors
from directory_core.models import (
    REJECT_REASONS,
    AccountProblem,
    Alike,
    CorrectableField,
    Kind,
    MatchedBy,
    Platform,
    ReasonCode,
    State,
    VerdictKind,
)

TEXTS = Texts()
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
FAMILIES: dict[str, Iterable[StrEnum]] = {
    "kind": Kind,
    "platform": Platform,
    "address": AddressProblem,
    "reason": ReasonCode,
    "reason-short": REJECT_REASONS,
    "state": [state for state in State if state is not State.APPROVED],
    "alike": Alike,
    "decided": VerdictKind,
    "correctable": CorrectableField,
    "account-problem": AccountProblem,
    "found-by": MatchedBy,
}


_NAMES = re.compile(
    "platform-.*|venue-.*|telegram-name|slack-title|slack-prompt-.*-text|welcome-example-(name|handle)"
)
"""Messages that say a name, or give one as an example."""
_SIGNS = {
    "colon",
    "danger-country",
    "danger-crisis",
    "site-in-place",
    "browse-named",
    "stats-chart",
    "numbered",
    "moment-utc",
    "submission-title",
    "value-becomes",
    "button-adopt",
    "welcome-example-name",
    "welcome-example-handle",
}
"""Messages that say nothing but what they are given."""
ALIKE: dict[str, set[str]] = {
    "de": _SIGNS | {
        "card-website", "stats-accounts", "field-name", "field-website", "field-accounts",
        "field-account", "correctable-name", "correctable-website", "kind-rehabilitation",
        "site-accounts", "site-column-account",
    },
    "es": _SIGNS | {"kind-hospital", "confirm-no"},
    "fr": _SIGNS | {"form-correction", "field-question", "queue-correction"},
    "pt": _SIGNS | {"kind-hospital"},
}  # fmt: skip
"""What a language has in common with English because it does say it so."""


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - Fluent's
        self.names.add(node.id.name)


@lru_cache
def _messages(language: str) -> dict[str, set[str]]:
    """Each message of a catalogue, with the variables it uses."""
    found = {}
    for entry in FluentParser().parse(catalogue(language)).body:
        assert not isinstance(entry, Junk), entry.content
        if isinstance(entry, Message):
            assert entry.id.name not in found, f"{entry.id.name} stands twice in {language}"
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


@pytest.mark.parametrize("language", languages())
def test_every_language_says_the_same_things_with_the_same_facts(language: str) -> None:
    assert _messages(language) == _messages("en")


@pytest.mark.parametrize("language", [tag for tag in languages() if tag != "en"])
def test_no_sentence_is_left_in_english(language: str) -> None:
    there, english = messages(language), messages("en")

    same = {name for name, source in there.items() if source == english[name]}
    unnamed = {name for name in same if not _NAMES.fullmatch(name)}

    assert not unnamed - ALIKE[language]


@pytest.mark.parametrize("language", languages())
def test_a_catalogue_that_lacks_a_sentence_is_named(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = {name: source for name, source in messages(language).items() if name != "thanks"}
    real = texts.messages
    monkeypatch.setattr(texts, "messages", lambda tag: lacking if tag == language else real(tag))

    assert texts.missing_messages() == {language: ("thanks",)}


@pytest.mark.parametrize("language", languages())
def test_a_sentence_without_variables_is_what_fluent_makes_of_it(language: str) -> None:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(catalogue(language)))
    words = TEXTS.speak(language)

    for name, source in messages(language).items():
        pattern = bundle.get_message(name).value
        if "{" not in source and pattern is not None:
            assert words(name) == bundle.format_pattern(pattern, {})[0]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("family", FAMILIES)
def test_every_code_has_its_own_words(family: str, language: str) -> None:
    told = _messages(language)

    missing = {f"{family}-{code}".replace("_", "-") for code in FAMILIES[family]} - set(told)

    assert not missing


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("code", all_errors())
def test_every_refusal_has_its_sentence(code: str, language: str) -> None:
    refusal = all_errors()[code]()

    assert f"refused-{code}".replace("_", "-") in _messages(language)
    assert word_refusal(refusal, TEXTS.speak(language), NOW).strip()


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "2 hours ago"),
        ("de", "vor 2 Stunden"),
        ("es", "hace 2 horas"),
        ("fr", "il y a 2 heures"),
        ("pt", "há 2 horas"),
    ],
)
def test_how_long_ago_something_was_needs_no_zone(language: str, told: str) -> None:
    assert TEXTS.speak(language).ago(NOW - timedelta(hours=2), NOW) == told


@pytest.mark.parametrize("why", ["read_only", "full", "locked", "unreachable", "disk", "damaged"])
@pytest.mark.parametrize("language", languages())
def test_each_fault_of_the_database_says_what_to_do(why: str, language: str) -> None:
    words = TEXTS.speak(language)

    assert word_refusal(DatabaseUnusable(why=why), words, NOW) != word_refusal(
        DatabaseUnusable(why="never heard of"), words, NOW
    )


@pytest.mark.parametrize("language", languages())
def test_every_question_of_every_form_is_asked_in_words(language: str) -> None:
    told = _messages(language)

    questions = [question for form in FORMS for question in form.questions]
    wanted = {question.says(part) for question in questions for part in ("field", "ask")}

    assert not wanted - set(told)


@pytest.mark.parametrize("language", languages())
def test_every_command_has_a_word_for_it(language: str) -> None:
    last = {Name.QUESTION, Name.NUMBER, Name.UNKNOWN}

    assert not {f"command-{name}" for name in Name if name not in last} - set(_messages(language))


def test_every_sentence_that_the_code_names_is_there() -> None:
    assert not set(_named_in_code()) - set(_messages("en"))


def _named_in_code() -> Iterator[str]:
    """The ids of messages that stand in the code: the first argument of what says a sentence."""
    root = Path(adapters.__file__).parent
    for page in root.rglob("*.html"):
        yield from re.findall(r"""(?:say|table)\(["']([a-z-]+)["'][,)]""", page.read_text("utf-8"))
    for path in root.rglob("*.py"):
        if path.is_relative_to(root / "web"):
            continue  # its words are those of pages it reads
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and _says(node.func):
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


def _says(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return function.id == "words"
    return isinstance(function, ast.Attribute) and (
        function.attr in {"words", "_words"}
        or (function.attr == "say" and ast.unparse(function.value) == "turn")
        or (function.attr in {"line", "table"} and "words" in ast.unparse(function.value))
    )


@pytest.mark.parametrize("verb", [Verb.ADD, Verb.CORRECT, Verb.REPORT, Verb.BACK, Verb.SEND])
def test_buttons_are_called_after_what_they_do(verb: Verb) -> None:
    assert f"button-{verb}" in _messages("en")


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [
        (("es-MX",), "es"),
        (("pt_BR",), "pt"),
        (("it", "fr"), "fr"),
        (("it",), "en"),
        ((), "en"),
        (("",), "en"),
        (("not a tag", "es"), "es"),
    ],
)
def test_the_first_language_we_speak_is_spoken(wanted: tuple[str, ...], spoken: str) -> None:
    assert TEXTS.negotiate(*wanted) == spoken


def test_an_operator_chooses_what_is_spoken_to_those_who_chose_nothing() -> None:
    assert Texts(default="es").speak("it").language == "es"


def test_a_language_that_was_never_heard_of_is_a_fault() -> None:
    with pytest.raises(KeyError):
        TEXTS.speak("en")("no-such-sentence")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ["2014", "May 2014", "May 3, 2014"]),
        ("es", ["2014", "may 2014", "3 may 2014"]),
        ("fr", ["2014", "mai 2014", "3 mai 2014"]),
        ("de", ["2014", "Mai 2014", "03.05.2014"]),
        ("pt", ["2014", "mai. de 2014", "3 de mai. de 2014"]),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(language: str, told: list[str]) -> None:
    words = TEXTS.speak(language)

    assert [words.day(known) for known in ("2014", "2014-05", "2014-05-03")] == told


@pytest.mark.parametrize(
    ("language", "listed"),
    [
        ("en", "a, b, and c"),
        ("es", "a, b y c"),
        ("fr", "a, b et c"),
        ("de", "a, b und c"),
        ("pt", "a, b e c"),
    ],
)
def test_a_list_is_told_as_the_language_writes_it(language: str, listed: str) -> None:
    assert TEXTS.speak(language).all_of(["a", "b", "c"]) == listed


@pytest.mark.parametrize(
    ("last", "listed"),
    [("Irlanda", "a e Irlanda"), ("hijos", "a e hijos"), ("hielo", "a y hielo"), ("b", "a y b")],
)
def test_spanish_says_e_before_the_sound_of_an_i(last: str, listed: str) -> None:
    assert TEXTS.speak("es").all_of(["a", last]) == listed


@pytest.mark.parametrize(
    ("language", "count"),
    [
        ("en", "12,345"), ("es", "12.345"), ("fr", "12\u202f345"), ("de", "12.345"),
        ("pt", "12.345"),
    ],
)  # fmt: skip
def test_a_number_is_told_as_the_language_writes_it(language: str, count: str) -> None:
    assert count in TEXTS.speak(language)("mine-count", count=12345)


def test_a_sentence_can_have_spans_in_it_and_loses_nothing_of_them() -> None:
    noon = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
    words = TEXTS.speak("en")

    line = words.line("change-new", name=Bold("{ $when } & <b>"), when=words.moment(noon))

    assert line[0] == Bold("{ $when } & <b>")
    assert isinstance(line[2], When)
    assert line[2].text == "Mar 2, 2026, 12:00 UTC"


def test_nobody_can_type_a_span_into_a_sentence() -> None:
    line = TEXTS.speak("en").line(
        "review-listed", name=Bold("Mayo"), about="\ue0000\ue001\ue0009\ue001"
    )

    assert line == ("Listed beside it: ", Bold("Mayo"), " · 09")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ["in 2014", "in May 2014", "on May 3, 2014", "until 2014"]),
        ("es", ["en 2014", "en may 2014", "el 3 may 2014", "hasta 2014"]),
        ("fr", ["en 2014", "en mai 2014", "le 3 mai 2014", "jusqu'en 2014"]),
        ("de", ["im Jahr 2014", "im Mai 2014", "am 03.05.2014", "bis 2014"]),
        ("pt", ["em 2014", "em mai. de 2014", "em 3 de mai. de 2014", "até 2014"]),
    ],
)
def test_a_month_is_in_and_a_day_is_on(language: str, told: list[str]) -> None:
    words = TEXTS.speak(language)
    days = [words.dated(known)["on"] for known in ("2014", "2014-05", "2014-05-03")]
    assert [*days, words.dated("2014")["until"]] == told


def test_a_date_that_is_not_known_says_nothing() -> None:
    assert set(TEXTS.speak("en").dated("").values()) == {""}


def test_a_wait_is_told_in_words() -> None:
    assert TEXTS.speak("en").lasting(timedelta(hours=30)) == "30 hours"
    assert TEXTS.speak("es").lasting(timedelta(days=3)) == "3 días"
    assert TEXTS.speak("de").lasting(timedelta(days=3)) == "3 Tage"
    assert TEXTS.speak("en").lasting(timedelta(seconds=-5)) == "1 minute"


def test_a_language_has_a_name_in_each_language() -> None:
    assert {reader: language_name("es", reader) for reader in languages()} == {
        "de": "Spanisch", "en": "Spanish", "es": "español", "fr": "espagnol", "pt": "espanhol",
    }  # fmt: skip


@pytest.mark.parametrize("language", languages())
def test_no_sentence_is_markup_or_shouts(language: str) -> None:
    assert not re.search(r"</?[bi]>|\*\*|!!", catalogue(language))


def test_french_signs_never_stand_alone_at_the_beginning_of_a_line() -> None:
    loose = re.compile(r"« | [»;:!?](?=\s|$)")
    assert {name: said for name, said in messages("fr").items() if loose.search(said)} == {}
