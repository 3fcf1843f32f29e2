"""The handler for what websites say: beside an answer, checked on demand, and as tasks."""

from dataclasses import replace
from datetime import timedelta

from adapters.chat.context import Context
from adapters.chat.presenters.organizations import Reader
from adapters.chat.presenters.websites import (
    address_lines,
    check_button,
    draw_task,
    draw_tasks,
    website_card,
)
from adapters.chat.tokens import Token, TokenRefused, Verb
from adapters.chat.views import Awaited, Button, Card, Reply
from directory_core.models import Answer, Certainty, Identification, Organization, WebsiteReport

_MOST_ASIDE = 3
"""Accounts of one message whose organizations' websites are looked at."""
_OLD = timedelta(days=30)
"""What was seen on a website longer ago than this is looked up anew when somebody asks."""


def beside(context: Context, reply: Reply, slug: str, reader: Reader) -> Reply:
    """An organization's card with what its website says, which is looked up where that is old."""
    report = context.directory.evidence.report(slug)
    if report is None:
        return reply
    if _look_if_old(context, report):
        reply = replace(reply, awaited=Awaited(report.slug, context.origin.room))
    cards = list(reply.parts)
    if cards and isinstance(cards[0], Card) and context.directory.evidence.looking:
        first = cards[0]
        button = check_button(slug, context.words)
        cards[0] = replace(first, buttons=(*first.buttons, button))
    more = website_card(report, reader)
    seen = report.undecided if more and report.confirmed else ()
    facts = replace(reply.facts, seen=seen)
    return replace(reply, parts=(*cards, *((more,) if more else ())), facts=facts)


def asked_about(context: Context, answer: Answer) -> None:
    """Count whom an answer is about; of a listed account the website is looked at for the next.

    What programs ask is not counted: nobody may be waiting for it.
    """
    evidence = context.directory.evidence
    if context.only_asks:
        return
    if answer.certainty is Certainty.SURE and not answer.identifications:
        evidence.asked_for(answer.matches[0].organization)
    for found in answer.identifications[:_MOST_ASIDE]:
        for organization, _ in found.owners:
            evidence.asked_for(organization)
            look_aside(context, organization)


def look_aside(context: Context, organization: Organization) -> None:
    """Have a website looked at where that is old; this answer will not say what it brings."""
    evidence = context.directory.evidence
    report = evidence.report(organization.slug) if evidence.looking else None
    if report is not None and _is_old(context, report) and evidence.want(report.slug, context.by):
        context.changes.append("look")


def about_address(context: Context, reply: Reply, found: Identification, reader: Reader) -> Reply:
    """What is said of an account that is not listed, with what websites say of it.

    A website may link to it; or those of the organizations it resembles link to others, and are
    looked at where that is not known yet.
    """
    address = found.address
    if address is None or found.owners or found.websites:
        return reply
    evidence = context.directory.evidence
    linking = evidence.linking(address)
    reports = [] if linking else _resembled(context, found)
    for report, _ in reports:
        if context.is_private and _is_old(context, report) and evidence.looking:
            room = context.origin.room
            about, language = address.url or found.text, context.words.language
            if evidence.want(report.slug, context.by, room=room, about=about, language=language):
                context.changes.append("look")
    lines = address_lines(address, linking, reports, reader)
    if not lines:
        return reply
    card = Card(context.words("website-title"), lines)
    facts = replace(reply.facts, linking=linking)
    return replace(reply, parts=(*reply.parts, card), facts=facts)


def _resembled(context: Context, found: Identification) -> list[tuple[WebsiteReport, Organization]]:
    """What is known of the confirmed websites of those an account resembles."""
    likely = list({each.organization.slug: each.organization for each in found.resembles}.values())
    reports = ((context.directory.evidence.report(each.slug), each) for each in likely[:2])
    return [(report, each) for report, each in reports if report and report.confirmed]


def _look_if_old(context: Context, report: WebsiteReport) -> bool:
    """Whether the website is looked at now, and whoever asked is to hear of it."""
    return _is_old(context, report) and _wanted(context, report.slug)


def _is_old(context: Context, report: WebsiteReport) -> bool:
    return report.looked_at is None or context.now - report.looked_at > _OLD


def _wanted(context: Context, slug: str) -> bool:
    """Ask for a look; among others only an answer that can be edited says what it brought."""
    evidence, room = context.directory.evidence, context.origin.room
    aloud, language = context.is_private, context.words.language
    if not evidence.looking or not evidence.want(
        slug, context.by, room=room, aloud=aloud, language=language
    ):
        return False
    context.changes.append("look")
    return True


def check(context: Context, slug: str) -> Reply:
    """Have a website looked at now."""
    asked = _wanted(context, slug)
    text = context.words("check-asked" if asked else "check-not")
    awaited = Awaited(slug, context.origin.room) if asked else None
    language = context.words.language
    return Reply(text, toast=text, private=True, lead=True, language=language, awaited=awaited)


def tasks(context: Context, page: int = 1) -> Reply:
    """What was seen on websites and waits for a moderator."""
    found = context.directory.evidence.tasks(
        context.by, context.origin.membership, page=page, size=8
    )
    return draw_tasks(found, Reader(context.words, context.now, moderates=True))


def task(context: Context, token: Token) -> Reply:
    """One task, with its proof."""
    found = context.directory.evidence.task(_number(token), context.by, context.origin.membership)
    reader = Reader(context.words, context.now, moderates=True)
    return draw_task(found, reader, page=max(1, token.version))


def approve(context: Context, token: Token) -> Reply:
    """Do what a task proposes."""
    found = context.directory.evidence.approve(
        _number(token), context.by, membership=context.origin.membership, key=context.change_key()
    )
    if found.waits_for_second:
        told = context.words("task-first-approval", name=found.name)
        return Reply(told, private=True, lead=True, language=context.words.language)
    return _done(context, "task-done", token)


def leave(context: Context, token: Token) -> Reply:
    """Close a task without a change."""
    context.directory.evidence.dismiss(
        _number(token), context.by, membership=context.origin.membership, key=context.change_key()
    )
    return _done(context, "task-dismissed", token)


def undo(context: Context, token: Token) -> Reply:
    """Take back what became of a task, and show it again."""
    found = context.directory.evidence.undo(
        _number(token), context.by, membership=context.origin.membership, key=context.change_key()
    )
    return draw_task(found, Reader(context.words, context.now, moderates=True))


def _done(context: Context, message: str, token: Token) -> Reply:
    """What became of a task, with the button that takes it back."""
    text = context.words(message)
    back = Button(context.words("button-task-undo"), str(Token(Verb.REOPEN, token.id)))
    language = context.words.language
    return Reply(text, buttons=(back,), private=True, lead=True, language=language)


def _number(token: Token) -> int:
    if not token.id.isdigit() or len(token.id) > 12:
        raise TokenRefused(str(token))
    return int(token.id)
