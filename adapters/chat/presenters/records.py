"""The same facts for programs: answers as JSON objects, drawn from the values that the chat draws.

docs/json.md says what stands in them.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from adapters.chat.facts import Linking, Topic
from adapters.chat.i18n.names import place_of
from adapters.chat.i18n.texts import Words
from adapters.chat.views import Reply, Table, plain
from directory_core import grounds_of, same_account_key, visible
from directory_core.models import (
    Account,
    Address,
    Identification,
    Match,
    Organization,
    Resembled,
    Seen,
)

Record = dict[str, object]
VERSION = 1
"""Of the shape; rises when a field changes its meaning."""


def record_of(text: str, reply: Reply, words: Words, today: date) -> Record:
    """What a reply says: the facts it rests on, and its words."""
    facts = reply.facts
    record: Record = {
        "version": VERSION,
        "input": text,
        "kind": facts.topic.value,
        "certainty": facts.certainty.value,
        "matches": [match_record(each, words, today) for each in facts.matches],
        "language": words.language,
        "said": list(said(reply)),
    }
    if facts.identifications:
        record["addresses"] = _addresses(facts.identifications, facts.linking, today)
    if facts.platforms:
        record["platforms"] = [each.value for each in facts.platforms]
    if facts.seen:
        record["seen_on_website"] = [_seen(each) for each in facts.seen]
    if facts.topic is Topic.LIST:
        record |= {"page": facts.page, "pages": facts.pages, "total": facts.total}
    return record


def said(reply: Reply) -> Iterator[str]:
    """The words of a reply, line by line, without its buttons."""
    if reply.text and (reply.lead or not reply.parts):
        yield from visible(reply.text).splitlines()
    for part in reply.parts:
        yield visible(part.title)
        if isinstance(part, Table):
            yield from (visible(" · ".join(row)) for row in part.rows)
        else:
            lines = (*part.lines, *part.rows, *part.footer)
            yield from (visible(plain(line)) for line in lines)


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


def _seen(seen: Seen) -> Record:
    """An account that a confirmed website links to and nobody has decided on."""
    each = seen.sighting
    return {
        "platform": each.platform.value,
        "handle": each.handle,
        "url": each.url,
        "seen_at": each.where,
        "seen_on": _day(seen),
    }


def _day(seen: Seen) -> str:
    return seen.last_seen.date().isoformat()


def _addresses(
    found: Iterable[Identification], linking: Sequence[Linking], today: date
) -> list[Record]:
    return [record for each in found for record in _of_address(each, linking, today)]


def _of_address(found: Identification, linking: Sequence[Linking], today: date) -> list[Record]:
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
    return (
        owned or named or [_said(found, found.address) | {"linked_from": _linked(found, linking)}]
    )


def _linked(found: Identification, linking: Sequence[Linking]) -> list[Record]:
    """The confirmed websites that link to an account which is not listed."""
    if found.address is None:
        return []
    key = same_account_key(found.address)
    return [
        {
            "organization": organization.slug,
            "website": organization.website,
            "seen_at": seen.sighting.where,
            "seen_on": _day(seen),
        }
        for organization, seen in linking
        if same_account_key(seen.sighting) == key
    ]


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
        "linked_from": [],
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
