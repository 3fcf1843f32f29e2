"""Names that pose as another: the impostor's tricks, looked for among the listed handles.

There are two tiers.  A name *imitates* a listed one where it is drawn like it (`rnayoclinic`,
`mayocl1nic`, a Cyrillic a), is one edit away (`mayoclinc`), or adds a word that asks for money or
offers rescue (`MayoClinicRefund`).  It merely *contains* one where anything else stands beside it
(`MayoClinicCareers`), or where the very name is used on a platform on which the organization
lists nothing: that claims nothing, for organizations do so themselves.
A resemblance is a reason to warn, and proves nothing: organizations have similar names.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import idna
from rapidfuzz.distance import OSA

from directory_core.accounts.alike.disguises import (
    SHORTEST,
    Added,
    is_generic,
    is_slip,
    undisguised,
)
from directory_core.accounts.alike.listed_names import ListedNames
from directory_core.accounts.alike.resemblances import Listed, Resemblance, Trick, spoken_name
from directory_core.accounts.confusables import flattened
from directory_core.accounts.hosts import registered_domain
from directory_core.accounts.identity import same_account_key
from directory_core.models.answers import Address
from directory_core.models.organizations import Platform

_EDITED_BESIDE_FROM = 8
"""The same, where a word was added besides."""
_LONGEST = 80
"""Letters of a name that are searched for listed ones; platforms allow fewer."""
_POSES = {Trick.LOOKS_ALIKE, Trick.WORD_ADDED, Trick.LETTER_OFF}
_CLAIMS_NOTHING = {Trick.SAME_NAME, Trick.CONTAINS}


class Lookalikes(ListedNames):
    """The listed handles, ready to say which of them a name resembles."""

    def find(self, account: Address | str) -> tuple[Resemblance, ...]:
        """The listed accounts that this address, or bare handle, resembles: imitations first.

        The account itself, where it is listed, is not among them.
        """
        platform, key, name = None, None, str(account).removeprefix("@")
        if isinstance(account, Address):
            platform, key = account.platform, same_account_key(account)
            name = spoken_name(account.platform, account.handle)
        found: dict[Listed, Resemblance] = {}
        for flat, trick, added in self._tricks(name[: 2 * _LONGEST]):
            for listed in sorted(self._listed.get(flat, ())):
                spoken = spoken_name(listed.platform, listed.handle)
                if trick is Trick.LETTER_OFF and not added and _drifts(name, spoken):
                    continue
                if listed not in found and same_account_key(listed) != key:
                    found[listed] = self._weighed(name, flat, listed, (trick, added), platform)

        def far(each: Resemblance) -> tuple[bool, bool, bool]:
            named = spoken_name(each.platform, each.handle).casefold() == name.casefold()
            return not each.imitates, each.how is not Trick.SAME_NAME, not named

        return tuple(sorted(_without_accused(found, name), key=far))

    def has_name(self, account: Address | str) -> bool:
        """Whether what is listed has this very name, separators and capitals aside."""
        name = account.removeprefix("@") if isinstance(account, str) else _spoken(account)
        bare = _bare(name)
        alike = self._listed.get(flattened(name), ())
        return any(_bare(spoken_name(each.platform, each.handle)) == bare for each in alike)

    def find_host(self, host: str) -> tuple[Resemblance, ...]:
        """The listed websites that a host's name resembles, imitations first.

        Beside the tricks of names, a listed host may stand within another (`mayo.org.evil.com`,
        `cdc-gov.org`), and its name may be a word of one (`cdc-tests.shop`).
        """
        inside = f".{host}.{host.replace('-', '.')}."
        found: dict[Listed, Resemblance] = {}
        for label in dict.fromkeys(_shown(host).split(".")[:-1]):
            for flat, trick in self._tricks_of_label(label):
                for each in sorted(self._listed.get(flat, ())):
                    within = f".{each.handle}." in inside
                    plain = trick is Trick.LOOKS_ALIKE and _bare(label) == _bare(_label_of(each))
                    if plain and not within and each.handle != registered_domain(each.handle):
                        continue
                    how = Trick.SAME_NAME if plain and not within else trick
                    how = Trick.LOOKS_ALIKE if within else how
                    resemblance = _as_website(each, how, imitates=within or how in _POSES)
                    if each not in found or within:
                        found[each] = resemblance
        return tuple(sorted(found.values(), key=lambda each: not each.imitates))

    def _tricks_of_label(self, label: str) -> Iterator[tuple[str, Trick]]:
        flat = flattened(label)
        if not is_generic(flat):
            yield from ((each, trick) for each, trick, _ in self._tricks(label))
        for end in range(SHORTEST, len(flat) - 1):
            holders = self._listed.get(flat[:end], ())
            if any(flattened(each.handle) == flat for each in holders):
                yield flat[:end], Trick.WORD_ADDED
        for word in label.split("-"):
            if word != label and len(word) >= SHORTEST and not is_generic(flattened(word)):
                yield flattened(word), Trick.CONTAINS

    def _weighed(
        self,
        name: str,
        flat: str,
        listed: Listed,
        how: "tuple[Trick, Added]",
        platform: Platform | None,
    ) -> Resemblance:
        """A resemblance with its tier, which depends on where the organization lists accounts.

        What differs as organizations' own names differ from one platform to the next (separators,
        `official`, an ending) is a warning only where they list another account on this one.
        """
        trick, added = how
        spoken = spoken_name(listed.platform, listed.handle)
        lists_one = platform is None or (listed.slug, platform) in self._places
        if flattened(name) == flat and _bare(name) == _bare(spoken):
            here = platform in {None, listed.platform} and name.casefold() != spoken.casefold()
            trick = Trick.LOOKS_ALIKE if here and not self._in_crowd(flat) else Trick.SAME_NAME
        elif flattened(name) == flat and name.isascii() and name.isalpha() and self._in_crowd(flat):
            trick = Trick.SAME_NAME
        own = added is Added.CLAIM or (
            trick is Trick.LETTER_OFF and not is_slip(_bare(name), _bare(spoken))
        )
        imitates = trick not in _CLAIMS_NOTHING and (lists_one or not own)
        return Resemblance(listed.slug, listed.platform, listed.handle, trick, imitates)

    def _tricks(self, name: str) -> "Iterator[tuple[str, Trick, Added]]":
        flat = flattened(name)[:_LONGEST]
        stripped = list(undisguised(name))
        yield from ((same, Trick.LOOKS_ALIKE, Added.NOTHING) for same in self._looking_like(flat))
        for rest, added in stripped:
            for same in self._looking_like(rest):
                yield same, Trick.WORD_ADDED, added
        yield from ((near, Trick.LETTER_OFF, Added.NOTHING) for near in self._near(flat))
        for rest, added in stripped:
            if len(rest) >= _EDITED_BESIDE_FROM:
                yield from ((near, Trick.LETTER_OFF, added) for near in self._near(rest))
        yield from ((part, Trick.CONTAINS, Added.NOTHING) for part in self._parts(flat))


def _spoken(address: Address) -> str:
    return spoken_name(address.platform, address.handle)


def _without_accused(found: "dict[Listed, Resemblance]", name: str) -> Iterator[Resemblance]:
    """What was found, where nobody is accused of a name that is listed as somebody's own.

    Who has the very name elsewhere may well have it here; and a name that is one organization's is
    no slip in another's.
    """
    own = {each.slug for each in found if _is_named(each, name)}
    taken = any(each.how is Trick.SAME_NAME for each in found.values())
    for each in found.values():
        accused = each.slug in own or (taken and each.how is Trick.LETTER_OFF)
        yield replace(each, imitates=each.imitates and not accused)


def _is_named(listed: Listed, name: str) -> bool:
    return spoken_name(listed.platform, listed.handle).casefold() == name.casefold()


def _label_of(listed: Listed) -> str:
    return spoken_name(listed.platform, listed.handle)


def _as_website(listed: Listed, how: Trick, *, imitates: bool) -> Resemblance:
    return Resemblance(listed.slug, listed.platform, listed.handle, how, imitates)


def _shown(host: str) -> str:
    """A host as it is drawn, which for letters beyond ASCII is not how it is sent."""
    try:
        return idna.decode(host) if "xn--" in host else host
    except idna.IDNAError:
        return host


def _drifts(name: str, spoken: str) -> bool:
    """Whether two names are an edit apart only because an `i` was taken for an `l` besides."""
    name, spoken = _bare(name), _bare(spoken)
    return name.isascii() and name.isalpha() and OSA.distance(name, spoken, score_cutoff=1) > 1


def _bare(name: str) -> str:
    """A name without case, separators and accents."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", name.casefold())))
