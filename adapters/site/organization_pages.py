"""The page of an organization: its accounts and what they rest on, its names, place and history."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from adapters.chat.handlers.browse import change_line
from adapters.chat.i18n.names import platform_name
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import (
    Reader,
    grounds,
    handle_of,
)
from adapters.chat.presenters.verdicts import given_up
from adapters.chat.views import plain
from adapters.site.facts import linked_data
from adapters.site.renderer import Renderer, as_script
from directory_core import grounds_of
from directory_core.exchange import licences_of
from directory_core.models import (
    Account,
    AccountStatus,
    Change,
    NameKind,
    Organization,
    OrganizationStatus,
)


def write_organization(
    renderer: Renderer, organization: Organization, changes: Iterable[Change], now: datetime
) -> None:
    """Write the page of one organization."""
    words = renderer.edition.words
    reader = Reader(words, now)
    facts = linked_data(organization)
    renderer.write(
        f"organizations/{organization.slug}.html",
        "organization.html",
        slug=organization.slug,
        title=organization.name,
        about=renderer.edition.kind_and_place(organization),
        notes=list(_notes(organization, renderer)),
        website=_linkable(organization.website),
        website_confirmed=organization.website_confirmed,
        accounts=[account_row(each, organization, reader) for each in organization.accounts],
        names=[_name(each.text, each.kind, words) for each in organization.aliases],
        history=[plain(change_line(each, words)) for each in changes],
        licences=" · ".join(licences_of(organization)),
        linked_data=as_script(facts) if facts else "",
    )


def account_row(account: Account, organization: Organization, reader: Reader) -> dict[str, Any]:
    """One account as its page shows it; no link where it is hidden or given up."""
    words, state = reader.words, account_state(account, organization, reader)
    return {
        "platform": platform_name(account.platform, words),
        "handle": handle_of(account),
        "url": _linkable(account.url) if state != "bad" else "",
        "label": account.label,
        "state": state,
        "grounds": grounds_text(account, organization, reader),
        "seen": _proof(account, organization, reader),
    }


def _proof(account: Account, organization: Organization, reader: Reader) -> str:
    """Where the evidence that counts can be seen, or else another."""
    best = grounds_of(account, organization, today=reader.now.date()).evidence
    every = (*((best,) if best else ()), *account.evidence)
    return next((seen for each in every if (seen := _linkable(each.url))), "")


def account_state(account: Account, organization: Organization, reader: Reader) -> str:
    """How far to trust an account: `good` if it is confirmed, else `amber`; `bad` not at all."""
    if account.disputed_since or account.status is AccountStatus.RETIRED:
        return "bad"
    known = grounds_of(account, organization, today=reader.now.date())
    live = account.status is AccountStatus.ACTIVE
    return "good" if known.is_confirmed and live else "amber"


def grounds_text(account: Account, organization: Organization, reader: Reader) -> str:
    """What an account rests on, or why it is not to be trusted."""
    words = reader.words
    if account.disputed_since is not None:
        since = words.moment(account.disputed_since).text
        return words("account-disputed", handle=handle_of(account), since=since)
    if account.status is AccountStatus.RETIRED:
        return given_up(account, organization, handle_of(account), words)
    return grounds(account, organization, reader)


def _notes(organization: Organization, renderer: Renderer) -> Iterator[tuple[str, str]]:
    say = renderer.edition.say
    if any(each.disputed_since for each in organization.accounts):
        yield "bad", say("card-disputed")
    if organization.status is OrganizationStatus.CLOSED:
        yield "", say("card-closed")
    if not organization.is_listing:
        yield "", say("site-known-meaning")
    if organization.note:
        yield "", organization.note


def _name(text: str, kind: NameKind, words: Words) -> str:
    return words.of("found-by", kind.value, text=text)


def _linkable(url: str) -> str:
    """A web address, or empty: nothing else may stand in a link."""
    return url if url.startswith(("https://", "http://")) else ""
