"""The published pages in a real browser: what visitors can do, and what stands in nobody's way."""

import pytest

from tests.browser.visitor import Visitor

PAGES = (
    "index.html", "organizations/mayo-clinic.html", "organizations/hostile.html",
    "organizations/known-hospital.html", "places/index.html", "places/us.html", "kinds/index.html",
    "platforms/index.html", "platforms/x.html", "statistics.html", "news.html", "data.html",
    "how-we-know.html", "404.html", "de/index.html", "fr/organizations/mayo-clinic.html",
)  # fmt: skip


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1100, 320], ids=["wide", "phone"])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_stands_in_the_way_of_anybody(
    visitor: Visitor, page: str, width: int, dark: bool
) -> None:
    visitor.open(page, width=width, dark=dark)

    assert visitor.violations() == []
    assert visitor.run("document.documentElement.scrollWidth") <= width


def test_an_organization_is_found_while_its_name_is_typed(visitor: Visitor) -> None:
    visitor.open("index.html")

    visitor.type("#name", "Máyo")

    assert "Mayo Clinic" in visitor.read(".search .list")
    assert visitor.violations() == []
    visitor.press(".search .list a")
    assert "https://www.mayoclinic.org" in visitor.text


def test_a_name_that_is_markup_is_shown_as_it_is(visitor: Visitor) -> None:
    visitor.open("index.html")

    visitor.type("#name", "klinik")

    assert "<script>alert(1)</script>" in visitor.read(".search .list")


def test_what_is_not_found_is_not_called_fake(visitor: Visitor) -> None:
    visitor.open("index.html")

    visitor.type("#name", "nosuchhospital")

    assert "says nothing of its accounts" in visitor.read(".search [role=status]")


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("https://twitter.com/MayoClinic?lang=en", "listed for Mayo Clinic"),
        ("mobile.twitter.com/mayoclinic/status/123", "judged by the account in it"),
        ("@MayoClinic", "listed for Mayo Clinic"),
        ("@mayo@mastodon.social", "listed for Mayo Clinic"),
        ("https://www.instagram.com/hijacked/", "Do not trust"),
        ("https://x.com/oldmayo", "Do not trust"),
        ("https://x.com/mayoclinlc", "neither that it is official nor that it is fake"),
        ("https://x.com@evil.example/mayoclinic", "neither a link nor a @handle"),
        ("<b>hello", "neither a link nor a @handle"),
    ],
)
def test_a_pasted_link_is_looked_up(visitor: Visitor, link: str, said: str) -> None:
    visitor.open("index.html")

    visitor.type("#link", link, enter=True)

    assert said in visitor.read(".check [role=status]")
    assert visitor.violations() == []


def test_without_javascript_everything_is_reached_by_links(visitor: Visitor) -> None:
    visitor.open("index.html", script=False)
    assert "Without it, everything can be reached" in visitor.text

    visitor.press("main a[href='places/us.html']")
    visitor.press("main .list a")

    assert "What it rests on" in visitor.text


def test_the_same_page_stands_in_other_languages(visitor: Visitor) -> None:
    visitor.open("organizations/mayo-clinic.html")

    visitor.press("footer a[hreflang=de]")

    assert "Worauf das beruht" in visitor.text
