"""Organizations and accounts as cards.

A patient decides by these whom to trust, so a card says what each account rests on and how old
that knowledge is, warns before it informs, and never makes an unknown date look fresh.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from adapters.chat.i18n.names import kind_name, place_of, platform_name
from adapters.chat.i18n.texts import Words
from adapters.chat.tokens import Token, Verb, account_mark
from adapters.chat.views import Bold, Button, Card, Code, Line, Link, Span, Tone
from directory_core import Grounds, Rung, grounds_of, same_account_key
from directory_core.models import (
    Account,
    AccountStatus,
    Address,
    EvidenceKind,
    Match,
    NameKind,
    Organization,
    OrganizationStatus,
    Platform,
)

_WITH_AT = {
    Platform.X,
    Platform.INSTAGRAM,
    Platform.YOUTUBE,
    Platform.TIKTOK,
    Platform.THREADS,
    Platform.BLUESKY,
    Platform.MASTODON,
    Platform.TELEGRAM,
}


@dataclass(frozen=True, slots=True)
class Reader:
    """Who a card is drawn for: in which words, when, and whether they moderate.

    `keep` puts away a text that is too long for the button that must carry it, and names its row.
    """

    words: Words
    now: datetime
    moderates: bool = False
    keep: Callable[[str], str] | None = None
    contact: str = ""
    """Whom to write to who objects to what is said."""
    site: str = ""
    """Where the published pages stand, with a slash at the end; empty where there are none."""


def organization_card(
    organization: Organization, reader: Reader, *, why: str = "", asked: Address | None = None
) -> Card:
    """An organization with its accounts, for whoever asks; `why` says how sure it is the one.

    `asked` is the account that was asked about, which is the one to open and to copy.
    """
    words, shown = reader.words, visible_accounts(organization)
    shared = {grounds(account, organization, reader) for account in shown}
    together = len(shown) > 1 and len(shared) == 1
    common = (words.line("card-all-rest-on", grounds=shared.pop()),) if together else ()
    return Card(
        title=organization.name,
        lines=(*_warnings(organization, words), *_about(organization, words)),
        rows=tuple(
            account_row(each, organization, reader, with_grounds=not together) for each in shown
        ),
        footer=(*common, *(((why,),) if why else ()), *_page(organization, reader)),
        buttons=organization_buttons(organization, reader, asked),
        tone=_tone(organization, reader),
        folds=not any(each.disputed_since for each in shown),
    )


def _page(organization: Organization, reader: Reader) -> tuple[Line, ...]:
    """The way to its published page, where there are pages."""
    if not reader.site:
        return ()
    page = f"{reader.site}organizations/{organization.slug}.html"
    return (reader.words.line("card-page", page=Link(address_of(page), page)),)


def visible_accounts(organization: Organization) -> tuple[Account, ...]:
    """Its accounts but the retired ones, which are shown to nobody."""
    return tuple(each for each in organization.accounts if each.status is not AccountStatus.RETIRED)


def handle_of(account: Account) -> str:
    """A handle as people write it on its platform."""
    bare = account.platform not in _WITH_AT or "/" in account.handle
    return account.handle if bare else f"@{account.handle}"


def address_of(url: str) -> str:
    """A link as people say it: without scheme and `www.`."""
    return url.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def account_row(
    account: Account, organization: Organization, reader: Reader, *, with_grounds: bool = True
) -> Line:
    """One account: platform, handle, link, label, what it rests on; no link where it is hidden."""
    words = reader.words
    spans: list[Span] = [Bold(platform_name(account.platform, words)), "  "]
    if account.disputed_since is not None:
        since = words.moment(account.disputed_since)
        told = words.line("account-disputed", handle=Code(handle_of(account)), since=since)
        return (*spans, *told)
    spans.append(Code(handle_of(account)))
    if account.url:
        spans += ["  ", Link(address_of(account.url), account.url)]
    notes = [account.label] if account.label else []
    if with_grounds:
        notes.append(grounds(account, organization, reader))
    notes += [*_formerly(account, organization, words), *_sought(account, words)]
    return (*spans, *(f" · {note}" for note in notes))


def _formerly(account: Account, organization: Organization, words: Words) -> list[str]:
    """The handles that this one followed, each with the day until which it was theirs."""
    return [
        words("account-formerly", handle=handle_of(each), **words.dated(each.until))
        for each in (*organization.accounts, *organization.former)
        if each.replaced_by
        and each.until
        and each.platform is account.platform
        and each.replaced_by.casefold() == account.handle.casefold()
    ]


def _sought(account: Account, words: Words) -> list[str]:
    """When its website was looked at in vain, if it never linked to the account."""
    if account.checked is None or account.last_seen or account.missing_since:
        return []
    return [words("account-not-seen", date=words.day(account.checked))]


def grounds(account: Account, organization: Organization, reader: Reader) -> str:
    """The best reason to believe in an account, and how old it is."""
    words = reader.words
    known = grounds_of(account, organization, today=reader.now.date())
    if known.evidence is None:
        return words("ground-none")
    dated = words.dated(known.as_of or "")
    missing = words.day(account.missing_since) if account.missing_since else ""
    message = _grounds_message(account, known)
    source = words.source(known.evidence.source)
    return words(message, source=source, missing=missing, **dated)


_LINKED = {
    Rung.LOOKED_AT: "account-looked-at",
    Rung.LINKED: "account-linked",
    Rung.LINKED_BACK: "account-linked-back",
    Rung.PROVEN: "account-proven",
}


def _grounds_message(account: Account, known: Grounds) -> str:
    kind = known.evidence.kind if known.evidence else EvidenceKind.REGISTRY
    if account.status is AccountStatus.DORMANT and kind is EvidenceKind.REGISTRY:
        return "account-archived" if known.as_of else "account-archived-undated"
    if account.status is AccountStatus.DORMANT:
        return "account-dormant"
    if known.is_confirmed:
        return "account-named" if kind is EvidenceKind.NAMED else _LINKED[known.rung]
    if account.missing_since and kind.is_seen:
        return "account-gone"
    return _unconfirmed_message(kind, known)


def _unconfirmed_message(kind: EvidenceKind, known: Grounds) -> str:
    if known.is_young:
        return "account-linked-unconfirmed" if kind.is_seen else "account-listed-new"
    if not known.as_of:
        return "account-listed-undated"
    if kind is EvidenceKind.MODERATOR:
        return "account-looked-at-old"
    return "account-linked-old" if kind.is_seen else "account-listed"


def kind_and_place(organization: Organization, words: Words) -> str:
    """`Hospital · Rochester, Minnesota, United States`."""
    parts = (kind_name(organization.kind, words), place_of(organization, words))
    return " · ".join(part for part in parts if part)


def organization_buttons(
    organization: Organization, reader: Reader, asked: Address | None = None
) -> tuple[Button, ...]:
    """What can be done about an organization: copy, report, correct, add; hide for moderators."""
    words, slug = reader.words, organization.slug
    shown = [each for each in visible_accounts(organization) if not each.disputed_since]
    key = same_account_key(asked) if asked else None
    theirs = (each for each in shown if same_account_key(each) == key)
    first = next(theirs, shown[0] if shown else None)
    buttons = []
    if first is not None:
        place = platform_name(first.platform, words)
        if first.url:
            label = words("button-open-account", platform=place)
            spoken = f"{label}, {organization.name}"
            buttons.append(Button(label, url=first.url, spoken=spoken))
        buttons.append(Button(words("button-copy", text=handle_of(first)), copy=handle_of(first)))
    for verb in (Verb.ADD, Verb.CORRECT, Verb.REPORT):
        label = words(f"button-{verb}")
        buttons.append(Button(label, str(Token(verb, slug)), opens_form=True, minor=True))
    return (*buttons, *(_moderators_buttons(organization, words) if reader.moderates else ()))


def _moderators_buttons(organization: Organization, words: Words) -> tuple[Button, ...]:
    slug = organization.slug
    token = str(Token(Verb.DISPUTE, slug))
    hide = Button(words("button-dispute"), token, opens_form=True, minor=True)
    shows = (
        Button(
            words("button-undispute", handle=handle_of(each)),
            str(Token(Verb.UNDISPUTE, f"{slug}.{account_mark(each)}")),
        )
        for each in organization.accounts
        if each.disputed_since is not None
    )
    return (hide, *shows)


def _warnings(organization: Organization, words: Words) -> tuple[Line, ...]:
    warnings: list[Line] = []
    if any(each.disputed_since for each in visible_accounts(organization)):
        warnings.append((Bold(words("card-disputed")),))
    if organization.status is OrganizationStatus.CLOSED:
        warnings.append((Bold(words("card-closed")),))
    if not visible_accounts(organization):
        warnings.append((words("card-no-accounts"),))
    return tuple(warnings)


def _about(organization: Organization, words: Words) -> tuple[Line, ...]:
    lines: list[Line] = [(kind_and_place(organization, words),)]
    former = [a.text for a in organization.aliases if a.kind is NameKind.FORMER_NAME]
    if former:
        lines.append((words("card-formerly", names=words.all_of(former)),))
    if organization.website:
        lines.append(website_line(organization, words))
    if organization.note:
        lines.append((organization.note,))
    return tuple(lines)


def website_line(organization: Organization, words: Words) -> Line:
    """Its website: a link where it is confirmed; others may belong to a stranger by now."""
    site, origin = address_of(organization.website), organization.website_origin
    if organization.website_confirmed:
        return words.line("card-website", site=Link(site, organization.website))
    if origin is not None and origin.as_of:
        return (
            words("card-website-unconfirmed-dated", site=site, date=words.day(origin.as_of[:4])),
        )
    return (words("card-website-unconfirmed", site=site),)


def found_by(match: Match, words: Words) -> str:
    """What of an organization the question met."""
    return words.of("found-by", match.by, text=match.matched)


def _tone(organization: Organization, reader: Reader) -> Tone:
    """Green where its own website or domain shows every account, red where one is disputed.

    Where only some are shown there, each row says for itself; where none is, it is amber.
    """
    shown = visible_accounts(organization)
    if any(each.disputed_since for each in shown):
        return Tone.DANGER
    if organization.status is OrganizationStatus.CLOSED:
        return Tone.CAUTION
    sure = [is_official(each, organization, reader) for each in shown]
    if not any(sure):
        return Tone.CAUTION
    return Tone.GOOD if all(sure) else Tone.PLAIN


def is_official(account: Account, organization: Organization, reader: Reader) -> bool:
    """Whether an account may be called official today."""
    return grounds_of(account, organization, today=reader.now.date()).is_official
