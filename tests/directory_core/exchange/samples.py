"""Organizations for the codecs, by hand and by Hypothesis."""

from datetime import UTC

from hypothesis import strategies as st

from directory_core.accounts.addresses import parse_address
from directory_core.models import (
    Account,
    AccountStatus,
    Alias,
    Evidence,
    EvidenceKind,
    Kind,
    NameKind,
    Organization,
    OrganizationStatus,
    Platform,
    WebsiteOrigin,
)
from directory_core.text import first_unseen

URLS = (
    "https://x.com/MayoClinic",
    "https://www.facebook.com/MayoClinic",
    "https://www.facebook.com/pages/Mayo-Clinic/5317420202",
    "https://www.youtube.com/@mayoclinic",
    "https://www.youtube.com/channel/UCmNK4_SS2GYthxlbubjGj0g",
    "https://www.linkedin.com/company/mayo-clinic",
    "https://www.linkedin.com/company/сүфта",
    "https://mastodon.social/@mayo",
    "https://www.tiktok.com/@mayoclinic",
)

texts = (
    st.text(
        st.one_of(
            st.characters(exclude_categories=("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")),
            st.sampled_from("=+-@'\"|\\;,:{[ "),
        ),
        max_size=30,
    )
    .map(str.strip)
    .filter(lambda text: not first_unseen(text))
)
names = texts.filter(bool)
slugs = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?", fullmatch=True)
dates = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: str(day)[:7]),
    st.dates().map(lambda day: str(day)[:4]),
)
web_addresses = st.sampled_from(["https://www.mayoclinic.org/", "http://b.example/a?q=1|2,3"])

evidence = st.builds(
    Evidence,
    kind=st.sampled_from(EvidenceKind),
    source=names,
    licence=texts,
    as_of=st.none() | dates,
    url=st.just("") | web_addresses,
)


def account_at(url: str) -> Account:
    """The account at an address, in its canonical form."""
    address = parse_address(url)
    return Account(
        platform=address.platform,
        handle=address.handle,
        url=address.url,
        platform_id=address.platform_id,
    )


@st.composite
def accounts(draw: st.DrawFn, url: str) -> Account:
    """An account at `url` with whatever can be known of it."""
    found = account_at(url)
    return Account(
        platform=found.platform,
        handle=found.handle,
        url=found.url,
        platform_id=found.platform_id,
        label=draw(texts),
        status=draw(st.sampled_from(AccountStatus)),
        evidence=tuple(draw(st.lists(evidence, max_size=3))),
        since=draw(st.none() | dates),
        last_confirmed=draw(st.none() | dates),
        disputed_since=draw(st.none() | st.datetimes(timezones=st.just(UTC))),
    )


aliases = st.builds(
    Alias, text=names, kind=st.sampled_from([kind for kind in NameKind if kind != NameKind.NAME])
)


@st.composite
def organizations(draw: st.DrawFn) -> Organization:
    """Any organization that the directory can hold."""
    slug, other = draw(st.lists(slugs, min_size=2, max_size=2, unique=True))
    status = draw(st.sampled_from(OrganizationStatus))
    urls = draw(st.lists(st.sampled_from(URLS), max_size=4, unique=True))
    return Organization(
        slug=slug,
        name=draw(names),
        kind=draw(st.sampled_from(Kind)),
        aliases=tuple(
            draw(st.lists(aliases, max_size=3, unique_by=lambda a: (a.kind, a.text.casefold())))
        ),
        city=draw(texts),
        regions=tuple(draw(st.lists(names, max_size=3, unique_by=str.casefold))),
        countries=tuple(
            draw(st.lists(st.sampled_from(["US", "DE", "JP"]), max_size=3, unique=True))
        ),
        website=draw(st.just("") | web_addresses),
        website_origin=draw(
            st.sampled_from([None, WebsiteOrigin("ROR"), WebsiteOrigin("HIFLD", "2018-08", True)])
        ),
        wikidata=draw(st.sampled_from(["", "Q1130172"])),
        ids=draw(st.sampled_from([(), (("ccn", "050625"), ("ror", "02pammg90"))])),
        note=draw(texts),
        parent=draw(st.none() | st.just(other)),
        status=status,
        merged_into=other if status is OrganizationStatus.MERGED else None,
        accounts=tuple(draw(accounts(url)) for url in urls),
    )


MAYO = Organization(
    slug="mayo-clinic",
    name="Mayo Clinic",
    kind=Kind.HOSPITAL,
    aliases=(Alias("Mayo"), Alias("MC", NameKind.ACRONYM)),
    city="Rochester",
    regions=("MN",),
    countries=("US",),
    website="https://www.mayoclinic.org/",
    accounts=(
        Account(
            platform=Platform.X,
            handle="MayoClinic",
            url="https://x.com/MayoClinic",
            label="Newsroom",
            evidence=(
                Evidence(EvidenceKind.WEBSITE, "Home page", "Facts only", "2018-03"),
                Evidence(EvidenceKind.REGISTRY, "Wikidata", "CC0-1.0"),
            ),
            last_confirmed="2018-03",
        ),
        account_at("https://www.youtube.com/@mayoclinic"),
    ),
)
