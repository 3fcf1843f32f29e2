"""A form's answers as a proposal, a proposal as answers, and the names of the forms."""

from dataclasses import replace

from adapters.chat.context import Context
from adapters.chat.forms.state import FormState, Values
from adapters.chat.forms.validators import proposed
from adapters.chat.presenters.proposals import row_of
from adapters.chat.tokens import account_mark, handle_mark
from directory_core.models import (
    AccountProblem,
    Alias,
    CorrectableField,
    Correction,
    Kind,
    Likeness,
    MoreAccounts,
    NameKind,
    NewOrganization,
    Proposal,
    Report,
)

NEW = "new_organization"
MORE = "more_accounts"
CORRECTION = "correction"
REPORT = "report"
ANSWER = "answer"
REJECT = "reject"
QUESTION = "question"
EDIT = "edit"
MERGE = "merge"
BLOCK = "block"
DISPUTE = "dispute"
OPTIONAL = ("country", "region", "city", "website", "aliases", "note")
"""Questions of the form for a new organization that are asked of nobody who does not want them."""


def new_organization(state: FormState, _context: Context) -> Proposal:
    """An organization that is not listed yet."""
    return NewOrganization(
        name=state.text("name"),
        kind=Kind(state.text("kind")),
        accounts=proposed(state.rows("accounts")),
        aliases=tuple(Alias(text, _alias_kind(text)) for text in state.lines("aliases")),
        city=state.text("city"),
        region=state.text("region"),
        country=state.text("country"),
        website=state.text("website"),
        note=state.text("note"),
    )


def likenesses(state: FormState, context: Context) -> tuple[Likeness, ...]:
    """The listed organizations that a form is like so far, its kind or other answers still open."""
    begun = replace(state, values={"kind": Kind.OTHER.value, **state.values})
    proposal = new_organization(begun, context)
    return context.directory.submitting.check(proposal).near_duplicates


def _alias_kind(text: str) -> NameKind:
    """Capitals alone are an acronym; the form does not trouble people with the difference."""
    return NameKind.ACRONYM if text.isupper() and len(text) <= 8 else NameKind.ALIAS


def more_accounts(state: FormState, _context: Context) -> Proposal:
    """Accounts for an organization that is listed."""
    accounts = proposed(state.rows("accounts"))
    return MoreAccounts(state.text("organization"), accounts, state.text("note"))


def correction(state: FormState, _context: Context) -> Proposal:
    """A field of a listed organization with another value."""
    return Correction(
        state.text("organization"),
        CorrectableField(state.text("field")),
        state.text("value"),
        state.text("note"),
    )


def report(state: FormState, context: Context) -> Proposal:
    """What is wrong with a listed account."""
    organization = context.directory.asking.get(state.text("organization"))
    mark = state.text("account")
    account = next(each for each in organization.accounts if account_mark(each) == mark)
    return Report(
        organization.slug,
        account.platform,
        account.handle,
        AccountProblem(state.text("problem")),
        state.text("note"),
    )


def values_of(proposal: Proposal) -> tuple[str, Values]:
    """The form of a proposal, and its answers: to edit it."""
    match proposal:
        case NewOrganization():
            return NEW, {
                "name": proposal.name,
                "kind": proposal.kind.value,
                "country": proposal.country,
                "region": proposal.region,
                "city": proposal.city,
                "website": proposal.website,
                "accounts": [row_of(each) for each in proposal.accounts],
                "aliases": [each.text for each in proposal.aliases],
                "note": proposal.note,
            }
        case MoreAccounts():
            rows = [row_of(each) for each in proposal.accounts]
            return MORE, {"organization": proposal.slug, "accounts": rows, "note": proposal.note}
        case Correction():
            return CORRECTION, {
                "organization": proposal.slug,
                "field": proposal.field.value,
                "value": proposal.value,
                "note": proposal.note,
            }
        case Report():
            return REPORT, {
                "organization": proposal.slug,
                "account": handle_mark(proposal.platform, proposal.handle),
                "problem": proposal.problem.value,
                "note": proposal.note,
            }
