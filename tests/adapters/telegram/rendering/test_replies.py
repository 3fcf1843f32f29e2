"""Drawing for Telegram: nothing typed is markup, and no limit is passed."""

import string
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from adapters.chat.facts import facts_about
from adapters.chat.i18n.texts import Texts, languages
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import (
    Bold,
    Button,
    Card,
    Code,
    Line,
    Link,
    Mention,
    Reply,
    Style,
    Suggestion,
    Suggestions,
    Table,
    Tone,
    Way,
    When,
)
from adapters.telegram.rendering.inline_results import guest_answer, results, submit_button
from adapters.telegram.rendering.replies import Drawn, Surface, draw, draw_one, draw_toast
from adapters.telegram.rendering.text import LABEL, units
from directory_core.models import BLOCK_REASONS, REJECT_REASONS, Identity
from directory_core.testing import an_organization
from tests.support import telegram_contract as contract
from tests.support.telegram_html import parse

HERE = Surface(tenant="4242", inline=True)
ABROAD = Surface("4242", read_only=True, start_url="https://t.me/carebot?start=")
ANA = Identity("telegram", "4242", "77", "Ana <b>")


def the_one(reply: Reply, surface: Surface = HERE) -> Drawn:
    [drawn] = draw(reply, surface)
    return drawn


def buttons(board: InlineKeyboardMarkup | None) -> list[InlineKeyboardButton]:
    return [button for row in board.inline_keyboard for button in row] if board else []


def test_a_name_that_looks_like_markup_comes_through_as_it_is() -> None:
    drawn = the_one(Reply("", parts=(Card("<3 Kids & Co", rows=((Bold("</b>&amp;"),),)),)))

    assert drawn.html == "<b>&lt;3 Kids &amp; Co</b>\n• <b>&lt;/b&gt;&amp;amp;</b>"
    assert parse(drawn.html).text == "<3 Kids & Co\n• </b>&amp;"


def test_what_cannot_be_seen_does_not_pass() -> None:
    drawn = the_one(Reply("Mayo\u202e\u200b Clinic\u2066\u200d\ufeff\x00"))

    assert drawn.html == "Mayo Clinic"


def test_a_handle_in_plain_text_never_becomes_a_link_to_somebody_on_telegram() -> None:
    drawn = the_one(Reply("Ask @mayoclinic or write to help@mayo.edu"))

    assert parse(drawn.html).entities == [
        ("code", "@mayoclinic", ""),
        ("code", "help@mayo.edu", ""),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Website: mayoclinlc.org (not confirmed)", "mayoclinlc.org"),
        (
            "See www.mayo-clinic.co.uk:8080/pay?now=1, please.",
            "www.mayo-clinic.co.uk:8080/pay?now=1",
        ),
        ("клиника.рф.", "клиника.рф"),
        ("(mаyoclinic.org)", "mаyoclinic.org"),
        ("X.COM/mayoclinlc!", "X.COM/mayoclinlc"),
    ],
)
def test_a_domain_that_nobody_confirmed_never_becomes_a_link(text: str, shown: str) -> None:
    for reply in (Reply(text), Reply("", parts=(Card("", ((text,),), rows=((Bold(text),),)),))):
        parsed = parse(the_one(reply).html)
        assert {each for each in parsed.entities if each[0] != "b"} == {("code", shown, "")}


def test_words_with_a_dot_in_them_that_are_no_domain_stay_words() -> None:
    text = "St. Mary's, e.g. 3.5 km from the U.S. border: No.1. Call 1.800.555"

    assert parse(the_one(Reply(text)).html).entities == []


def test_a_link_to_what_no_browser_opens_is_drawn_as_text() -> None:
    bad = (
        "javascript:alert(1)",
        "https://",
        "tg://resolve?domain=x",
        "https://[",
        "http://a b.org",
    )
    lines = tuple((Link("here", url),) for url in bad)

    assert parse(the_one(Reply("", parts=(Card("Links", lines),))).html).entities == [
        ("b", "Links", "")
    ]


def test_an_address_with_quotes_and_ampersands_stays_one_address() -> None:
    url = "https://example.org/?a=1&b='2'"

    drawn = the_one(Reply("", parts=(Card("L", ((Link("a & b", url),),)),)))

    assert parse(drawn.html).entities[1] == ("a", "a & b", url)


