"""What holds of every text anybody could send, tried with texts made to break it."""

import re
from urllib.parse import urlsplit

from hypothesis import example, given, settings
from hypothesis import strategies as st

from directory_core.accounts import (
    AddressProblem,
    find_addresses,
    is_address_like,
    parse_address,
    same_account_key,
)
from directory_core.accounts.platforms import Form, every_host, rules_of
from directory_core.errors import AddressRefused
from directory_core.models.answers import Address
from directory_core.models.organizations import Platform

thorough = settings(deadline=None, derandomize=True)

HOSTS = sorted(every_host())
WORDS = [
    "home", "mayoclinic", "MayoClinic", "@mayo", "status", "123456789", "channel", "company", "in",
    "profile.php", "pages", "people", "p", "posts", "intent", "user", "s", "r", "u", "photos", "..",
    "%2e", "%00", "%40mayo", "Ünï-cødé", "аптека", "寶島", "w", "🏥", "\u202e", "a" * 70, "",
]  # fmt: skip
PIECES = [
    "https://", "http://", "//", "/", "@", "#!/", "#", "?", "&", "=", ":", "\\", "%", ".", "-", " ",
    "screen_name=mayo", "id=123456789", "x.com", "evil.com", "youtube.com", "<", ">", "|", "xn--",
    "https://x.com/", "https://www.facebook.com/", "[", "]", "\n", "\u200b", *WORDS,
]  # fmt: skip

urls = st.builds(
    "{}{}{}{}{}".format,
    st.sampled_from(["", "https://", "http://", "HTTPS://www.", "//"]),
    st.sampled_from([*HOSTS, "fr-fr.facebook.com", "de.linkedin.com", "mayo.bsky.social"]),
    st.sampled_from(["/", "/#!/", "//", "/@", "/intent/user?screen_name=", "?id="]),
    st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=4).map("/".join),
    st.sampled_from(["", "/", "?a=b", "#c", ".", "?id=100064321&x=%00", "/videos"]),
)
messes = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=12).map("".join)
texts = st.text(max_size=60) | messes | urls
platforms = st.none() | st.sampled_from(Platform)


def parsed(text: str, platform: Platform | None = None) -> Address | None:
    try:
        return parse_address(text, platform=platform)
    except AddressRefused as refusal:
        AddressProblem(str(refusal.facts["why"]))
        return None


def handles(form: Form) -> st.SearchStrategy[str]:
    """Handles of the form, nearly all of them allowed."""
    return st.from_regex(form.rule, fullmatch=True).map(lambda name: form.handle.format(name=name))


accounts = st.sampled_from(
    [(platform, form) for platform in Platform for form in rules_of(platform).forms]
).flatmap(lambda each: st.tuples(st.just(each[0]), handles(each[1])))


def known(platform: Platform) -> Platform | None:
    """What has to be said of the platform for its canonical link to be read back."""
    return platform if platform in {Platform.BLOG, Platform.FEED, Platform.MASTODON} else None


@settings(thorough, max_examples=600)
@given(texts, platforms)
@example("https://[x.com/mayo", None)
@example("https://x.com/mayo\x00", None)
@example("https://x.com:99999/mayo", None)
@example("//\u2100/mayo", None)
@example("xn--a", Platform.BLOG)
@example("https://xn--zzzz.com/@mayo", None)
@example("@a@xn--zzzz.com", Platform.MASTODON)
def test_every_text_is_an_account_or_refused(text: str, platform: Platform | None) -> None:
    address = parsed(text, platform)

    if address is None:
        return
    assert platform in {None, address.platform} or (platform is Platform.MASTODON)
    assert address.url.isascii()
    assert not re.search(r"[\s<>\"\\|]", address.url)
    assert address.handle == address.handle.strip()
    if address.url:
        assert parse_address(address.url, platform=known(address.platform)) == address
    assert parse_address(address.handle, platform=address.platform) == address


@settings(thorough, max_examples=600)
@given(urls)
def test_only_a_platforms_own_host_makes_an_account_of_it(url: str) -> None:
    address = parsed(url)
    if address is None:
        return
    bare = re.sub(r"^(?:https?:)?//", "", url, flags=re.IGNORECASE)
    host = (urlsplit(f"//{bare}").hostname or "").removesuffix(".")
    if address.platform is Platform.MASTODON:
        assert not any(rules_of(each).serves(host) for each in Platform)
    else:
        assert rules_of(address.platform).serves(host)


@settings(thorough)
@given(
    st.sampled_from(HOSTS),
    st.sampled_from(["{host}.evil.com", "evil-{host}.com", "evil.com/{host}", "{host}@evil.com"]),
    st.sampled_from(["/mayoclinic", "/@mayoclinic", "/company/mayo", "/channel/mayo", "/add/mayo"]),
)
def test_a_platforms_host_inside_another_is_never_the_platform(
    host: str, disguise: str, path: str
) -> None:
    address = parsed("https://" + disguise.format(host=host) + path)

    assert address is None or (
        address.platform is Platform.MASTODON and address.handle.endswith(".com")
    )


@settings(thorough, max_examples=600)
@given(accounts)
def test_a_handle_that_the_platform_allows_survives_the_round_trip(
    account: tuple[Platform, str],
) -> None:
    platform, handle = account
    address = parsed(handle, platform)
    if address is None:
        return

    assert parse_address(address.handle, platform=platform) == address
    assert not address.url or parse_address(address.url) == address
    assert same_account_key(address) == same_account_key((platform, address.handle))


@settings(thorough)
@given(st.sampled_from(["x.com", "www.youtube.com", "www.facebook.com"]), st.data())
def test_a_letter_that_only_looks_right_in_the_host_is_never_the_platform(
    host: str, data: st.DataObject
) -> None:
    twins = {
        "o": "оοօ",
        "c": "сϲ",
        "m": "мⅿ",
        "e": "еҽ",
        "a": "аα",
        "x": "хⅹ",
        "y": "уү",
        "u": "υս",
    }
    places = [place for place, letter in enumerate(host) if letter in twins]
    place = data.draw(st.sampled_from(places))
    twin = data.draw(st.sampled_from(twins[host[place]]))
    disguised = host[:place] + twin + host[place + 1 :]

    assert parsed(f"https://{disguised}/mayoclinic") is None
    assert parsed(f"https://{disguised}/@mayoclinic") is None


@settings(thorough, max_examples=300)
@given(st.lists(texts, max_size=4).map(" ".join))
def test_a_message_is_searched_without_harm(message: str) -> None:
    for found in find_addresses(message):
        start, end = found.span
        assert message[start:end] == found.text
        assert sum(map(bool, (found.address, found.handle, found.problem))) == 1
    assert is_address_like(message) in {True, False}
