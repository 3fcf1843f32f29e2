"""The handler for accounts that pose as an organization's: reports, and what moderators find."""

from collections.abc import Sequence
from dataclasses import replace

from adapters.chat.context import Context
from adapters.chat.tokens import Token, TokenRefused
from adapters.chat.views import Reply
from directory_core.models import Platform, Proof, ReportOutcome


def report(context: Context, text: str) -> Reply:
    """Have moderators look at the account in a message."""
    return _said(context, _reported(context, text, None))


def reported(context: Context, text: str, platforms: Sequence[Platform], judged: Reply) -> Reply:
    """The same, with what is known of the account below."""
    (platform,) = platforms if len(platforms) == 1 else (None,)
    said = _reported(context, text, platform)
    leading = f"{said}\n{judged.text}" if judged.lead else said
    return replace(judged, text=leading, lead=True)


def _reported(context: Context, text: str, platform: Platform | None) -> str:
    """What became of the report; a listed account is never taken for an impostor."""
    found = context.directory.asking.look(text, platform=platform)
    unlisted = [each for each in found if not each.is_listed]
    if not found:
        return context.words("impostor-which")
    about = (unlisted or list(found))[0]
    outcome = context.directory.impostors.report(about, context.by, key=context.change_key())
    if outcome is ReportOutcome.NOTED:
        context.changes.append("report")
    return context.words.of("impostor", outcome.value, handle=about.text)


def confirm(context: Context, token: Token) -> Reply:
    """Take a moderator's finding, with the evidence that they name."""
    task, _, proof = token.id.partition(".")
    if proof not in set(Proof):
        raise TokenRefused(str(token))
    settled = context.directory.impostors.confirm(
        _number(task, token),
        Proof(proof),
        context.by,
        membership=context.origin.membership,
        key=context.change_key(),
    )
    message = "impostor-settled" if settled else "impostor-seconded"
    return _said(context, context.words(message))


def take_back(context: Context, token: Token) -> Reply:
    """Undo a finding."""
    context.directory.impostors.take_back(
        _number(token.id, token),
        context.by,
        membership=context.origin.membership,
        key=context.change_key(),
    )
    return _said(context, context.words("impostor-taken-back"))


def _said(context: Context, text: str) -> Reply:
    return Reply(text, toast=text, private=True, lead=True, language=context.words.language)


def _number(text: str, token: Token) -> int:
    if not text.isdigit() or len(text) > 12:
        raise TokenRefused(str(token))
    return int(text)