def test_a_person_of_this_bot_is_mentioned_and_one_of_another_is_named() -> None:
    other = Identity("telegram", "1", "77")
    lines: tuple[Line, ...] = ((Mention((ANA,), "Ana"),), (Mention((other,), "Ana"),))

    drawn = the_one(Reply("", parts=(Card("Who", lines),)))

    assert parse(drawn.html).entities[1:] == [("a", "Ana", "tg://user?id=77")]
    assert parse(drawn.html).text == "Who\nAna\nAna"


def test_a_moment_is_a_date_of_telegrams_with_words_for_old_programs() -> None:
    noon = When(datetime(2026, 3, 2, 12, tzinfo=UTC), "Mar 2, 12:00 UTC")

    html = the_one(Reply("", parts=(Card("At", ((noon,),)),))).html
    said = '<tg-time unix="1772452800" format="Dt">Mar 2, 12:00 UTC</tg-time>'
    assert html == f"<b>At</b>\n{said}", "Telegram tells it in the reader's own zone"


def row(number: int) -> Line:
    return (
        Bold("X"),
        "  ",
        Code(f"@mayo{number}"),
        "  ",
        Link(f"x.com/mayo{number}", f"https://x.com/mayo{number}"),
    )


def test_an_account_is_told_once_as_a_link() -> None:
    parsed = parse(the_one(Reply("", parts=(Card("Mayo", rows=(row(1),)),))).html)

    assert parsed.text == "Mayo\n• X  @mayo1"
    assert parsed.entities[-1] == ("a", "@mayo1", "https://x.com/mayo1")


def test_the_rest_of_a_long_card_folds() -> None:
    card = Card("Mayo", rows=tuple(map(row, range(9))), folds=True)
    drawn = the_one(Reply("", parts=(card,)))

    shown, folds = drawn.html.split("<blockquote expandable>")
    assert (shown.count("•"), folds.count("•")) == (3, 6)
    assert folds.endswith("</blockquote>")
    assert "@mayo8" in parse(drawn.html).text


def test_a_card_that_fits_a_phone_or_that_a_decision_hangs_on_does_not_fold() -> None:
    short = Card("Mayo", rows=tuple(map(row, range(6))), folds=True)
    whole = Card("S4F7KQ", rows=tuple(map(row, range(30))))

    for card in (short, whole):
        assert "blockquote" not in the_one(Reply("", parts=(card,))).html


def test_an_address_that_is_warned_of_is_not_one_tap_away() -> None:
    drawn = the_one(Reply("It leads to https://x.com/mayoclin1c."))

    assert parse(drawn.html).entities == [("code", "https://x.com/mayoclin1c", "")]


def test_a_table_keeps_its_columns() -> None:
    table = Table(
        "Platforms", ("Platform", "Accounts"), (("X", "1200"), ("微博", "7")), frozenset({1})
    )

    drawn = the_one(Reply("", parts=(table,)))

    assert drawn.html == (
        "<b>Platforms</b>\n<pre>Platform  Accounts\nX             1200\n微博             7</pre>"
    )


def test_a_summary_is_drawn_where_it_leads_and_where_there_is_nothing_else() -> None:
    card = Card("Mayo Clinic", tone=Tone.GOOD)

    assert the_one(Reply("Found it", parts=(card,))).html == "✅ <b>Mayo Clinic</b>"
    assert the_one(Reply("Found it", parts=(card,), lead=True)).html.startswith("Found it\n\n✅")
    assert the_one(Reply("Found it")).html == "Found it"


def test_each_kind_of_button_is_drawn_as_telegram_has_it() -> None:
    share = str(Token(Verb.SHARE, "mayo-clinic"))
    row = (
        Button("Open", url="https://x.com/mayoclinic", style=Style.PRIMARY),
        Button("Copy", copy="@mayoclinic"),
        Button("Share", token=share),
        Button("Report", token="report:mayo-clinic:0", style=Style.DANGER),
    )

    drawn = the_one(Reply("", parts=(Card("Mayo Clinic", buttons=row),)))
    opening, copying, sharing, reporting = buttons(drawn.keyboard)

    assert (opening.url, opening.style) == ("https://x.com/mayoclinic", "primary")
    assert copying.copy_text is not None
    assert copying.copy_text.text == "@mayoclinic"
    assert sharing.switch_inline_query == "Mayo Clinic"
    assert (reporting.callback_data, reporting.style) == ("report:mayo-clinic:0", "danger")


