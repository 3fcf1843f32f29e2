"""Every link and handle in a forwarded message is found, and nothing else is."""

import pytest

from directory_core.accounts import AddressProblem, Found, find_addresses, is_address_like


def told(found: Found) -> str:
    notes = (" posted" if found.posted else "") + (f" via {found.via}" if found.via else "")
    if found.address is not None:
        return f"{found.address.platform}:{found.address.handle}{notes}"
    if found.handle:
        return f"@{found.handle}{notes}"
    return f"!{found.problem}{f' {found.host}' if found.host else ''}{notes}"


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Nothing here.", []),
        ("Follow https://x.com/MayoClinic, please.", ["x:MayoClinic"]),
        ("(see https://www.facebook.com/MayoClinic).", ["facebook:MayoClinic"]),
        ("x.com/MayoClinic and instagram.com/mayoclinic", ["x:MayoClinic", "instagram:mayoclinic"]),
        ("vk.com/invitro и @клиника", ["vk:invitro", "@клиника"]),
        ("@स्वास्थ्य is ours", ["@स्वास्थ्य"]),
        ("@MayoClinic, @mayo_ and @mayo.clinic.", ["@MayoClinic", "@mayo_", "@mayo.clinic"]),
        ("@MayoClinic's page", ["@MayoClinic"]),
        ("write to info@mayo.edu or a.b+c@x.com", ["!email mayo.edu", "!email x.com"]),
        ("mail info@mayo.edu, follow @mayo", ["!email mayo.edu", "@mayo"]),
        ("instagram.com/mayo's page", ["instagram:mayo"]),
        ("x.com/mayo,x.com/cdc;@nih", ["x:mayo", "x:cdc", "@nih"]),
        ("seehttps://x.com/mayohttps://x.com/cdc", ["x:mayo", "x:cdc"]),
        ("x.com/mayo+instagram.com/cdc", ["x:mayo", "instagram:cdc"]),
        ("x.com/mayo/facebook.com/cdc.page", ["x:mayo", "facebook:cdc.page"]),
        ("https://x.com/mayo→https://x.com/cdc", ["x:mayo", "x:cdc"]),
        ("x.com/mayo_x.com/cdc•@mayoclinlc", ["x:mayo", "x:cdc", "@mayoclinlc"]),
        ("https://x.com/mayo、https://x.com/cdc", ["x:mayo", "x:cdc"]),
        ("@mayoclinic/@cleveland+@hopkins", ["@mayoclinic", "@cleveland", "@hopkins"]),
        ("linkedin.com/company/east-x.com", ["linkedin:east-x.com"]),
        ("http://facebook.com/mayo[scam is it", ["!bad_handle"]),
        ("https://x.com/mayo[1] says", ["x:mayo"]),
        ("请看x.com/mayo，谢谢", ["x:mayo"]),
        ("＠mayo", ["@mayo"]),
        ("thanks@mayoclinic", ["@mayoclinic"]),
        ('<a href="https://x.com/evil">Mayo Clinic</a>', ["x:evil"]),
        ("https:twitter.com/mayo", ["x:mayo"]),
        (
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2Fmayo&h=1",
            ["x:mayo via l.facebook.com"],
        ),
        ("https://www.google.com/url?q=https://bit.ly/a", ["!short_link via www.google.com"]),
        ("https://www.instagram.com/mayo/reel/C3/", ["instagram:mayo posted"]),
        ("https://www.instagram.com/stories/mayo/12/", ["instagram:mayo posted"]),
        (
            "https://www.facebook.com/permalink.php?story_fbid=1&id=123456",
            ["facebook:123456 posted"],
        ),
        ("https://www.instagram.com/reel/C3/", ["!post_not_account"]),
        ("1.00064E+14 facebook.com/1.00064E+14", ["!spreadsheet_damage"]),
        ("https://www.reddit.com/r/nursing", ["!group_not_account"]),
        ("@mayo@med-mastodon.com", ["mastodon:mayo@med-mastodon.com"]),
        ("@mayo@threads.net.", ["threads:mayo"]),
        ("@mayo.bsky.social", ["bluesky:mayo.bsky.social"]),
        ("<https://x.com/a|x.com/a>", ["x:a"]),
        ("[here](https://x.com/a) and [there](https://x.com/b)", ["x:a", "x:b"]),
        ("[https://x.com/a](https://x.com/a)", ["x:a"]),
        ("https://x.com/a https://twitter.com/A", ["x:a"]),
        ("@mayo and @Mayo", ["@mayo"]),
        ("https://x.com/mayo/status/1", ["x:mayo posted"]),
        ("t.co/AbC", ["!short_link"]),
        ("Our site is mayoclinic.org!", ["!unknown_host mayoclinic.org"]),
        ("www.drk.de/ oder drk.de", ["!unknown_host www.drk.de", "!unknown_host drk.de"]),
        ("https://en.wikipedia.org/wiki/Mayo_(place)", ["!unknown_host en.wikipedia.org"]),
        ("x.com@evil.com/name", ["!userinfo_in_url"]),
        ("https://x.com@evil.com/name", ["!userinfo_in_url"]),
        ("https://x.com/Mayo\u200bClinic", ["!hidden_characters"]),
        ("x.com.evil.com/name", ["!lookalike_host"]),
        ("It is fine.it was, e.g. St.Mary, Dr.Max, a.m. 3.5.2024 README.md", []),
        ("@ @@ @- a@ @", []),
        ("https://", []),
        ("javascript://x.com/a", ["!wrong_scheme"]),
    ],
)
def test_a_message_gives_its_links_and_handles_in_order(message: str, expected: list[str]) -> None:
    assert [told(each) for each in find_addresses(message)] == expected


def test_a_find_tells_where_it_stands() -> None:
    message = "Ask (@mayo) or https://x.com/MayoClinic."

    assert [message[slice(*each.span)] for each in find_addresses(message)] == [
        "@mayo",
        "https://x.com/MayoClinic",
    ]


def test_a_flood_of_links_is_cut_off() -> None:
    message = " ".join(f"https://x.com/mayo{number}" for number in range(500))

    assert len(find_addresses(message)) == 100


@pytest.mark.parametrize(
    "question",
    [
        "@mayoclinic", "https://x.com/mayo", "x.com/mayo", " <https://x.com/mayo> ", "t.me/abc",
        "mayoclinic.org", "www.mayo.edu", "@mayo@mastodon.social", "https://x.com/home",
        "https://x.com@evil.com/name",
    ],
)  # fmt: skip
def test_a_link_or_handle_alone_is_a_question_about_an_address(question: str) -> None:
    assert is_address_like(question)


@pytest.mark.parametrize(
    "question",
    [
        "", " ", "@", "mayo", "Mayo Clinic", "St.Mary", "Dr.Max", "U.S. Health", "info@mayo.edu",
        "who is @mayo", "https://x.com/mayo is fake?", "3M", "Smith & Nephew", "?", "A.B.C.",
    ],
)  # fmt: skip
def test_a_name_is_no_address(question: str) -> None:
    assert not is_address_like(question)


def test_the_problems_a_message_can_have_are_worded_ones() -> None:
    (found,) = find_addresses("https://t.co/abc")

    assert found.problem is AddressProblem.SHORT_LINK
