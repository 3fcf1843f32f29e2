"""Answers to questions: one card, a choice told apart by place, or an honest "not listed".

The wording leans to the safe side.  "Not listed" never says that an account is fake, and a name
that poses as a listed one is warned of before anything else is said.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from adapters.chat.facts import Facts, Topic, facts_about, facts_of
from adapters.chat.i18n.names import platform_name
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.nearness import holds
from adapters.chat.presenters.organizations import (
    Reader,
    address_of,
    found_by,
    is_official,
    kind_and_place,
    organization_card,
    visible_accounts,
)
from adapters.chat.presenters.scams import impostor_pages
from adapters.chat.presenters.verdicts import (
    brief,
    genuine,
    listed_links,
    notes,
    quoted,
    verdicts,
)
from adapters.chat.tokens import Token, Verb, carrying
from adapters.chat.views import Bold, Button, Card, Line, Reply, Style, Tone
from directory_core.models import (
    Answer,
    Assessment,
    Certainty,
    Identification,
    Match,
    MatchedBy,
    Organization,
    Platform,
)

_CARDS = 3
"""How many organizations that share an address are shown as cards."""
_ALIKE = 5
"""How many addresses of which the same is said are told one by one."""
_LINES = 12
"""How many addresses are told one by one in all."""
_CARRIED = 200
"""How many characters of a question are carried into a form."""


def draw_answer(answer: Answer, reader: Reader) -> Reply:
    """What the directory says to a question."""
    return replace(_drawn(answer, reader), facts=facts_of(answer))


def _drawn(answer: Answer, reader: Reader) -> Reply:
    if answer.identifications:
        return _with_words(draw_identifications(answer.identifications, reader), answer, reader)
    if answer.certainty is Certainty.SURE:
        return _sure(answer, reader)
    if answer.certainty is Certainty.CHOICES:
        return draw_choices(answer, reader)
    return draw_miss(answer.question, reader)


def _with_words(reply: Reply, answer: Answer, reader: Reader) -> Reply:
    """The verdicts, and what the words beside the addresses name, where those told nothing."""
    by_words = answer.matches and not any(
        each.owners or each.websites for each in answer.identifications
    )
    if not by_words:
        return reply
    beside = draw_answer(replace(answer, identifications=()), reader)
    return replace(reply, parts=(*reply.parts, *beside.parts), buttons=beside.buttons)


def draw_organization(organization: Organization, reader: Reader, *, why: str = "") -> Reply:
    """One organization's card, with the button that shows it to everybody.

    `why` is the sentence that says how sure we are that it is meant, and why.
    """
    words = reader.words
    count = sum(not each.disputed_since for each in visible_accounts(organization))
    text = words("answer-one", name=organization.name, count=count)
    card = organization_card(organization, reader, why=why)
    share = str(Token(Verb.SHARE, organization.slug))
    facts = facts_about(organization)
    return Reply(text, (card,), share=share, language=words.language, facts=facts)


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
    """A numbered "did you mean", each told apart by what it is and where.

    Where one is called word for word as it was asked for, no namesake of it and no more than are
    shown, nothing is offered to be submitted.
    """
    words = reader.words
    lines, buttons = [], []
    for number, match in enumerate(answer.matches, 1):
        organization = match.organization
        lines.append(choice_line(number, match, words))
        label = words("numbered", number=number, text=organization.name)
        buttons.append(Button(label, str(Token(Verb.PICK, organization.slug))))
    card = Card(words("answer-which"), tuple(lines), buttons=tuple(buttons))
    asked = answer.question.strip().casefold()
    exact = [match.by for match in answer.matches if match.matched.casefold() == asked]
    shared = len(exact) > 1 and MatchedBy.NAME in exact
    missing = answer.more or shared or not exact
    none = _submit_it("button-none-of-these", answer.question, reader)
    message = "answer-choices-more" if answer.more else "answer-choices"
    if len(answer.matches) > 1 and not any(
        holds(each, answer.question, words) for each in answer.matches
    ):
        message = "answer-choices-far"
    text = words(message, question=quoted(answer.question), count=len(answer.matches))
    return Reply(text, (card,), (none,) if missing else (), lead=True, language=words.language)


def none_of_them_on(answer: Answer, platforms: Sequence[Platform], words: Words) -> str:
    """That none of those who may be meant has an account there; empty where one has."""
    accounts = (visible_accounts(each.organization) for each in answer.matches)
    found = {account.platform for listed in accounts for account in listed}
    if not platforms or not found.isdisjoint(platforms):
        return ""
    named = words.all_of(platform_name(each, words) for each in platforms)
    return words("answer-choices-none-on", platform=named, count=len(answer.matches))


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


def draw_identifications(
    found: Sequence[Identification], reader: Reader, *, everything: bool = False
) -> Reply:
    """Whose some addresses are: one with its card, several as a list with the worst first.

    A long list is folded unless `everything` is asked for.
    """
    if len(found) == 1:
        drawn = _one_address(found[0], reader)
    else:
        drawn = _many_addresses(found, reader, everything=everything)
    share = carrying(Verb.ASK, " ".join(_link_of(each) for each in found), reader.keep)
    facts = Facts(Topic.ADDRESSES, identifications=tuple(found))
    return replace(drawn, facts=facts, share=str(share), brief=briefly(found, reader))


_BRIEFED = 3
"""How many addresses a notification tells of."""


def briefly(found: Sequence[Identification], reader: Reader) -> str:
    """What a notification says of addresses: the worst first, each with its assessment."""
    told = [brief(each, reader) for each in found[:_BRIEFED]]
    more = len(found) - len(told)
    return " · ".join([*told, *([f"+{more}"] if more else [])])


def with_tricks(tricks: Sequence[tuple[str, str]], reply: Reply | None, words: Words) -> Reply:
    """A reply led by the links that show one address and lead to another."""
    told = [
        words("link-misleads", shown=quoted(shown), target=quoted(url)) for shown, url in tricks
    ]
    card = Card(told[0], tuple((line,) for line in told[1:]), tone=Tone.DANGER)
    if reply is None:
        return Reply(told[0], (card,), language=words.language)
    said = Card(reply.text, tone=Tone.PLAIN) if reply.lead else None
    parts = (card, *((said,) if said else ()), *reply.parts)
    briefer = f"{told[0]} {reply.brief}" if reply.brief else ""
    text = f"{told[0]} {reply.text}"
    return replace(reply, text=text, parts=parts, lead=False, brief=briefer)


def _one_address(found: Identification, reader: Reader) -> Reply:
    words = reader.words
    said = " ".join(verdicts(found, reader))
    lines: list[Line] = [(note,) for note in notes(found, reader)]
    owners = {organization.slug: organization for organization, _ in found.owners}
    concerned = tuple((owners or {each.slug: each for each in found.websites}).values())
    if concerned:
        first = organization_card(concerned[0], reader, asked=found.address)
        first = replace(first, lines=(*lines, *first.lines), tone=_tone(found, reader))
        others = (organization_card(each, reader) for each in concerned[1:_CARDS])
        cards = (first, *others)
        return Reply(said, cards, lead=True, language=words.language)
    told, rows = genuine(found, reader)
    if found.is_warning:
        lines.append((words("verdict-advice", count=1),))
    offered = _about_impostor(found, reader)
    personal = found.address is not None and found.address.personal
    if found.assessment is Assessment.NOT_LISTED and not found.resembles and not personal:
        offered = (_submit_it("button-submit-it", _link_of(found), reader),)
    card = Card(said, (*lines, *told), rows, buttons=offered, tone=_tone(found, reader))
    return Reply(said, (card,), language=words.language)


def _about_impostor(found: Identification, reader: Reader) -> tuple[Button, ...]:
    """Report what is like a listed account; for moderators, take back what was found of it."""
    words = reader.words
    if found.assessment is Assessment.REPORTED and reader.moderates:
        return (Button(words("button-take-back"), str(Token(Verb.TAKE_BACK, str(found.report)))),)
    if found.assessment not in _REPORTABLE or not (found.address or found.text.startswith("@")):
        return ()
    text = _link_of(found) if found.address else found.text
    report = Button(words("button-impostor"), str(carrying(Verb.IMPOSTOR, text, reader.keep)))
    places = _places_of(found) if found.is_warning else ()
    named = (
        (words("button-impostor-page", platform=platform_name(each, words)), each)
        for each in places
    )
    return report, *(Button(label, url=impostor_pages()[each]) for label, each in named)


def _places_of(found: Identification) -> tuple[Platform, ...]:
    """The platforms that take reports of it; a bare @handle may be on any of its namesake's."""
    if found.address is not None:
        places = [found.address.platform]
    else:
        places = [
            account.platform for each in found.resembles for account in each.organization.accounts
        ]
    known = (each for each in dict.fromkeys(places) if each in impostor_pages())
    return tuple(known)[:_MOST_PAGES]


