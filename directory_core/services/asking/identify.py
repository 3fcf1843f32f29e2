"""Whose account an address is, and what an account that is nobody's resembles."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from directory_core.accounts import (
    AccountKey,
    AddressProblem,
    Found,
    find_addresses,
    judge,
    named_in,
    parse_address,
    same_account_key,
)
from directory_core.accounts.alike.disguises import unbaited
from directory_core.accounts.alike.resemblances import Resemblance, Trick, spoken_name
from directory_core.accounts.hosts import names_within, parents_of, registered_domain
from directory_core.domain.evidence import grounds_of
from directory_core.errors import AddressRefused
from directory_core.models import (
    Account,
    AccountStatus,
    Address,
    Assessment,
    Certainty,
    Identification,
    Organization,
    Platform,
    Resembled,
)
from directory_core.models.organizations import shown
from directory_core.services.asking.pages import on_page, once_a_website
from directory_core.services.live_index import LiveIndex
from directory_core.storage.keys import domain_of
from directory_core.storage.repositories.evidence.impostors import found_impostor
from directory_core.storage.repositories.organizations.organization_lists import (
    retired_at,
    with_domains,
)
from directory_core.storage.store import Reading

_MOST_RESEMBLING = 3
_NAMED_FROM, _NAMED_WHOLE_FROM = 6, 3
"""Letters from which on a handle is asked for as a name, or is one where it is nothing else."""
_POSED_FROM = 8
"""Letters of a handle that a website imitates which adds a word of money or rescue."""
_MOST_WITHIN = 20
"""Names of hosts within another that are looked up."""
_SEPARATORS = re.compile(r"[\W_]+")
_WEBSITES = (Platform.BLOG, Platform.FEED)
_NO_SUCH_NAME = {AddressProblem.BAD_HANDLE, AddressProblem.MIXED_SCRIPTS}
"""Problems of a name that may be drawn like a listed one all the same."""

Held = tuple[str, Account]
Owned = tuple[Organization, Account]

_ORDER = tuple(Assessment)


def read(text: str) -> Found:
    """What a text that should be one address or handle says; a bare word is taken for a handle."""
    text = text.strip()
    alone = judge(text)
    if alone.problem in {None, AddressProblem.HIDDEN_CHARACTERS}:
        return alone
    if found := find_addresses(text):
        return found[0]
    if (
        alone.problem is AddressProblem.NOT_AN_ADDRESS
        and len(text.split()) == 1
        and "@" not in text
    ):
        return replace(alone, handle=text, problem=None)
    return alone


def worst_first(found: Iterable[Identification]) -> tuple[Identification, ...]:
    """Identifications in the order in which they should be told."""

    def weight(each: Identification) -> tuple[bool, int]:
        return not each.is_warning, _ORDER.index(each.assessment)

    return tuple(sorted(found, key=weight))


@dataclass(frozen=True, slots=True)
class Identifier:
    """Identifies what was read, within one reading transaction.

    `platform` is where bare handles are meant to be, where the asker said so.
    """

    conn: Reading
    index: LiveIndex
    now: datetime
    platform: Platform | None = None

    def identify(self, found: Found) -> Identification:
        """What is known of an address, a handle, or a link that is no account's."""
        identified = self._identified(self._placed(found))
        return replace(
            identified, text=found.text, posted=found.posted, via=found.via, host=found.host
        )

    def _placed(self, found: Found) -> Found:
        if not found.handle or self.platform is None:
            return found
        try:
            return replace(found, address=parse_address(found.handle, platform=self.platform))
        except AddressRefused:
            return found

    def _identified(self, found: Found) -> Identification:
        if found.address is not None:
            address = found.address
            held = self.index.held(self.conn, (same_account_key(address),), address.platform_id)
            return self._judged(found, address, held)
        if found.handle:
            return self._judged(found, None, self.index.held(self.conn, _keys_of(found.handle)))
        if found.host:
            return self._website(found)
        return self._no_account(found)

    def _judged(self, found: Found, address: Address | None, held: list[Held]) -> Identification:
        if not held:
            return self._unlisted(found.text, address, address or found.handle)
        speaking = [pair for pair in held if pair[1].status is not AccountStatus.RETIRED]
        owners = self._owners(speaking or held)
        if not speaking:
            since = retired_at(self.conn, *held[0])
            return Identification(found.text, Assessment.GIVEN_UP, address, owners, since=since)
        disputed = [account.disputed_since for _, account in speaking if account.disputed_since]
        if disputed:
            since = min(disputed)
            return Identification(found.text, Assessment.DISPUTED, address, owners, since=since)
        sure = any(
            grounds_of(account, organization, today=self.now.date()).is_confirmed
            for organization, account in owners
        )
        told = Assessment.CONFIRMED if sure else Assessment.LISTED
        return Identification(found.text, told, address, owners)

    def _unlisted(self, text: str, address: Address | None, asked: Address | str) -> Identification:
        if address is not None and (reported := self._reported(text, address)) is not None:
            return reported
        place = address.platform if address else None
        resembles = self._resembled(self.index.lookalikes.resembling(self.conn, asked), place)
        told, alike = _tier(resembles), tuple(each for each, _ in resembles)
        if not alike and not (alike := self._named(asked)) and (alike := self._baited(asked)):
            told = Assessment.CONTAINS
        return Identification(text, told, address, resembles=alike)

    def _reported(self, text: str, address: Address) -> Identification | None:
        """What moderators found of an account that somebody reported."""
        found = found_impostor(self.conn, same_account_key(address), self.now)
        if found is None:
            return None
        named = self.index.organizations.resolved(self.conn, [found.slug]).values()
        alike = tuple(Resembled(shown(each), None, "reported") for each in named)
        since, told = found.since, Assessment.REPORTED
        if not alike:
            return None
        return Identification(text, told, address, resembles=alike, since=since, report=found.id)

    def _website(self, found: Found) -> Identification:
        if held := self.index.held(self.conn, tuple(_website_keys(found.text))):
            return self._judged(found, None, held)
        problem = found.problem or AddressProblem.UNKNOWN_HOST
        hosts = parents_of(found.host)
        listed = with_domains(self.conn, hosts)
        nearest = next((host for host in hosts if host in listed), "")
        if slugs := listed.get(nearest):
            there = on_page(found.text, self._resolved(slugs))
            if not any(each.accounts for each in there):
                above = [s for host in hosts if host != nearest for s in listed.get(host, ())]
                there += [each for each in self._resolved(above) if each.accounts]
            websites = tuple(map(shown, sorted(there, key=lambda each: not each.accounts)))
            sure = any(each.website_confirmed for each in websites)
            told = Assessment.CONFIRMED if sure else Assessment.LISTED
            return Identification(found.text, told, problem=problem.value, websites=websites)
        resembles = self._resembled(self._alike(found.host))
        if _tier(resembles) is not Assessment.IMITATES:
            resembles = self._written_within(found.host) or resembles or self._named_by(found.host)
        resembles = once_a_website(resembles)
        told = _tier(resembles, otherwise=Assessment.NO_ACCOUNT)
        alike = tuple(each for each, _ in resembles)
        return Identification(found.text, told, problem=problem.value, resembles=alike)

    def _alike(self, host: str) -> tuple[Resemblance, ...]:
        """What a host is like: a website, or a listed handle with a word of money beside it."""
        found = self.index.lookalikes.resembling_website(self.conn, host)
        if found:
            return found
        label = registered_domain(host).partition(".")[0]
        alike = self.index.lookalikes.resembling(self.conn, label) if "-" in label else ()
        return tuple(
            each
            for each in alike
            if each.imitates and each.how is Trick.WORD_ADDED and len(each.handle) >= _POSED_FROM
        )

    def _written_within(self, host: str) -> list[tuple[Resembled, bool]]:
        """Whose website a host is written with, however short; and whether that poses as it.

        It does where the whole host of a website stands before another: `mayo.org.login.example`.
        """
        inside = with_domains(self.conn, names_within(host)[:_MOST_WITHIN])
        held = self._resolved(slug for slugs in inside.values() for slug in slugs)
        there = on_page("", (each for each in held if domain_of(each.website) in inside))
        poses = any(f".{name}." in f".{host}." for name in inside)
        alike = [Resembled(shown(each), None, Trick.CONTAINS.value) for each in there]
        return [(each, poses) for each in alike[:_MOST_RESEMBLING]]

    def _named_by(self, host: str) -> list[tuple[Resembled, bool]]:
        """The organization, with a website of its own, whose very name a host has."""
        label = registered_domain(host).partition(".")[0]
        named = self._named(label) if len(label) >= _NAMED_FROM else ()
        return [(each, False) for each in named if each.organization.website]

    def _resolved(self, slugs: Iterable[str]) -> list[Organization]:
        return list(self.index.organizations.resolved(self.conn, list(slugs)).values())

    def _no_account(self, found: Found) -> Identification:
        problem = found.problem or AddressProblem.NOT_AN_ADDRESS
        nothing = Identification(found.text, Assessment.NO_ACCOUNT, problem=problem.value)
        if problem not in _NO_SUCH_NAME:
            return nothing
        for platform, name in named_in(found.text):
            asked = Address(platform, name, "")
            resembles = self._resembled(
                self.index.lookalikes.resembling(self.conn, asked), platform
            )
            if _tier(resembles) is Assessment.IMITATES:
                alike = tuple(each for each, _ in resembles)
                return replace(nothing, assessment=Assessment.IMITATES, resembles=alike)
            if baited := self._baited(asked):
                return replace(nothing, assessment=Assessment.CONTAINS, resembles=baited)
        return nothing

    def _resembled(
        self, found: Iterable[Resemblance], place: Platform | None = None
    ) -> list[tuple[Resembled, bool]]:
        """What something resembles, one account for each organization; and whether it imitates."""
        found = list(found)
        posing = [each for each in found if each.imitates]
        slugs = list(dict.fromkeys(each.slug for each in posing or found))[:_MOST_RESEMBLING]
        named = self.index.organizations.resolved(self.conn, slugs)
        return [
            (
                _nearest(
                    [each for each in posing or found if each.slug == slug],
                    shown(named[slug]),
                    place,
                ),
                bool(posing),
            )
            for slug in slugs
            if slug in named
        ]

    def _named(self, asked: Address | str) -> tuple[Resembled, ...]:
        """The organization whose name an account has that resembles no listed one."""
        name = asked if isinstance(asked, str) else spoken_name(asked.platform, asked.handle)
        words = _SEPARATORS.sub(" ", name).strip()
        if len(words) < _NAMED_WHOLE_FROM:
            return ()
        names = self.index.names(self.conn)
        for written in dict.fromkeys((words, names.parted(words))):
            ranking = self.index.ranked(self.conn, written, 1)
            if ranking.certainty is Certainty.SURE:
                break
        else:
            return ()
        whole = _without_spaces(ranking.candidates[0].matched) == _without_spaces(words)
        if len(words) < _NAMED_FROM and not whole:
            return ()
        slugs = [each.slug for each in ranking.candidates]
        named = self.index.organizations.resolved(self.conn, slugs)
        return tuple(Resembled(shown(each), None, "name") for each in named.values())

    def _baited(self, asked: Address | str) -> tuple[Resembled, ...]:
        """The organization whose name has a word of money or rescue beside it in an account.

        It may have no account to imitate: what is merely known is posed as, too.
        """
        name = asked if isinstance(asked, str) else spoken_name(asked.platform, asked.handle)
        for rest in unbaited(name):
            if len(rest) >= _NAMED_FROM and (named := self._named(rest)):
                return tuple(replace(each, how=Trick.WORD_ADDED.value) for each in named)
        return ()

    def _owners(self, held: Iterable[Held]) -> tuple[Owned, ...]:
        held = list(held)
        organizations = self.index.organizations.resolved(self.conn, [slug for slug, _ in held])
        return tuple(
            (shown(organizations[slug]), account) for slug, account in held if slug in organizations
        )


