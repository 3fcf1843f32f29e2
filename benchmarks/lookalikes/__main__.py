"""How well imitations are told from genuine accounts: `python -m benchmarks.lookalikes`.

Disguises are made of the listed handles by kind and seed.  Genuine are the accounts of
organizations that are left out of the list, tenth by tenth, and those of listed ones, one by one.
Names of known organizations' websites are their own, as in the directory.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Iterator

from benchmarks.lookalikes.disguises import ADDITIONS, EDITED_FROM, IMITATIONS, disguised
from directory_core.accounts import same_account_key
from directory_core.accounts.alike.lookalikes import Lookalikes
from directory_core.accounts.alike.resemblances import (
    Resemblance,
    Trick,
    is_worth_imitating,
    spoken_name,
)
from directory_core.data import KNOWN, shipped
from directory_core.models import AccountStatus, Address, Platform
from directory_core.storage.repositories.organizations.known import KnownOrganizations

Listed = tuple[Platform, str, str]
_NAMED_OTHERWISE = {Platform.BLOG, Platform.FEED, Platform.MASTODON, Platform.BLUESKY}
_FOLDS = 10


def listed_accounts() -> list[Listed]:
    """Every account that ships and is not retired, with its organization's slug."""
    return [
        (account.platform, account.handle, organization.slug)
        for organization in shipped()
        for account in organization.accounts
        if account.status is not AccountStatus.RETIRED
    ]


def caught(listed: list[Listed], seed: int) -> dict[str, tuple[int, int, int]]:
    """By kind of disguise: how many were made, said to imitate, and said to be like the listed."""
    lookalikes, chance = Lookalikes(listed), random.Random(seed)
    keys = {same_account_key((platform, handle)) for platform, handle, _ in listed}
    made: Counter[str] = Counter()
    red: Counter[str] = Counter()
    either: Counter[str] = Counter()
    for platform, handle, slug in listed:
        name = spoken_name(platform, handle)
        if platform in _NAMED_OTHERWISE or sum(map(str.isalnum, name)) < EDITED_FROM:
            continue
        for kind, disguise in disguised(name, IMITATIONS | ADDITIONS, chance):
            address = Address(platform, handle.replace(name, disguise), "")
            if same_account_key(address) in keys:
                continue
            found = [each for each in lookalikes.find(address) if each.slug == slug]
            made[kind] += 1
            red[kind] += any(each.imitates for each in found)
            either[kind] += bool(found)
    return {kind: (made[kind], red[kind], either[kind]) for kind in made}


def accused_strangers(listed: list[Listed]) -> Iterator[tuple[Resemblance, ...]]:
    """What is said of each account where nothing of its organization is listed."""
    slugs = sorted({slug for _, _, slug in listed})
    random.Random(0).shuffle(slugs)
    known = known_names()
    for fold in range(_FOLDS):
        out = set(slugs[fold::_FOLDS])
        lookalikes = Lookalikes(each for each in listed if each[2] not in out)
        yield from _said(lookalikes, known, (each for each in listed if each[2] in out))


def accused_siblings(listed: list[Listed]) -> Iterator[tuple[Resemblance, ...]]:
    """What is said of each account where it alone of its organization's is not listed."""
    lookalikes, known = Lookalikes(listed), known_names()
    for each in listed:
        lookalikes.remove(*each)
        yield from _said(lookalikes, known, [each])
        lookalikes.add(*each)


def known_names() -> Lookalikes:
    """The websites of organizations that are known without an account."""
    domains = KnownOrganizations(KNOWN).domains()
    return Lookalikes((Platform.BLOG, *each) for each in domains if is_worth_imitating(each[0]))


def _said(
    lookalikes: Lookalikes, known: Lookalikes, accounts: Iterable[Listed]
) -> Iterator[tuple[Resemblance, ...]]:
    for platform, handle, _ in accounts:
        address = Address(platform, handle, "")
        found = lookalikes.find(address)
        own = known.has_name(address)
        yield tuple(each for each in found if not own or each.how is not Trick.LETTER_OFF)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / max(1, whole):.2f} %"


def main() -> None:
    """Print the share that is caught, by kind and seed, and the share of genuine ones accused."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seeds", type=int, default=3)
    listed = listed_accounts()
    for seed in range(arguments.parse_args().seeds):
        by_kind = caught(listed, seed)
        print(f"seed {seed}")  # noqa: T201 - the report
        for kind, (made, red, either) in by_kind.items():
            line = (
                f"  {kind:12} {made:6} imitates {_share(red, made)} either {_share(either, made)}"
            )
            print(line)  # noqa: T201
        sums = [sum(by_kind[kind][at] for kind in IMITATIONS) for at in (0, 1)]
        print(f"  imitations in all: {_share(sums[1], sums[0])} of {sums[0]}")  # noqa: T201
    for what, said in (("strangers", accused_strangers), ("siblings", accused_siblings)):
        found = list(said(listed))
        red = sum(any(each.imitates for each in one) for one in found)
        amber = sum(bool(one) and not any(each.imitates for each in one) for one in found)
        told = f"imitates {_share(red, len(found))}, contains {_share(amber, len(found))}"
        print(f"genuine, {what}: {told} of {len(found)}")  # noqa: T201


if __name__ == "__main__":
    main()