_MOST_PAGES = 3
_REPORTABLE = {Assessment.IMITATES, Assessment.CONTAINS}


def _many_addresses(found: Sequence[Identification], reader: Reader, *, everything: bool) -> Reply:
    words = reader.words
    shown, unlisted, more = (list(found), 0, 0) if everything else _folded(found)
    lines: list[Line] = []
    warned_until = 0
    for each in shown:
        lines += [(_marked(each, said),) for said in verdicts(each, reader)]
        warned_until = len(lines) if each.is_warning else warned_until
    if unlisted:
        lines.append((words("looked-more-not-listed", count=unlisted),))
    if more:
        lines.append((words("looked-more", count=more),))
    warned = next((each for each in found if each.is_warning), None)
    if warned is not None:
        count = sum(each.is_warning for each in found)
        advice = words("verdict-advice", count=count)  # its "it" is what stands right above it
        lines.insert(warned_until or len(lines), (advice,))
    told: tuple[Line, ...] = ()
    rows = listed_links(found, words)
    if warned is not None and not rows:
        told, rows = genuine(warned, reader)
    beside = dict.fromkeys(note for each in shown for note in notes(each, reader, alone=False))
    lines += [(note,) for note in beside]
    text = words("looked-many", count=len(found))
    buttons = (_all_of_them(found, reader),) if unlisted or more else ()
    if warned is not None:
        buttons = (*_about_impostor(warned, reader), *buttons)
    tone = Tone.DANGER if warned is not None else _tone(found[0], reader)
    calm = warned is None
    card = Card(text, (*lines, *told), rows[:_LINES], buttons=buttons, tone=tone, folds=calm)
    return Reply(text, (card,), language=words.language)


