"""`carehandles check`: whether database, data and settings are in order, and what to do if not."""

import asyncio
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from adapters.chat.checks import Finding
from adapters.chat.emergency.helplines import helplines, stale
from adapters.chat.i18n.texts import missing_messages
from adapters.chat.presenters.scams import pages_for_reports
from bots.commands.common import Database, open_configured, settings_for
from bots.settings import Settings, rules_of
from directory_core import Directory, open_directory
from directory_core.clock import utc_now
from directory_core.errors import DatabaseUnusable

_YEAR = 365
"""Days after which a page is looked up anew."""


class Part(StrEnum):
    """What can be looked at beside the database."""

    SLACK = "slack"
    TELEGRAM = "telegram"


def check(
    part: Annotated[
        Part | None, typer.Argument(help="Ask a venue too: tokens, rights, rooms.")
    ] = None,
    blocks: Annotated[
        bool, typer.Option("--blocks", help="With slack: have Slack validate all that is drawn.")
    ] = False,
    database: Database = "",
) -> None:
    """Say whether everything is in order, and what to do where it is not; status 1 if something is.

    `carehandles check slack` and `carehandles check telegram` ask the venue as well.
    """
    settings = settings_for(database)
    with _looked_into(settings) as (directory, found):
        findings = [
            *found,
            *_of_settings(settings, directory),
            *_of_evidence(settings, directory),
            *_of_catalogues(),
            *_of_helplines(utc_now().date()),
            *_of_impostor_pages(utc_now().date()),
        ]
        findings += _of_venue(part, settings, directory)
        if blocks and part is Part.SLACK:
            findings += _of_blocks(settings, directory)
    for finding in findings:
        typer.echo(f"{'ok  ' if finding.well else '!!  '}  {finding}")
    if not all(finding.well for finding in findings):
        raise SystemExit(1)


@contextmanager
def _looked_into(settings: Settings) -> Iterator[tuple[Directory, list[Finding]]]:
    """The directory, with what is found of it; an empty one for now where there is none yet."""
    try:
        with open_configured(settings, read_only=True) as directory:
            yield directory, [*_of_database(directory)]
    except DatabaseUnusable as unusable:
        if unusable.facts.get("why") != "missing":
            raise
        none = Finding(True, "There is no directory yet: the first `carehandles run` makes one.")
        rules = rules_of(settings, pepper=secrets.token_bytes())
        with TemporaryDirectory(prefix="carehandles-") as folder:
            url = f"sqlite:///{Path(folder) / 'none.sqlite3'}"
            with open_directory(url, rules=rules) as directory:
                yield directory, [none]


def _of_database(directory: Directory) -> Iterator[Finding]:
    health = directory.operating.health()
    yield Finding(
        health.current, f"The database answers; its schema is {health.migration or 'missing'}."
    )
    yield Finding(
        health.organizations > 0,
        f"{health.organizations} organizations are listed (revision {health.revision}).",
    )
    audit = directory.operating.verify_audit()
    yield Finding(
        audit.holds,
        f"The audit log holds ({audit.rows} rows)."
        if audit.holds
        else "The audit log does not hold; `carehandles audit verify` says where.",
    )
    yield Finding(True, f"{health.pending} submissions and {health.notices} notices wait.")


def _of_catalogues() -> Iterator[Finding]:
    """The languages that lack a sentence which another has."""
    for tag, names in missing_messages().items():
        sentence = (
            f"The catalogue of {tag!r} lacks {len(names)} sentences; the first is {names[0]}."
        )
        yield Finding(False, sentence)


def _of_impostor_pages(today: date) -> Iterator[Finding]:
    """Which platforms' pages for reports of impostors were looked up long ago, or nowhere found."""
    pages = pages_for_reports()
    if old := [name for name, each in pages.items() if (today - each.checked).days > _YEAR]:
        yield Finding(False, f"Pages for reports of impostors older than a year: {', '.join(old)}.")
    if unseen := [name for name, each in pages.items() if not each.seen]:
        sentence = f"Of {len(pages)} platforms' pages for reports of impostors, {len(unseen)}"
        yield Finding(True, f"{sentence} were found in no source: {', '.join(unseen)}.")


