"""Answers to questions: one card, a choice told apart by place, or an honest "not listed".

The wording leans to the safe side.  "Not listed" never says that an account is fake, and a name
that poses as a listed one is warned of before anything else is said.
"""

from collections.abc import Sequence
from dataclasses import replace

from adapters.chat.i18n.names import place_of, platform_name
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import (
    Reader,
    address_of,
    found_by,
    handle_of,
    kind_and_place,
    organization_card,
    visible_accounts,
)
from adapters.chat.tokens import Token, Verb, carrying
from adapters.chat.views import Bold, Button, Card, Code, Line, Link, Reply, Style, Tone
from directory_core.models import (
    Account,
    Address,
    Answer,
    Certainty,
    Identification,
    Match,
    MatchedBy,
    Organization,
    Standing,
)

_SHOWN = 80
"""How many characters of a question are quoted back."""
_CARRIED = 200
"""How many characters of a question are carried into a form."""


def draw_answer(answer: Answer, reader: Reader) -> Reply:
    """What the directory says to a question."""
    if answer.identification is not None:
        return draw_identifications((answer.identification,), reader)
    if answer.certainty is Certainty.SURE:
        return _sure(answer, reader)
    if answer.certainty is Certainty.CHOICES:
        return draw_choices(answer, reader)
    return draw_miss(answer.question, reader)


def draw_organization(organization: Organization, reader: Reader, *, why: str = "") -> Reply:
    """One organization's card, with the button that shows it to everybody.

    `why` is the sentence that says how sure we are that it is meant, and why.
    """
    words = reader.words
    count = sum(not each.disputed_since for each in visible_accounts(organization))
    text = words("answer-one", name=organization.name, count=count)
    card = organization_card(organization, reader, why=why)
    share = str(Token(Verb.SHARE, organization.slug))
    return Reply(text, (card,), share=share, language=words.language)


def _sure(answer: Answer, reader: Reader) -> Reply:
    """The one organization that is meant, and why there is no doubt about it."""
    words, match = reader.words, answer.matches[0]
    as_written = (
        match.by in {MatchedBy.HANDLE, MatchedBy.ADDRESS, MatchedBy.WEBSITE}
        or answer.question.strip().casefold() == match.matched.casefold()
    )
    why = words(
        "answer-sure" if as_written else "answer-sure-spelled",
        question=quoted(answer.question),
        found=found_by(match, words),
    )
    return draw_organization(match.organization, reader, why=why)


def draw_choices(answer: Answer, reader: Reader) -> Reply:
    """A numbered "did you mean", each told apart by what it is and where."""
    words = reader.words
    lines, buttons = [], []
    for number, match in enumerate(answer.matches, 1):
        organization = match.organization
        lines.append(choice_line(number, match, words))
        label = words("numbered", number=number, text=organization.name)
        buttons.append(Button(label, str(Token(Verb.PICK, organization.slug))))
    card = Card(words("answer-which"), tuple(lines), buttons=tuple(buttons))
    none = _submit_it("button-none-of-these", answer.question, reader)
    message = "answer-choices-more" if answer.more else "answer-choices"
    text = words(message, question=quoted(answer.question), count=len(answer.matches))
    return Reply(text, (card,), (none,), lead=True, language=words.language)


def choice_line(number: int, match: Match, words: Words) -> Line:
    """One of several organizations that may be meant."""
    organization = match.organization
    notes = [kind_and_place(organization, words)]
    if match.by is not MatchedBy.NAME:
        notes.append(found_by(match, words))
    return (f"{number}. ", Bold(organization.name), *(f" · {note}" for note in notes if note))


def draw_miss(question: str, reader: Reader) -> Reply:
    """It is not listed, what that means, and how to put it in."""
    words = reader.words
    submit = _submit_it("button-submit-it", question, reader, Style.PRIMARY)
    text = words("answer-none", question=quoted(question))
    return Reply(text, buttons=(submit,), lead=True, language=words.language)


def draw_identifications(found: tuple[Identification, ...], reader: Reader) -> Reply:
    """Whose accounts some addresses are, each with its own card; warnings first."""
    words = reader.words
    ordered = sorted(found, key=lambda each: each.standing is not Standing.LOOKALIKE)
    cards = tuple(card for each in ordered for card in identification_cards(each, reader))
    text = " ".join(card.title for card in cards[:1]) if len(found) == 1 else ""
    text = text or words("looked-several", count=len(found))
    return Reply(text, cards, lead=len(found) > 1, language=words.language)