def test_what_is_shared_is_the_organization_and_no_sentence_about_it() -> None:
    share = Button("Share", str(Token(Verb.SHARE, "mayo-clinic")), way=Way.SHARE)
    facts = facts_about(an_organization("Mayo Clinic"))
    told = Card("No TikTok account is listed for Mayo Clinic.")

    drawn = the_one(Reply("", parts=(told,), buttons=(share,), facts=facts))

    assert [each.switch_inline_query for each in buttons(drawn.keyboard)] == ["Mayo Clinic"]


@pytest.mark.parametrize("language", languages())
def test_a_canned_reason_fits_its_button_in_every_language(language: str) -> None:
    words = Texts().speak(language)
    told = [words.of("reason", code) for code in BLOCK_REASONS]
    told += [words.of("reason-short", code) for code in REJECT_REASONS]

    assert [each for each in told if len(each) > LABEL] == []


def test_a_bot_without_inline_mode_shares_by_a_press() -> None:
    share = str(Token(Verb.SHARE, "mayo-clinic"))

    drawn = the_one(
        Reply("", parts=(Card("M", buttons=(Button("Share", share),)),)), Surface("4242")
    )

    assert [button.callback_data for button in buttons(drawn.keyboard)] == [share]


def test_a_read_only_feed_has_nothing_to_press() -> None:
    row = (Button("Open", url="https://mayo.edu"), Button("Approve", token="approve:S4F7KQ:1"))

    drawn = the_one(Reply("", parts=(Card("M", buttons=row),)), Surface("4242", read_only=True))

    assert [button.text for button in buttons(drawn.keyboard)] == ["Open"]


def test_half_of_an_address_is_never_copied() -> None:
    assert the_one(Reply("Long", buttons=(Button("Copy", copy="x" * 257),))).keyboard is None


def test_a_token_that_no_button_can_carry_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="at most 64 ASCII bytes"):
        draw(Reply("Hm", buttons=(Button("Press", token="x" * 65),)), HERE)


def test_a_few_cards_to_press_on_are_messages_of_their_own() -> None:
    cards = tuple(Card(f"Card {n}", buttons=(Button("Open", token=f"open:c{n}:0"),)) for n in "123")

    drawn = draw(
        Reply("Three", parts=cards, lead=True, buttons=(Button("More", "mine:-:2"),)), HERE
    )

    assert [message.html for message in drawn] == [
        "Three\n\n<b>Card 1</b>",
        "<b>Card 2</b>",
        "<b>Card 3</b>",
    ]
    assert [[button.text for button in buttons(message.keyboard)] for message in drawn] == [
        ["Open"],
        ["Open"],
        ["Open", "More"],
    ]


def test_a_long_reply_goes_on_in_a_second_message_with_the_buttons_under_the_last() -> None:
    rows = tuple((f"{n}: " + "x" * 90,) for n in range(60))

    drawn = draw(
        Reply("", parts=(Card("Long", rows=rows, buttons=(Button("B", "help:-:0"),)),)), HERE
    )

    assert len(drawn) == 2
    assert [message.keyboard is None for message in drawn] == [True, False]
    assert "".join(message.html for message in drawn).count("•") == 60


def test_a_card_that_will_be_edited_is_one_message_and_says_that_it_goes_on() -> None:
    rows = tuple((f"{n}: " + "😀" * 90,) for n in range(60))

    drawn = draw_one(Reply("", parts=(Card("Long", rows=rows),)), HERE)

    assert drawn.html.endswith("\n…")
    assert parse(drawn.html).units <= 4096


def test_a_toast_has_two_hundred_characters_at_most() -> None:
    assert draw_toast("Approved\nby <Ben>") == "Approved by <Ben>"
    assert len(draw_toast("a" * 300)) == 200


