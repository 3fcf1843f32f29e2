"""What is said of addresses: one sentence each, which claims no more than is known of it.

"Not listed" never says that an account is fake, and what imitates a listed account is warned of
before anything else is said.  "Official" is said of what the organization's own confirmed website
or domain shows, and never without its date.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from adapters.chat.i18n.names import platform_name
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import (
    Reader,
    address_of,
    handle_of,
    is_official,
    visible_accounts,
)
from adapters.chat.views import Bold, Code, Line, Link
from directory_core import Rung, grounds_of
from directory_core.models import (
    Account,
    AccountStatus,
    Address,
    Assessment,
    EvidenceKind,
    Identification,
    Organization,
    Platform,
    Resembled,
)

_QUOTED = 80
"""How many characters of what was typed are quoted back."""
_BESIDE = 3
"""How many listed accounts are shown beside one that is not."""
_SHARING = 3
"""How many organizations that share a website are named."""
CLAIMED = "claimed"
"""How an account is like an organization's that it is only said to be."""
_NO_PLACE_TO_CHECK = {Platform.BLOG, Platform.FEED}
_OFFICIAL = {
    Rung.LINKED: "verdict-official",
    Rung.LINKED_BACK: "verdict-official-back",
    Rung.PROVEN: "verdict-official-proven",
}


def quoted(text: str) -> str:
    """What was typed as it is quoted back: on one line, and not the whole of a long one."""
    line = " ".join(text.split())
    return line if len(line) <= _QUOTED else f"{line[: _QUOTED - 1]}…"


def told_address(address: Address | None, text: str, words: Words) -> str:
    """An address as a sentence names it: `@MayoClinic on X`."""
    if address is None:
        return quoted(text)
    shown = handle_of(Account(address.platform, address.handle, address.url))
    return words("handle-on", handle=shown, platform=platform_name(address.platform, words))


def address_problem(code: str, text: str, words: Words) -> str:
    """What was wrong with an address, and what to give instead."""
    return words.of("address", code, text=quoted(text))


def verdicts(found: Identification, reader: Reader) -> tuple[str, ...]:
    """What is said of one address: a sentence, or one for each organization that has it."""
    words = reader.words
    if found.owners:
        owned: dict[str, list[Account]] = {}
        for organization, account in found.owners:
            owned.setdefault(organization.slug, []).append(account)
        named = {organization.slug: organization for organization, _ in found.owners}
        return tuple(
            _of_owner(found, named[slug], accounts, reader) for slug, accounts in owned.items()
        )
    if found.websites:
        return (_of_website(found, words),)
    if found.assessment is Assessment.REPORTED and found.since:
        handle = told_address(found.address, found.text, words)
        name, date = found.resembles[0].organization.name, words.day(found.since.date().isoformat())
        return (words("verdict-reported", handle=handle, name=name, date=date),)
    if found.resembles:
        return (_resembling(found, found.resembles[0], words),)
    return (_of_nobody(found, words),)


def brief(found: Identification, reader: Reader) -> str:
    """One address and its assessment in a few words: `@mayoclinlc: not listed, looks like ...`."""
    words, address = reader.words, found.address
    shown = Account(address.platform, address.handle, address.url) if address else None
    handle = handle_of(shown) if shown else quoted(found.text)
    kind, name, real = found.assessment.value, "", ""
    if found.owners:
        organization, account = found.owners[0]
        name = organization.name
        if found.assessment is Assessment.CONFIRMED and not is_official(
            account, organization, reader
        ):
            kind = "looked_at"
    elif found.websites:
        kind, name = "website", found.websites[0].name
    elif found.resembles:
        like = found.resembles[0]
        name = like.organization.name
        real = handle_of(like.account) if like.account else name
    return words.of("brief", kind, handle=handle, name=name, real=real)


def _of_nobody(found: Identification, words: Words) -> str:
    """What is said of an address that is nobody's and like nobody's."""
    handle = told_address(found.address, found.text, words)
    if found.assessment is Assessment.NOT_LISTED:
        return words("verdict-not-listed", handle=handle)
    if found.host:
        kind = "email" if found.problem == "email" else "website"
        return words(f"verdict-{kind}-unknown", text=quoted(found.text))
    problem = address_problem(found.problem, found.text, words)
    return words("verdict-broken", problem=problem) if found.is_warning else problem


