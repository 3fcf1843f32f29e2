"""A hospital with a website of its own on loopback, which links to two accounts."""

from collections.abc import Iterator
from contextlib import contextmanager

from directory_core.models import Organization, WebsiteOrigin
from directory_core.testing import an_account, an_organization
from tests.adapters.web.conftest import Web

_HOME = """<title>Brandon Falls Hospital</title><footer><a href="https://x.com/brandonfalls">X</a>
<a href="https://www.facebook.com/BrandonFallsHospital">Facebook</a></footer>"""


@contextmanager
def its_website() -> Iterator[Web]:
    """A web in which the hospital's website stands."""
    web = Web()
    web.pages["brandonfalls.example"] = {"/": _HOME}
    yield web
    web.close()


def brandon_falls(web: Web) -> Organization:
    """The hospital, listed with one of the two accounts."""
    return an_organization(
        "Brandon Falls Hospital",
        website=web.url("brandonfalls.example"),
        website_origin=WebsiteOrigin("two lists", "2026-01", confirmed=True),
        accounts=(an_account("brandonfalls"),),
    )