def identification_cards(found: Identification, reader: Reader) -> tuple[Card, ...]:
    """What is known of one address: a verdict, then the cards of whoever it concerns."""
    words = reader.words
    match found.standing:
        case Standing.LISTED | Standing.DISPUTED | Standing.RETIRED:
            owners = {organization.slug: organization for organization, _ in found.owners}
            return tuple(_owned(found, each, reader) for each in owners.values())
        case Standing.LOOKALIKE:
            return (_lookalike(found, words),)
        case Standing.NO_ACCOUNT if found.websites:
            return tuple(_website(found, each, reader) for each in found.websites)
        case Standing.NO_ACCOUNT:
            told = address_problem(found.problem, found.text, words)
            return (Card(words("no-account-title"), ((told,),), tone=Tone.CAUTION),)
        case Standing.UNLISTED:
            return (_unlisted(found, reader),)


def address_problem(code: str, text: str, words: Words) -> str:
    """What was wrong with an address, and what to give instead."""
    return words.of("address", code, text=quoted(text))


def quoted(text: str) -> str:
    """A question as it is quoted back: on one line, and not the whole of a long one."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def told_address(address: Address | None, text: str, words: Words) -> str:
    """An address as a sentence names it: `@MayoClinic on X`."""
    if address is None:
        return quoted(text)
    shown = handle_of(Account(address.platform, address.handle, address.url))
    return words("handle-on", handle=shown, platform=platform_name(address.platform, words))


_VERDICTS = {
    Standing.LISTED: "listed-yes",
    Standing.DISPUTED: "listed-disputed",
    Standing.RETIRED: "listed-retired",
}


def _owned(found: Identification, organization: Organization, reader: Reader) -> Card:
    """The card of whoever lists the address, with the verdict on it."""
    words = reader.words
    card = organization_card(organization, reader)
    accounts = [account for owner, account in found.owners if owner.slug == organization.slug]
    said = words(_VERDICTS[found.standing], handle=_met(found, accounts, words), name=card.title)
    verdicts: list[Line] = [(Bold(said),)]
    if found.address is None:
        verdicts.append((words("listed-elsewhere"),))
    tones = {Standing.DISPUTED: Tone.DANGER, Standing.RETIRED: Tone.CAUTION}
    tone = tones.get(found.standing, card.tone)
    return replace(card, lines=(*verdicts, *card.lines), tone=tone)


def _website(found: Identification, organization: Organization, reader: Reader) -> Card:
    """The card of an organization whose own website the link leads to."""
    card = organization_card(organization, reader)
    said = reader.words("listed-website", text=quoted(found.text), name=organization.name)
    return replace(card, lines=((Bold(said),), *card.lines))


def _met(found: Identification, accounts: Sequence[Account], words: Words) -> str:
    """What was asked about: an address, or a handle and the platforms where it was met."""
    if found.address is not None:
        (account, *_) = accounts
        return told_address(Address(account.platform, account.handle, account.url), "", words)
    platforms = words.all_of(platform_name(each.platform, words) for each in accounts)
    return words("handle-on", handle=quoted(found.text), platform=platforms)


def _lookalike(found: Identification, words: Words) -> Card:
    handle = told_address(found.address, found.text, words)
    rows = tuple(
        (
            Bold(organization.name),
            f" ({place_of(organization, words)})  " if organization.countries else "  ",
            Code(handle_of(account)),
            "  ",
            Link(address_of(account.url), account.url),
        )
        for organization, account in found.resembles
    )
    lines: tuple[Line, ...] = (
        (Bold(words("lookalike-warning", handle=handle)),),
        (words("lookalike-advice"),),
        (words("lookalike-real"),),
    )
    return Card(words("lookalike-title"), lines, rows, tone=Tone.DANGER)


def _unlisted(found: Identification, reader: Reader) -> Card:
    words = reader.words
    handle = told_address(found.address, found.text, words)
    lines: list[Line] = [(words("unlisted-meaning"),)]
    if found.address is not None and found.address.personal:
        lines.append((words("unlisted-personal"),))
    address = address_of(found.address.url) if found.address else found.text
    button = _submit_it("button-submit-it", address, reader)
    title = words("unlisted-title", handle=handle)
    return Card(title, tuple(lines), buttons=(button,), tone=Tone.CAUTION)


def _submit_it(label: str, text: str, reader: Reader, style: Style = Style.PLAIN) -> Button:
    """The button that opens the form for a new organization, with `text` carried over."""
    token = carrying(Verb.SUBMIT_IT, text.strip()[:_CARRIED], reader.keep)
    return Button(reader.words(label), str(token), style=style, opens_form=True)
