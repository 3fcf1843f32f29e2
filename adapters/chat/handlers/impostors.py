"""The handler for accounts that pose as an organization's: reports, and what moderators find."""

from adapters.chat.context import Context
from adapters.chat.tokens import Token, TokenRefused
from adapters.chat.views import Reply
from directory_core.models import Platform, Proof, ReportOutcome


def report(context: Context, text: str, platform: Platform | None = None) -> Reply:
    """Have moderators look at the account in a message; a listed one is never taken for it."""
    found = context.directory.asking.look(text, platform=platform)
    unlisted = [each for each in found if not each.is_listed]
    if not found:
        return context.say("impostor-which")
    about = (unlisted or list(found))[0]
    outcome = context.directory.impostors.report(about, context.by, key=context.change_key())
    if outcome is ReportOutcome.NOTED:
        context.changes.append("report")
    said = context.words.of("impostor", outcome.value, handle=about.text)
    return Reply(said, toast=said, lead=True, private=True, language=context.words.language)


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
    return _said(context, "impostor-settled" if settled else "impostor-seconded")


def take_back(context: Context, token: Token) -> Reply:
    """Undo a finding."""
    context.directory.impostors.take_back(
        _number(token.id, token),
        context.by,
        membership=context.origin.membership,
        key=context.change_key(),
    )
    return _said(context, "impostor-taken-back")


def _said(context: Context, message: str) -> Reply:
    text = context.words(message)
    return Reply(text, toast=text, private=True, lead=True, language=context.words.language)


def _number(text: str, token: Token) -> int:
    if not text.isdigit() or len(text) > 12:
        raise TokenRefused(str(token))
    return int(text)