def _of_helplines(today: date) -> Iterator[Finding]:
    """The emergency and crisis numbers that nobody has checked for a year, or ever."""
    if old := stale(today):
        countries = ", ".join(each.country for each in old)
        sentence = f"Nobody has checked the emergency numbers of {countries} for a year."
        yield Finding(False, f"{sentence} Compare them with their sources, and update the program.")
    if unread := [each.country for each in helplines().values() if each.unread]:
        sentence = f"Of {len(helplines())} countries' emergency numbers, those of {len(unread)}"
        yield Finding(True, f"{sentence} were not all read in a source: {', '.join(unread)}.")


def _of_settings(settings: Settings, directory: Directory) -> Iterator[Finding]:
    rules = directory.rules
    if rules.moderators or rules.moderator_rooms:
        yield Finding(
            True,
            f"Moderators: {len(rules.moderators)} by name, {len(rules.moderator_rooms)} rooms.",
        )
    elif settings.slack_bot_token.get_secret_value() or settings.telegram_token.get_secret_value():
        yield Finding(
            False,
            "Nobody may moderate. Set CAREHANDLES_SLACK_MODERATORS, "
            "CAREHANDLES_TELEGRAM_MODERATORS or CAREHANDLES_MODERATORS.",
        )
    else:
        yield Finding(
            True, "No venue is configured: the terminal (`carehandles chat`) needs nothing more."
        )


def _of_evidence(settings: Settings, directory: Directory) -> Iterator[Finding]:
    """What the evidence worker does, and with what rights."""
    if settings.evidence == "off":
        yield Finding(True, "Websites are not looked at (CAREHANDLES_EVIDENCE=off).")
    else:
        contact = settings.evidence_contact or settings.contact
        who = contact or "nobody: set CAREHANDLES_EVIDENCE_CONTACT"
        yield Finding(
            True,
            f"Organizations' websites are looked at, {settings.evidence_pause:g} s between two "
            f"requests to one host; {directory.evidence.due()} are due. "
            f"Websites can write to {who}.",
        )
    if settings.evidence_allow_loopback:
        yield Finding(
            False,
            "CAREHANDLES_EVIDENCE_ALLOW_LOOPBACK is set: whoever's website points inward has this "
            "machine read for them. It is for tests alone; take it out.",
        )


def _of_venue(part: Part | None, settings: Settings, directory: Directory) -> Iterator[Finding]:
    """What the venue itself says; its library is loaded only to ask it."""
    if part is Part.SLACK:
        from adapters.slack.doctor import examine  # noqa: PLC0415 - as said
        from bots.bootstrap import slack_config  # noqa: PLC0415 - as said

        config = slack_config(settings, directory.rules)
        yield from asyncio.run(examine(config, directory.processes.engine))
    if part is Part.TELEGRAM:
        yield from _of_telegram(settings, directory)


def _of_blocks(settings: Settings, directory: Directory) -> Iterator[Finding]:
    """What Slack says to every kind of screen that we draw."""
    from adapters.slack.blocks_check import run  # noqa: PLC0415 - as said
    from bots.bootstrap import slack_config  # noqa: PLC0415 - as said

    yield from run(slack_config(settings, directory.rules))


def _of_telegram(settings: Settings, directory: Directory) -> Iterator[Finding]:
    from adapters.telegram.doctor import examine  # noqa: PLC0415 - as said

    if not settings.telegram_token.get_secret_value():
        copy = "Copy it from BotFather into CAREHANDLES_TELEGRAM_TOKEN."
        yield Finding(False, f"No token is set. {copy}")
        return
    try:
        from bots.bootstrap import telegram_config  # noqa: PLC0415 - as said

        config = telegram_config(settings, directory.rules)
    except ValueError as wrong:
        yield Finding(False, f"Telegram's settings are wrong: {wrong}.")
    else:
        yield from asyncio.run(examine(config))
