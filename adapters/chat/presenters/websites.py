"""What organizations' websites say, in words: beside a card, as a message, as moderators' tasks.

What was found and not decided is said as such, with its date, and of confirmed websites alone; from
any other website it reaches moderators only.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from adapters.chat.i18n.names import platform_name
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import (
    Reader,
    address_of,
    handle_of,
    organization_card,
)
from adapters.chat.tokens import NOTHING, Token, Verb
from adapters.chat.views import Bold, Button, Card, Code, Line, Link, Reply, Style, Tone
from directory_core import parse_address, same_account_key
from directory_core.errors import AddressRefused
from directory_core.models import (
    Account,
    Address,
    EvidenceTask,
    LookState,
    Organization,
    Page,
    Proof,
    Seen,
    Sighting,
    TaskKind,
    WebsiteReport,
)

_PAGE = 15
"""Accounts of a task shown on one page."""
_MOST = 12
"""Accounts shown at once; how many more there are is said."""


def website_card(report: WebsiteReport, reader: Reader) -> Card | None:
    """What the website says beyond the list; None where there is nothing to be said."""
    words = reader.words
    if not report.confirmed and not reader.moderates:
        return None
    warnings = tuple(_alarm(each, words) for each in report.alarms)
    lines = [*warnings, *_trouble(report, words), *_gone(report, words)]
    rows: tuple[Line, ...] = ()
    if report.undecided and report.looked_at is not None:
        said = "website-links" if report.confirmed else "website-links-unconfirmed"
        lines.append((words(said, day=_day(report.looked_at, words)),))
        rows = accounts_rows(tuple(each.sighting for each in report.undecided), words)
    if not lines:
        return None
    tone = Tone.DANGER if warnings else Tone.PLAIN
    return Card(words("website-title"), tuple(lines), rows, tone=tone)


def address_lines(
    address: Address,
    linking: Sequence[tuple[Organization, Seen]],
    reports: Sequence[tuple[WebsiteReport, Organization]],
    reader: Reader,
) -> tuple[Line, ...]:
    """What websites say of an account that is not listed: that they link to it, or to others."""
    words = reader.words
    asked = handle_of(Account(address.platform, address.handle, address.url))
    lines: list[Line] = []
    for organization, seen in linking:
        said = words(
            "website-links-it",
            name=organization.name,
            site=address_of(organization.website),
            handle=asked,
            day=_day(seen.last_seen, words),
        )
        lines.append((said,))
    for report, organization in reports:
        lines += _links_others(address, report, organization, words)
    return tuple(lines)


def _links_others(
    address: Address, report: WebsiteReport, organization: Organization, words: Words
) -> list[Line]:
    """`mayoclinic.org links to @mayoclinic, not to this one`, if it was read."""
    if report.looked_at is None or report.state is None or not report.state.was_read:
        return []
    platform = platform_name(address.platform, words)
    there = [
        each.sighting
        for each in report.seen
        if each.sighting.own
        and each.missing_since is None
        and each.sighting.platform is address.platform
    ]
    facts = {
        "site": address_of(organization.website),
        "platform": platform,
        "day": _day(report.looked_at, words),
        "handles": words.all_of(
            handle_of(Account(each.platform, each.handle, each.url)) for each in there[:3]
        ),
    }
    return [(words("website-links-others" if there else "website-links-none", **facts),)]


def check_button(slug: str, words: Words) -> Button:
    """The button that has a website looked at now."""
    return Button(words("button-check"), str(Token(Verb.CHECK, slug)), minor=True)


def draw_looked(report: WebsiteReport | None, name: str, reader: Reader) -> Reply:
    """What is told to whoever asked, once the website was looked at."""
    words = reader.words
    if report is None or report.state is None:
        return Reply(words("notice-gone"), lead=True)
    card = website_card(report, reader)
    known = sum(each.listed and each.missing_since is None for each in report.seen)
    text = words("website-looked", name=name, count=known)
    if report.state is LookState.UNREACHABLE:
        text = words("website-unreachable", name=name)
    return Reply(text, (card,) if card else (), lead=True, language=words.language)


def draw_edited(report: WebsiteReport | None, listed: Organization, reader: Reader) -> Reply:
    """The answer itself, once the website was looked at: the card, and what the website says."""
    said = draw_looked(report, listed.name, reader)
    card = organization_card(listed, reader)
    return replace(said, parts=(card, *said.parts))


def draw_looked_for(
    about: str, report: WebsiteReport, organization: Organization, reader: Reader
) -> Reply | None:
    """What a website says of an account that was asked about; None where that cannot be said."""
    try:
        address = parse_address(about)
    except AddressRefused:
        return None
    key = same_account_key(address)
    linking = [
        (organization, each)
        for each in report.seen
        if same_account_key(each.sighting) == key
        and each.sighting.own
        and each.missing_since is None
    ]
    reports = [] if linking else [(report, organization)]
    lines = address_lines(address, linking, reports, reader) if report.confirmed else ()
    if not lines:
        return None
    text = "".join(each for each in lines[0] if isinstance(each, str))
    return Reply(text, lead=True, language=reader.words.language)


def draw_alarm(facts: dict[str, str], name: str, reader: Reader) -> Reply:
    """An alarm for moderators, with the button that opens its task."""
    words = reader.words
    text = words.of("task", facts.get("kind", "other"), name=name)
    opens = Button(words("button-view"), str(Token(Verb.TASK, facts.get("task", "0"))))
    return Reply(text, (Card(text, buttons=(opens,), tone=Tone.DANGER),), lead=True)


def draw_tasks(found: Page[EvidenceTask], reader: Reader) -> Reply:
    """A page of what was seen on websites and waits for a moderator."""
    words = reader.words
    speaking = Button(words("button-proofs"), str(Token(Verb.PROOFS, NOTHING)))
    if not found.total:
        none = words("tasks-none")
        return Reply(none, buttons=(speaking,), lead=True, language=words.language)
    rows = tuple((Bold(each.name), f" · {_title(each, words)}") for each in found.items)
    buttons = [
        Button(
            words("numbered", number=number, text=each.name), str(Token(Verb.TASK, str(each.id)))
        )
        for number, each in enumerate(found.items, 1)
    ]
    if found.page < found.pages:
        buttons.append(Button(words("button-next"), str(Token(Verb.TASKS, ".", found.page + 1))))
    text = words("tasks-count", count=found.total)
    card = Card(words("tasks-title"), rows=rows, buttons=tuple(buttons))
    return Reply(text, (card,), (speaking,), lead=True, private=True, language=words.language)


def draw_task(task: EvidenceTask, reader: Reader, *, page: int = 1) -> Reply:
    """One task with its proof: every account, the page it stood on, and what the link said.

    Many accounts fill several pages, and only the last one has the button that does it: nobody
    decides what they were not shown.
    """
    words = reader.words
    facts = dict(task.facts)
    lines: list[Line] = [(words("task-opened", day=_day(task.opened_at, words)),)]
    if task.waits_for_second:
        lines.append((words("task-waits-for-second"),))
    if facts.get("website"):
        lines.append((words("task-website", website=address_of(facts["website"])),))
    if facts.get("detail"):
        lines.append((words("task-detail", detail=facts["detail"][:200]),))
    pages = max(1, -(-len(task.accounts) // _PAGE))
    page = min(page, pages)
    shown = task.accounts[(page - 1) * _PAGE : page * _PAGE]
    rows = tuple(_proof(each, words) for each in shown)
    id_ = str(task.id)
    buttons = [Button(words("button-task-dismiss"), str(Token(Verb.LEAVE, id_)))]
    if page < pages:
        lines.append((words("task-more", shown=page * _PAGE, count=len(task.accounts)),))
        buttons.insert(0, Button(words("button-next"), str(Token(Verb.TASK, id_, page + 1))))
    elif task.kind in {TaskKind.NEW_ACCOUNTS, TaskKind.LINK_GONE, TaskKind.HANDLE_CHANGED}:
        label = words.of("button-task", task.kind.value, count=len(task.accounts))
        buttons.insert(0, Button(label, str(Token(Verb.DO, id_)), style=Style.PRIMARY))
    if task.kind is TaskKind.IMPOSTOR:
        buttons[:0] = [
            Button(words.of("button-impostor", each.value), str(Token(Verb.FAKE, f"{id_}.{each}")))
            for each in Proof
        ]
    buttons.append(Button(words("button-view"), str(Token(Verb.OPEN, task.slug))))
    title = words.of("task", task.kind.value, name=task.name)
    tone = Tone.DANGER if task.kind.is_alarm else Tone.PLAIN
    card = Card(title, tuple(lines), rows, buttons=tuple(buttons), tone=tone)
    return Reply(title, (card,), private=True, language=words.language)


def accounts_rows(accounts: tuple[Sighting, ...], words: Words) -> tuple[Line, ...]:
    """Accounts seen, each with its link; past a dozen it is said how many more there are."""
    rows = [_row(each, words) for each in accounts[:_MOST]]
    if len(accounts) > _MOST:
        rows.append((words("website-more", count=len(accounts) - _MOST),))
    return tuple(rows)


def _row(each: Sighting, words: Words) -> Line:
    shown = handle_of(Account(each.platform, each.handle, each.url))
    link = (Link(address_of(each.url), each.url),) if each.url else ()
    return (Bold(platform_name(each.platform, words)), "  ", Code(shown), "  ", *link)


def _proof(each: Sighting, words: Words) -> Line:
    said = words("task-proof", where=address_of(each.where)[:120], text=each.text[:60])
    return (*_row(each, words), f" · {said}")


def _title(task: EvidenceTask, words: Words) -> str:
    return words.of("task", task.kind.value, name=task.name)


def _alarm(task: EvidenceTask, words: Words) -> Line:
    handles = words.all_of(handle_of(Account(e.platform, e.handle, e.url)) for e in task.accounts)
    return (Bold(words.of("website-alarm", task.kind.value, handles=handles)),)


def _trouble(report: WebsiteReport, words: Words) -> list[Line]:
    if report.state is LookState.ROBOTS:
        return [(words("website-robots"),)]
    return []


def _gone(report: WebsiteReport, words: Words) -> list[Line]:
    return [
        (
            words(
                "website-gone",
                handle=handle_of(Account(each.sighting.platform, each.sighting.handle, "")),
                platform=platform_name(each.sighting.platform, words),
                day=_day(each.last_seen, words),
            ),
        )
        for each in report.gone
    ]


def _day(moment: datetime, words: Words) -> str:
    return words.day(moment.date().isoformat())