def account_verdict(
    account: Account, organization: Organization, handle: str, reader: Reader
) -> str:
    """What is said of a listed account, by the rung and the age of what it rests on."""
    words, name = reader.words, organization.name
    grounds = grounds_of(account, organization, today=reader.now.date())
    evidence, dated = grounds.evidence, words.dated(grounds.as_of or "")
    if evidence is None:
        return words("verdict-listed-unknown", handle=handle, name=name)
    source = words.source(evidence.source)
    if account.status is AccountStatus.DORMANT:
        message = "verdict-archived" if grounds.as_of else "verdict-archived-undated"
        if evidence.kind is not EvidenceKind.REGISTRY:
            message = "verdict-dormant"
        return words(message, handle=handle, name=name, source=source, **dated)
    if grounds.is_confirmed:
        message = _OFFICIAL.get(grounds.rung, "verdict-looked-at")
        if evidence.kind is EvidenceKind.NAMED:
            message = "verdict-official-named"
        return words(message, handle=handle, name=name, **dated)
    if account.missing_since and evidence.kind.is_seen:
        missing = words.day(account.missing_since)
        return words("verdict-gone", handle=handle, name=name, missing=missing, **dated)
    if grounds.is_young:
        message = "verdict-linked-unconfirmed" if evidence.kind.is_seen else "verdict-listed-new"
    else:
        message = _old_message(evidence.kind, dated=bool(grounds.as_of))
    return words(message, handle=handle, name=name, source=source, **dated)


def _old_message(kind: EvidenceKind, *, dated: bool) -> str:
    if not dated:
        return "verdict-listed-undated"
    if kind is EvidenceKind.MODERATOR:
        return "verdict-listed-looked-at"
    return "verdict-listed-linked" if kind.is_seen else "verdict-listed"


def given_up(account: Account, organization: Organization, handle: str, words: Words) -> str:
    """What is said of an account that was its owner's: until when, and which followed it there."""
    name = organization.name
    if account.until is None:
        return words("verdict-given-up", handle=handle, name=name)
    dated = words.dated(account.until)
    said = words("verdict-given-up-dated", handle=handle, name=name, **dated)
    if not account.replaced_by:
        return said
    heir = replace(account, handle=account.replaced_by)
    return f"{said} {words('verdict-followed', handle=handle_of(heir), name=name)}"


def notes(found: Identification, reader: Reader, *, alone: bool = True) -> tuple[str, ...]:
    """What has to be known besides: that the link is to a post, that it leads elsewhere, ...

    Beside other addresses (not `alone`) only what matters most is said.
    """
    words = reader.words
    said = []
    if found.via:
        said.append(words("verdict-via", host=found.via))
    if found.assessment is Assessment.REPORTED:
        told = "verdict-object" if reader.contact else "verdict-object-operator"
        said.append(words(told, contact=reader.contact))
    if found.posted:
        said.append(words("verdict-posted"))
    if found.address is not None and found.address.personal:
        said.append(words("verdict-personal"))
    if alone and found.owners and found.address is None and not found.host:
        said.append(words("verdict-elsewhere"))
    only_claimed = all(each.how == CLAIMED for each in found.resembles)
    if alone and found.assessment is Assessment.NOT_LISTED and only_claimed:
        said.append(words("verdict-not-listed-meaning"))
    if alone and any(each.account is None and each.how == _BAITED for each in found.resembles):
        said += [] if found.host or found.is_warning else [words("verdict-advice", count=1)]
    if found.resembles and found.problem in _NO_NAMES:
        said.append(words("verdict-broken-imitates", handle=quoted(found.text)))
    return tuple(said)


_BAITED = "word_added"
_NO_NAMES = {"bad_handle", "mixed_scripts"}