def _without_spaces(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())


def _tier(
    resembles: list[tuple[Resembled, bool]], *, otherwise: Assessment = Assessment.NOT_LISTED
) -> Assessment:
    if not resembles:
        return otherwise
    return Assessment.IMITATES if resembles[0][1] else Assessment.CONTAINS


def _nearest(
    found: list[Resemblance], organization: Organization, place: Platform | None
) -> Resembled:
    """What of one organization is resembled: on the same platform, and alive, if possible."""
    accounts = {same_account_key(each): each for each in organization.accounts}

    def far(each: Resemblance) -> tuple[bool, bool, bool]:
        account = accounts.get(same_account_key(each))
        dead = account is None or account.status is not AccountStatus.ACTIVE
        return each.platform is not place, each.platform in _WEBSITES, dead

    nearest = min(found, key=far)
    return Resembled(organization, accounts.get(same_account_key(nearest)), nearest.how.value)


def _keys_of(handle: str) -> tuple[AccountKey, ...]:
    """What a handle without a platform may be, on any of them."""
    return tuple(same_account_key((platform, handle)) for platform in Platform)


def _website_keys(text: str) -> Iterator[AccountKey]:
    """What a link to some website may be listed as: a blog, or a feed."""
    secure = text if "://" in text else f"https://{text}"
    for platform in _WEBSITES:
        try:
            yield same_account_key(parse_address(secure, platform=platform))
        except AddressRefused:
            continue