def _folded(found: Sequence[Identification]) -> tuple[list[Identification], int, int]:
    """What is told one by one, and how many more are not listed, and how many of other kinds."""
    few: list[Identification] = []
    counts: Counter[Assessment] = Counter()
    for each in found:
        counts[each.assessment] += 1
        if each.is_warning or counts[each.assessment] <= _ALIKE:
            few.append(each)
    shown = few[:_LINES]
    left = [each for each in found if each not in shown]
    unlisted = sum(each.assessment is Assessment.NOT_LISTED for each in left)
    return shown, unlisted, len(left) - unlisted


def _marked(found: Identification, said: str) -> str | Bold:
    return Bold(said) if found.is_warning else said


def _all_of_them(found: Sequence[Identification], reader: Reader) -> Button:
    text = " ".join(each.text for each in found)
    return Button(reader.words("button-look-all"), str(carrying(Verb.LOOK, text, reader.keep)))


def _link_of(found: Identification) -> str:
    return address_of(found.address.url) if found.address else found.text


def _tone(found: Identification, reader: Reader) -> Tone:
    """Green for what the organization's own website or domain shows, and nothing less."""
    if found.is_warning:
        return Tone.DANGER
    confirmed = found.assessment is Assessment.CONFIRMED
    sure = any(is_official(account, owner, reader) for owner, account in found.owners)
    return Tone.GOOD if confirmed and sure else Tone.CAUTION


def _submit_it(label: str, text: str, reader: Reader, style: Style = Style.PLAIN) -> Button:
    """The button that opens the form for a new organization, with `text` carried over."""
    token = carrying(Verb.SUBMIT_IT, text.strip()[:_CARRIED], reader.keep)
    return Button(reader.words(label), str(token), style=style, opens_form=True)
