"""Whose account an address is, and what an account that is nobody's resembles."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from directory_core.accounts import (
    AccountKey,
    AddressProblem,
    Found,
    find_addresses,
    parse_address,
    same_account_key,
)
from directory_core.accounts.lookalikes import Resemblance, Trick
from directory_core.errors import AddressRefused
from directory_core.models import (
    Account,
    AccountStatus,
    Address,
    Identification,
    Organization,
    Platform,
    Standing,
)
from directory_core.models.organizations import shown
from directory_core.services.live_index import LiveIndex
from directory_core.storage.organization_queries import holders, retired_at, with_domain
from directory_core.storage.organizations import domain_of
from directory_core.storage.store import Reading

_MOST_RESEMBLING = 3
_WEBSITES = (Platform.BLOG, Platform.FEED)
_MAY_BE_WEBSITE = {AddressProblem.UNKNOWN_HOST, AddressProblem.NOT_HTTPS}

Held = tuple[str, Account]
Owned = tuple[Organization, Account]


def read(text: str) -> Found:
    """What a text that should be one address or handle says; a bare word is taken for a handle."""
    text = text.strip()
    span = (0, len(text))
    try:
        return Found(text, span, address=parse_address(text))
    except AddressRefused as refusal:
        problem = AddressProblem(str(refusal.facts["why"]))
    if problem is AddressProblem.HIDDEN_CHARACTERS:
        return Found(text, span, problem=problem)
    if found := find_addresses(text):
        return found[0]
    if problem is AddressProblem.NOT_AN_ADDRESS and len(text.split()) == 1 and "@" not in text:
        return Found(text, span, handle=text)
    return Found(text, span, problem=problem)


@dataclass(frozen=True, slots=True)
class Identifier:
    """Identifies what was read, within one reading transaction."""

    conn: Reading
    index: LiveIndex

    def identify(self, found: Found) -> Identification:
        """What is known of an address, a handle, or a link that is no account's."""
        if found.address is not None:
            address = found.address
            held = holders(self.conn, [same_account_key(address)], platform_id=address.platform_id)
            return self._judged(found.text, address, held, address)
        if found.handle:
            held = holders(self.conn, _keys_of(found.handle))
            return self._judged(found.text, None, held, found.handle)
        return self._no_account(found)

    def _judged(
        self, text: str, address: Address | None, held: list[Held], asked: Address | str
    ) -> Identification:
        if not held:
            return self._unlisted(text, address, asked)
        speaking = [pair for pair in held if pair[1].status is not AccountStatus.RETIRED]
        owners = self._owners(speaking or held)
        first = (speaking or held)[0]
        if not speaking:
            since = retired_at(self.conn, *first)
            return Identification(text, Standing.RETIRED, address, owners, since=since)
        disputed = [account.disputed_since for _, account in speaking if account.disputed_since]
        if disputed:
            return Identification(text, Standing.DISPUTED, address, owners, since=min(disputed))
        return Identification(text, Standing.LISTED, address, owners)

    def _unlisted(self, text: str, address: Address | None, asked: Address | str) -> Identification:
        found = self.index.resembling(self.conn, asked)
        # Who has the very name elsewhere may well have it here; it is no pose.
        own = {each.slug for each in found if each.how is Trick.SAME_NAME}
        posing = [each for each in found if each.slug not in own]
        keys = _nearest(posing or found, asked)
        held = holders(self.conn, keys) if keys else []
        resembles = self._owners(
            sorted(held, key=lambda pair: keys.index(same_account_key(pair[1])))
        )
        kind = Standing.LOOKALIKE if posing and resembles else Standing.UNLISTED
        return Identification(text, kind, address, resembles=resembles)

    def _no_account(self, found: Found) -> Identification:
        problem = found.problem or AddressProblem.NOT_AN_ADDRESS
        if problem in _MAY_BE_WEBSITE:
            if held := holders(self.conn, _website_keys(found.text)):
                return self._judged(found.text, None, held, found.text)
            slugs = with_domain(self.conn, domain_of(found.text))
            found_there = self.index.organizations.standing(self.conn, slugs)
            websites = tuple(map(shown, found_there.values()))
        else:
            websites = ()
        nothing = Identification(found.text, Standing.NO_ACCOUNT, problem=problem.value)
        return replace(nothing, websites=websites)

    def _owners(self, held: Iterable[Held]) -> tuple[Owned, ...]:
        held = list(held)
        organizations = self.index.organizations.standing(self.conn, [slug for slug, _ in held])
        return tuple(
            (shown(organizations[slug]), account) for slug, account in held if slug in organizations
        )


def _nearest(found: Iterable[Resemblance], asked: Address | str) -> list[AccountKey]:
    """The accounts to name beside this one: for each organization the one most like it."""
    platform = asked.platform if isinstance(asked, Address) else None
    handle = (asked.handle if isinstance(asked, Address) else asked).casefold()

    def unlike(each: Resemblance) -> tuple[bool, bool]:
        return each.platform is not platform, each.handle.casefold() != handle

    named: dict[str, AccountKey] = {}
    for each in sorted(found, key=unlike):
        named.setdefault(each.slug, same_account_key(each))
    return list(named.values())[:_MOST_RESEMBLING]


def _keys_of(handle: str) -> list[AccountKey]:
    """What a handle without a platform may be, on any of them."""
    return [same_account_key((platform, handle)) for platform in Platform]


def _website_keys(text: str) -> list[AccountKey]:
    """What a link to some website may be listed as: a blog, or a feed."""
    secure = text if "://" in text else f"https://{text}"
    keys = []
    for platform in _WEBSITES:
        try:
            keys.append(same_account_key(parse_address(secure, platform=platform)))
        except AddressRefused:
            continue
    return keys
