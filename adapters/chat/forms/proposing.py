"""A form's answers as a proposal, a proposal as answers, and the names of the forms."""

from adapters.chat.context import Turn
from adapters.chat.forms.state import Sheet, Values
from adapters.chat.forms.validators import proposed
from adapters.chat.presenters.proposals import row_of
from adapters.chat.tokens import account_mark, handle_mark
from directory_core.models import (
    AccountProblem,
    Alias,
    CorrectableField,
    Correction,
    Kind,
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


def new_organization(sheet: Sheet, _turn: Turn) -> Proposal:
    """An organization that is not listed yet."""
    return NewOrganization(
        name=sheet.text("name"),
        kind=Kind(sheet.text("kind")),
        accounts=proposed(sheet.rows("accounts")),
        aliases=tuple(Alias(text, _alias_kind(text)) for text in sheet.lines("aliases")),
        city=sheet.text("city"),
        region=sheet.text("region"),
        country=sheet.text("country"),
        website=sheet.text("website"),
        note=sheet.text("note"),
    )


def _alias_kind(text: str) -> NameKind:
    """Capitals alone are an acronym; the form does not trouble people with the difference."""
    return NameKind.ACRONYM if text.isupper() and len(text) <= 8 else NameKind.ALIAS


def more_accounts(sheet: Sheet, _turn: Turn) -> Proposal:
    """Accounts for an organization that is listed."""
    accounts = proposed(sheet.rows("accounts"))
    return MoreAccounts(sheet.text("organization"), accounts, sheet.text("note"))


def correction(sheet: Sheet, _turn: Turn) -> Proposal:
    """A field of a listed organization with another value."""
    return Correction(
        sheet.text("organization"),
        CorrectableField(sheet.text("field")),
        sheet.text("value"),
        sheet.text("note"),
    )


def report(sheet: Sheet, turn: Turn) -> Proposal:
    """What is wrong with a listed account."""
    organization = turn.directory.asking.get(sheet.text("organization"))
    mark = sheet.text("account")
    account = next(each for each in organization.accounts if account_mark(each) == mark)
    return Report(
        organization.slug,
        account.platform,
        account.handle,
        AccountProblem(sheet.text("problem")),
        sheet.text("note"),
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
