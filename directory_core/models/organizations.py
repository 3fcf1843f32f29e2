"""Organizations, their accounts and platforms: what the directory is a directory of.

Everything here is frozen.  A changed organization is a new value; what changed
between two of them is a `Change`.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum


class Platform(StrEnum):
    """A social network, or another place where an organization speaks."""

    X = "x"
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    YOUTUBE = "youtube"
    LINKEDIN = "linkedin"
    TIKTOK = "tiktok"
    THREADS = "threads"
    BLUESKY = "bluesky"
    MASTODON = "mastodon"
    PINTEREST = "pinterest"
    SNAPCHAT = "snapchat"
    TELEGRAM = "telegram"
    WHATSAPP = "whatsapp"
    FLICKR = "flickr"
    VIMEO = "vimeo"
    REDDIT = "reddit"
    VK = "vk"
    WEIBO = "weibo"
    WECHAT = "wechat"
    LINE = "line"
    XING = "xing"
    GITHUB = "github"
    MEDIUM = "medium"
    TUMBLR = "tumblr"
    SUBSTACK = "substack"
    TWITCH = "twitch"
    BLOG = "blog"
    FEED = "feed"
    """An RSS or Atom feed: news, or a podcast."""


PartialDate = str
"""A date as exactly as it is known: `2014`, `2014-05` or `2014-05-03` (ISO 8601, reduced)."""


class Kind(StrEnum):
    """What an organization is, in words patients use."""

    HOSPITAL = "hospital"
    HEALTH_SYSTEM = "health_system"
    CLINIC = "clinic"
    PHARMACY = "pharmacy"
    PUBLIC_HEALTH_AGENCY = "public_health_agency"
    GOVERNMENT_AGENCY = "government_agency"
    VETERANS_FACILITY = "veterans_facility"
    INSURER = "insurer"
    LABORATORY = "laboratory"
    AMBULANCE = "ambulance"
    BLOOD_SERVICE = "blood_service"
    CARE_HOME = "care_home"
    HOSPICE = "hospice"
    DENTAL = "dental"
    DIALYSIS = "dialysis"
    MENTAL_HEALTH = "mental_health"
    REHABILITATION = "rehabilitation"
    CHARITY = "charity"
    RETAIL = "retail"
    """Opticians, hearing aids, medical supply, drugstores that sell but do not dispense."""
    OTHER = "other"


class NameKind(StrEnum):
    """How a name belongs to an organization."""

    NAME = "name"
    ALIAS = "alias"
    ACRONYM = "acronym"
    FORMER_NAME = "former_name"
    TRANSLATION = "translation"


class OrganizationStatus(StrEnum):
    """Whether an organization still stands under its own name."""

    ACTIVE = "active"
    MERGED = "merged"
    CLOSED = "closed"


class AccountStatus(StrEnum):
    """Whether an account still speaks for its organization."""

    ACTIVE = "active"
    DORMANT = "dormant"
    """It was official, and its owner has archived it or fallen silent."""
    RETIRED = "retired"
    """It is official no longer; shown to nobody but kept, so that history can be read."""


class EvidenceKind(StrEnum):
    """Why we believe that an account is official."""

    REGISTRY = "registry"
    """A government or open register lists it."""
    WEBSITE = "website"
    """The organization's own website links to it."""
    NAMED = "named"
    """And it names it as its own: with `rel="me"`, or in a trust.txt."""
    LINKED_BACK = "linked_back"
    """And the account's profile links back to it."""
    DOMAIN = "domain"
    """The organization's domain names the account's unchanging id, and the account the domain."""
    MODERATOR = "moderator"
    """A moderator approved it here."""

    @property
    def is_seen(self) -> bool:
        """Whether it comes of looking at the organization's website, and is renewed by a look."""
        return self not in {EvidenceKind.REGISTRY, EvidenceKind.MODERATOR}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to believe an account is official.

    `source` names where the fact comes from, `licence` under what terms it came, and
    `as_of` when it was last known to hold; None means that no date is known, and the
    card then says so.
    """

    kind: EvidenceKind
    source: str
    licence: str = ""
    as_of: PartialDate | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an organization; `kind` is never `NameKind.NAME`."""

    text: str
    kind: NameKind = NameKind.ALIAS


