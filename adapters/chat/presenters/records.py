"""The same facts for programs: answers as JSON objects, drawn from the values that the chat draws.

docs/json.md says what stands in them.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from adapters.chat.i18n.names import place_of
from adapters.chat.i18n.texts import Words
from directory_core import grounds_of
from directory_core.models import (
    Account,
    Address,
    Answer,
    Certainty,
    Identification,
    Match,
    Organization,
    Resembled,
)

Record = dict[str, object]


def answer_record(text: str, answer: Answer, words: Words, today: date) -> Record:
    """What `ask` says to a question about an organization, or about addresses."""
    record: Record = {
        "input": text,
        "kind": "addresses" if answer.identifications else "organization",
        "certainty": answer.certainty.value,
        "matches": [match_record(each, words, today) for each in answer.matches],
        "language": words.language,
    }
    if answer.identifications:
        record["addresses"] = _addresses(answer.identifications, today)
    return record


def listing_record(
    text: str, kind: str, organizations: Iterable[Organization], words: Words, today: date
) -> Record:
    """What `ask` says to a request for a list; other kinds of talk have no organizations."""
    found = [organization_record(each, words, today) for each in organizations]
    certainty = Certainty.CHOICES if found else Certainty.NONE
    return {
        "input": text,
        "kind": kind,
        "certainty": certainty.value,
        "matches": found,
        "language": words.language,
    }


def identification_record(text: str, found: Sequence[Identification], today: date) -> Record:
    """What `identify` says to a text: one entry for each address in it."""
    return {"input": text, "addresses": _addresses(found, today)}


def match_record(match: Match, words: Words, today: date) -> Record:
    """An organization that may be meant, and what of it the question met."""
    by = {"matched_by": match.by.value, "matched": match.matched}
    return organization_record(match.organization, words, today) | by


def organization_record(organization: Organization, words: Words, today: date) -> Record:
    """An organization with the accounts that are shown of it."""
    ids = dict(organization.ids)
    if organization.wikidata:
        ids["wikidata"] = organization.wikidata
    return {
        "slug": organization.slug,
        "ids": ids,
        "name": organization.name,
        "kind": organization.kind.value,
        "place": place_of(organization, words),
        "website": organization.website,
        "website_confirmed": organization.website_confirmed,
        "accounts": [account_record(each, organization, today) for each in organization.accounts],
    }


def account_record(account: Account, organization: Organization, today: date) -> Record:
    """A listed account, and what it rests on."""
    return {
        "platform": account.platform.value,
        "handle": account.handle,
        "url": account.url,
        "label": account.label,
        "status": "disputed" if account.disputed_since else account.status.value,
        "checked": account.checked,
        "last_seen": account.last_seen,
        "missing_since": account.missing_since,
        "until": account.until,
        "replaced_by": account.replaced_by,
        **_grounds(account, organization, today),
    }


def _grounds(account: Account, organization: Organization, today: date) -> Record:
    grounds = grounds_of(account, organization, today=today)
    return {
        "rung": int(grounds.rung),
        "as_of": grounds.as_of,
        "age": grounds.age.value,
        "source": grounds.evidence.source if grounds.evidence else None,
    }


def _addresses(found: Iterable[Identification], today: date) -> list[Record]:
    return [record for each in found for record in _of_address(each, today)]


def _of_address(found: Identification, today: date) -> list[Record]:
    """The entries of one address: one for each account listed under it, usually one."""
    owned = [
        {
            **_said(found, account),
            "organization": organization.slug,
            **_grounds(account, organization, today),
        }
        for organization, account in found.owners
    ]
    named = [
        {**_said(found, None), "organization": organization.slug} for organization in found.websites
    ]
    return owned or named or [_said(found, found.address)]


def _said(found: Identification, account: Account | Address | None) -> Record:
    return {
        "text": found.text,
        "platform": account.platform.value if account else None,
        "handle": account.handle if account else None,
        "url": account.url if account else None,
        "assessment": found.assessment.value,
        "organization": None,
        "rung": None,
        "as_of": None,
        "source": None,
        "resembles": _resembled(found.resembles[0]) if found.resembles else None,
        "problem": found.problem or None,
        "posted": found.posted,
        "via": found.via or None,
    }


def _resembled(like: Resembled) -> Record:
    account, organization = like.account, like.organization
    return {
        "handle": account.handle if account else None,
        "how": like.how,
        "platform": account.platform.value if account else None,
        "url": account.url if account else organization.website or None,
        "organization": organization.slug,
    }
