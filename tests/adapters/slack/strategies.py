"""What Hypothesis feeds the drawing: long names, many accounts, every direction and every mark."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from hypothesis import strategies as st

from adapters.chat.views import (
    Bold,
    Button,
    Card,
    Choice,
    Code,
    Confirm,
    Field,
    Form,
    Line,
    Link,
    Mention,
    Reply,
    Style,
    Table,
    Tone,
    When,
)
from directory_core.models import Identity, Kind, Platform
from directory_core.testing import an_account, an_organization

T = TypeVar("T")

NASTY = (
    "<!channel>", "<@U0EVERYONE>", "<https://evil.example|hospital>", "*_~`", "a & b < c > d",
    "مستشفى الملك فيصل", "בית חולים \u202eevil\u202c", "e\u0301" * 40, "Z" + "\u0300" * 90,
    "👩\u200d⚕️" * 30, "\u200b\u200b", "", " ", "\n\n", "𝕄𝕒𝕪𝕠" * 50, "W" * 3500, "&" * 900,
)  # fmt: skip
_POOL = (*NASTY, *((mark * 150)[:3500] for mark in NASTY[:6]), "Mayo Clinic", "St. Mary's", "ok")
texts = st.integers(0, len(_POOL) - 1).map(_POOL.__getitem__)
addresses = st.sampled_from(
    [
        "https://x.com/mayoclinic",
        "javascript:alert(1)",
        "https://x.example/" + "a" * 4000,
        "",
        "https://a b",
    ]
)


def many(one: st.SearchStrategy[T], most: int) -> st.SearchStrategy[tuple[T, ...]]:
    """Up to `most`, made by repeating a few."""
    few = st.lists(one, min_size=1, max_size=3)
    return st.builds(lambda some, count: tuple((some * most)[:count]), few, st.integers(0, most))


identities = st.tuples(st.builds(Identity, st.just("slack"), st.sampled_from("TU"), st.just("U1")))
spans = st.one_of(
    texts,
    texts.map(Bold),
    texts.map(Code),
    st.builds(Link, texts, addresses),
    st.builds(Mention, identities, texts),
    st.builds(When, st.just(datetime(2026, 3, 2, 12, tzinfo=UTC)), texts),
)
lines: st.SearchStrategy[Line] = st.lists(spans, max_size=4).map(tuple)
confirms = st.one_of(st.none(), st.builds(Confirm, texts, texts, texts, texts))
buttons = st.one_of(
    st.builds(
        Button, texts, st.just("open:mayo-clinic:0"), style=st.sampled_from(Style),
        confirm=confirms, opens_form=st.booleans(),
    ),
    st.builds(Button, texts, url=addresses),
    st.builds(Button, texts, copy=texts),
)  # fmt: skip
cards = st.builds(
    Card,
    texts,
    st.lists(lines, max_size=4).map(tuple),
    many(lines, 60),
    st.lists(lines, max_size=3).map(tuple),
    many(buttons, 30),
    st.sampled_from(Tone),
)
tables = st.integers(0, 5).flatmap(
    lambda width: st.builds(
        Table,
        texts,
        st.tuples(*[texts] * width),
        st.lists(st.tuples(*[texts] * width), max_size=60).map(tuple),
        st.frozensets(st.integers(0, 4)),
    )
)
replies = st.builds(
    Reply,
    texts,
    st.lists(st.one_of(cards, tables), max_size=12).map(tuple),
    many(buttons, 60),
    lead=st.booleans(),
    share=st.sampled_from(["", "share:mayo-clinic:0"]),
)
choices = st.integers(0, 260).flatmap(
    lambda count: texts.map(lambda text: tuple(Choice(f"v{n}", text, text) for n in range(count)))
)
rows = st.lists(
    st.fixed_dictionaries({"address": texts, "platform": st.just("v1"), "label": texts}),
    max_size=60,
).map(tuple)
fields = st.one_of(
    st.builds(
        Field, st.just("name"), texts, st.sampled_from(["text", "long", "organization"]), texts,
        value=texts, value_label=texts, error=texts, max_length=st.integers(1, 5000),
    ).filter(lambda field: field.kind != "organization" or len(str(field.value)) <= 40),
    st.builds(Field, st.just("kind"), texts, st.just("choice"), texts, choices=choices),
    st.builds(
        Field, st.just("aliases"), texts, st.just("aliases"), texts,
        value=st.lists(texts, max_size=9).map(tuple),
    ),
    st.builds(
        Field, st.just("accounts"), texts, st.just("accounts"), texts, choices=choices, value=rows
    ),
)  # fmt: skip
forms = st.builds(
    Form,
    st.just("form:new:3"),
    texts,
    st.lists(fields, max_size=8, unique_by=lambda field: field.name).map(tuple),
    texts,
    texts,
    st.lists(lines, max_size=4).map(tuple),
)
PLATFORMS = (Platform.X, Platform.FACEBOOK, Platform.INSTAGRAM, Platform.YOUTUBE)
sixty = tuple(
    an_account(f"hospital{number}", PLATFORMS[number % len(PLATFORMS)]) for number in range(60)
)
accounts = st.builds(
    lambda count, label: tuple(replace(each, label=label) for each in sixty[:count]),
    st.integers(0, 60),
    texts,
)
organizations = st.builds(
    lambda name, kind, city, aliases, held: an_organization(
        name, slug="hospital", kind=kind, city=city, aliases=aliases, accounts=held
    ),
    texts,
    st.sampled_from(Kind),
    texts,
    st.lists(texts, max_size=5).map(tuple),
    accounts,
)
"""Organizations with huge names and sixty accounts, in every direction and with every mark."""