@dataclass(frozen=True, slots=True)
class Account:
    """One official presence on one platform.

    `handle` is canonical: as `accounts.addresses` writes it, without `@`.
    `platform_id` is the platform's own unchanging id, where known.  `since` is when we first
    listed it, `last_confirmed` when it was last known good.  `disputed_since` is set while a
    moderator has hidden it because somebody may have taken it over.  `checked` is when its
    organization's website was last looked at, `missing_since` set while that links to it no more.
    `until` is when it was retired, and `replaced_by` the handle that followed it there.
    """

    platform: Platform
    handle: str
    url: str
    label: str = ""
    platform_id: str = ""
    status: AccountStatus = AccountStatus.ACTIVE
    evidence: tuple[Evidence, ...] = ()
    since: PartialDate | None = None
    last_confirmed: PartialDate | None = None
    disputed_since: datetime | None = None
    checked: PartialDate | None = None
    missing_since: PartialDate | None = None
    until: PartialDate | None = None
    replaced_by: str = ""

    @property
    def last_seen(self) -> PartialDate | None:
        """When its organization's website was last seen to link to it."""
        dates = (each.as_of for each in self.evidence if each.kind.is_seen and each.as_of)
        return max(dates, default=None)

    @property
    def key(self) -> tuple[Platform, str]:
        """What makes two accounts the same: platform and case-folded handle."""
        return self.platform, self.handle.casefold()


@dataclass(frozen=True, slots=True)
class WebsiteOrigin:
    """Why a website is believed to be the organization's.

    `source` names the lists, `as_of` is when the newest of them held.  It is `confirmed` where two
    lists of different origin name the domain, where a page that the law wants there stands on it,
    where its suffix is restricted (.gov, .mil, nhs.uk), or where a moderator confirmed it; any
    other domain may belong to a stranger by now.
    """

    source: str
    as_of: PartialDate | None = None
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization: a listing where it has accounts, otherwise one that is merely known.

    `slug` is its public id: immutable, ASCII, at most 40 characters.  `countries` are ISO
    3166-1 alpha-2 codes, `regions` the codes or names of states or provinces.  `ids` are what
    registers call it, as pairs of a scheme (`ror`, `ccn`, `ods`, ...) and a value.  `parent` and
    `merged_into` are slugs.  `revision` is that of the last change to it; 0 of one that is known
    only from what ships.  `former` are retired accounts that others followed, kept apart where only
    those that still speak for it are shown.
    """

    slug: str
    name: str
    kind: Kind = Kind.OTHER
    aliases: tuple[Alias, ...] = ()
    city: str = ""
    regions: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    website: str = ""
    website_origin: WebsiteOrigin | None = None
    wikidata: str = ""
    ids: tuple[tuple[str, str], ...] = ()
    note: str = ""
    parent: str | None = None
    status: OrganizationStatus = OrganizationStatus.ACTIVE
    merged_into: str | None = None
    accounts: tuple[Account, ...] = field(default=())
    revision: int = 0
    former: tuple[Account, ...] = field(default=(), compare=False)

    @property
    def is_listing(self) -> bool:
        """Whether an account of it is listed, however doubtful; retired ones do not count."""
        return any(account.status is not AccountStatus.RETIRED for account in self.accounts)

    @property
    def website_confirmed(self) -> bool:
        """Whether its website is surely its own, so that it may be linked and looked at."""
        return self.website_origin is not None and self.website_origin.confirmed


@dataclass(frozen=True, slots=True)
class Change:
    """One published alteration.  `before` is None for a new organization."""

    revision: int
    slug: str
    before: Organization | None
    after: Organization | None
    at: datetime


def shown(organization: Organization) -> Organization:
    """The organization without the accounts that speak for it no longer; those followed apart."""
    kept = tuple(each for each in organization.accounts if each.status is not AccountStatus.RETIRED)
    if len(kept) == len(organization.accounts):
        return organization
    former = tuple(each for each in organization.accounts if each.replaced_by and each.until)
    return replace(organization, accounts=kept, former=former)