def genuine(found: Identification, reader: Reader) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Which accounts are listed for whoever an address resembles: lines, and rows of accounts."""
    words = reader.words
    lines: list[Line] = []
    rows: list[Line] = []
    alone = len(found.resembles) == 1
    for each in found.resembles:
        organization = each.organization
        check = place_to_check(organization, words)
        lines += check if alone else ()
        place = found.address.platform if found.address else None
        shown = _beside(organization, place, each.account)
        here = place is not None and any(account.platform is place for account in shown)
        if not shown:
            lines.append((words("verdict-no-accounts", name=organization.name),))
        elif place is None:
            lines.append((words("verdict-accounts", name=organization.name),))
        else:
            told = "verdict-here" if here else "verdict-not-here"
            on = platform_name(place, words)
            lines.append((words(told, name=organization.name, platform=on),))
        rows += [_row(account, words) for account in shown]
        lines += () if alone else check
    return tuple(lines), tuple(rows)


def place_to_check(organization: Organization, words: Words) -> list[Line]:
    """Its website: to check at where it is confirmed, else with its year and no more."""
    website, origin = organization.website, organization.website_origin
    if not website:
        return []
    if organization.website_confirmed:
        return [words.line("verdict-check-website", site=Link(address_of(website), website))]
    if origin is not None and origin.as_of:
        date = words.day(origin.as_of)
        site = address_of(website)
        return [(words("verdict-check-website-unconfirmed", site=site, date=date),)]
    return [(words("verdict-check-website-undated", site=address_of(website)),)]


def _of_owner(
    found: Identification, organization: Organization, accounts: Sequence[Account], reader: Reader
) -> str:
    words, name = reader.words, organization.name
    handle = _met(found, accounts, words)
    if found.assessment is Assessment.DISPUTED and any(each.disputed_since for each in accounts):
        return words("verdict-disputed", handle=handle, name=name)
    if found.assessment is Assessment.GIVEN_UP:
        return given_up(accounts[0], organization, handle, words)

    def weight(account: Account) -> tuple[bool, bool, int]:
        grounds = grounds_of(account, organization, today=reader.now.date())
        return account.status is AccountStatus.ACTIVE, grounds.is_young, grounds.rung

    return account_verdict(max(accounts, key=weight), organization, handle, reader)


def _met(found: Identification, accounts: Sequence[Account], words: Words) -> str:
    """What was asked about: an address, or a handle and the platforms where it was met."""
    if found.address is not None:
        account = accounts[0]
        return told_address(Address(account.platform, account.handle, account.url), "", words)
    platforms = words.all_of(platform_name(each.platform, words) for each in accounts)
    return words("handle-on", handle=quoted(found.text), platform=platforms)


def _of_website(found: Identification, words: Words) -> str:
    """Whose website an address is on: of several that share it, those of which it is confirmed."""
    kind = "email" if found.problem == "email" else "website"
    confirmed = [each for each in found.websites if each.website_confirmed]
    told = (confirmed or list(found.websites))[:_SHARING]
    return words(
        f"verdict-{kind}-{'confirmed' if confirmed else 'listed'}",
        text=quoted(found.text),
        name=words.all_of(each.name for each in told),
        domain=address_of(told[0].website),
    )


def _resembling(found: Identification, like: Resembled, words: Words) -> str:
    handle, name = told_address(found.address, found.text, words), like.organization.name
    if found.host:
        kind = "email" if found.problem == "email" else "website"
        how = "imitates" if found.assessment is Assessment.IMITATES else "contains"
        real = address_of(like.organization.website)
        return words(f"verdict-{kind}-{how}", text=quoted(found.text), name=name, real=real)
    if like.how == CLAIMED:
        return words("verdict-claimed", handle=handle, name=name)
    if like.account is None:
        told = "verdict-baited" if like.how == _BAITED else "verdict-named"
        return words(told, handle=handle, name=name)
    real = told_address(_address(like.account), "", words)
    told = like.how.replace("_", "-")
    if found.assessment is not Assessment.IMITATES and like.how not in {"same_name", "contains"}:
        told = "near" if like.how == "letter_off" else "contains"
    return words(f"verdict-{told}", handle=handle, name=name, real=real)


def _address(account: Account) -> Address:
    return Address(account.platform, account.handle, account.url)


def _beside(
    organization: Organization, place: Platform | None, like: Account | None
) -> list[Account]:
    """The listed accounts to name: those on the same platform, or some on others."""
    alive = [
        each
        for each in visible_accounts(organization)
        if each.disputed_since is None and each.url and each.status is AccountStatus.ACTIVE
    ]
    here = [each for each in alive if each.platform is place]
    if here:
        return here[:_BESIDE]
    networks = [each for each in alive if each.platform not in _NO_PLACE_TO_CHECK]
    name = like.handle.casefold() if like else ""

    def far(each: Account) -> tuple[bool, bool]:
        return each != like, each.handle.casefold() != name

    return sorted(networks or alive, key=far)[:_BESIDE]


def _row(account: Account, words: Words) -> Line:
    return (
        Bold(platform_name(account.platform, words)),
        "  ",
        Code(handle_of(account)),
        "  ",
        Link(address_of(account.url), account.url),
    )


def listed_links(found: Iterable[Identification], words: Words) -> tuple[Line, ...]:
    """The listed accounts among several addresses, as rows that lead to them."""
    seen = {account.url: account for each in found if each.is_listed for _, account in each.owners}
    return tuple(_row(account, words) for url, account in seen.items() if url)