typed = st.text(
    st.one_of(st.sampled_from("<>&\"'@/_.😀\u0301\u202e\n ab"), st.characters()), max_size=20
)
nasty = st.builds(str.__mul__, typed, st.sampled_from([1, 1, 1, 400]))
"""What somebody types: mostly short, now and then far too long."""
addresses = st.sampled_from(["https://x.com/a?b=1&c='", "javascript:x", "http://a.b/<>"]) | nasty
who = st.builds(
    Identity, st.just("telegram"), st.sampled_from(["4242", "1"]), st.sampled_from("7x")
)
spans = st.one_of(
    nasty,
    st.builds(Bold, nasty),
    st.builds(Code, nasty),
    st.builds(Link, nasty, addresses),
    st.builds(Mention, st.lists(who, max_size=2).map(tuple), nasty),
    st.builds(When, st.just(datetime(2026, 3, 2, tzinfo=UTC)), nasty),
)
some_lines = st.lists(st.lists(spans, max_size=3).map(tuple), max_size=3).map(tuple)
lines = st.builds(tuple.__mul__, some_lines, st.sampled_from([1, 1, 50]))
any_button = st.one_of(
    st.builds(Button, nasty, token=st.sampled_from(["help:-:0", "share:a-b:0", "x" * 64])),
    st.builds(Button, nasty, url=addresses),
    st.builds(Button, nasty, copy=nasty),
)
some_buttons = st.lists(any_button, max_size=3).map(tuple)
any_buttons = st.builds(tuple.__mul__, some_buttons, st.sampled_from([1, 1, 60]))
cards = st.builds(
    Card, nasty, lines, lines, lines, any_buttons, st.sampled_from(Tone), st.booleans()
)
rows = st.lists(st.tuples(nasty, nasty), max_size=3).map(tuple)
tables = st.builds(
    Table,
    nasty,
    st.tuples(nasty, nasty),
    st.builds(tuple.__mul__, rows, st.sampled_from([1, 100])),
    st.just(frozenset({1})),
)
replies = st.builds(
    Reply, nasty, st.lists(cards | tables, max_size=3).map(tuple), any_buttons, lead=st.booleans()
)


def assert_telegram_takes(drawn: Drawn) -> None:
    parsed = parse(drawn.html)
    assert 1 <= parsed.units <= 4096
    assert parsed.text.strip()
    assert len(parsed.entities) <= 100
    rows = drawn.keyboard.inline_keyboard if drawn.keyboard else ()
    assert sum(map(len, rows)) <= 100
    assert all(1 <= len(row) <= 8 for row in rows)
    for button in buttons(drawn.keyboard):
        assert button.text.strip()
        assert len(str(button.callback_data or "").encode()) <= 64
        assert button.copy_text is None or 1 <= len(button.copy_text.text) <= 256
        assert len(button.switch_inline_query or "") <= 256


@settings(max_examples=60, deadline=None)
@given(replies, st.booleans())
def test_telegram_takes_whatever_the_desk_says(reply: Reply, inline: bool) -> None:
    surface = Surface("4242", inline=inline)

    for drawn in [*draw(reply, surface), draw_one(reply, surface)]:
        assert_telegram_takes(drawn)


suggestions = st.builds(
    Suggestion, st.from_regex(r"[a-z]{1,60}", fullmatch=True), nasty, nasty, st.none() | replies
)


@settings(max_examples=40, deadline=None)
@given(st.lists(suggestions, max_size=60), nasty, nasty)
def test_telegram_takes_whatever_the_inline_results_hold(
    found: list[Suggestion], label: str, query: str
) -> None:
    page = Suggestions(tuple(found), None, label)
    button = submit_button(page, query)

    contract.inline(
        {
            "results": [result.to_dict() for result in results(page.lines, ABROAD)],
            **({"button": button.to_dict()} if button else {}),
        }
    )


@settings(max_examples=40, deadline=None)
@given(replies, nasty)
def test_telegram_takes_whatever_a_guest_says_and_whatever_a_toast_does(
    reply: Reply, text: str
) -> None:
    contract.inline({"results": [guest_answer(reply, ABROAD).to_dict()]})
    assert units(draw_toast(text)) <= 200


@given(st.text(string.ascii_letters + string.punctuation + "éß中😀", min_size=1, max_size=300))
def test_whatever_can_be_seen_is_read_back_exactly(text: str) -> None:
    assert parse(the_one(Reply(text)).html).text == text
