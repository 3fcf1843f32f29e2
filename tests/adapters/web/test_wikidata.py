"""What Wikidata's query service answers, in the shape in which it does (SPARQL 1.1 results, JSON).

The queries themselves were run with rdflib over statements in the shape of Wikidata's RDF.
"""

import asyncio
import json
from datetime import date

import pytest

from adapters.web import FetchFailed, open_fetcher
from adapters.web.wikidata import CLASSES, PROPERTIES, Where, Wikidata
from directory_core.models import AccountStatus, Kind, Organization, Platform
from tests.adapters.web.conftest import Web

ENTITY = "http://www.wikidata.org/entity/"
KIND = {"Content-Type": "application/sparql-results+json;charset=utf-8"}
TODAY = date(2026, 11, 30)
Binding = dict[str, dict[str, str]]


def uri(value: str) -> dict[str, str]:
    return {"type": "uri", "value": value}


def said(what: str, value: dict[str, str], **more: dict[str, str]) -> Binding:
    name = uri(ENTITY + what) if what[0] == "P" else literal(what)
    return {"item": uri(f"{ENTITY}Q100"), "what": name, "value": value, **more}


def literal(value: str, **more: str) -> dict[str, str]:
    return {"type": "literal", "value": value} | {k.replace("_", ":"): v for k, v in more.items()}


def moment(value: str) -> dict[str, str]:
    return literal(value, datatype="http://www.w3.org/2001/XMLSchema#dateTime")


FACTS = [
    said("label", literal("Fern Hospital", xml_lang="en")),
    said("label", literal("Hôpital Fern", xml_lang="fr")),
    said("website", uri("https://www.fernhospital.org/")),
    said("country", literal("US")),
    said("P2002", literal("fernhosp"), id=literal("12345")),
    said("P2002", literal("fernold"), end=moment("2019-01-01T00:00:00Z")),
    said("P2013", literal("fernhospital")),
    said("P2003", uri("http://www.wikidata.org/.well-known/genid/8a1b")),
    said("P2397", literal("UCaaaaaaaaaaaaaaaaaaaaaa")),
    said("P4264", literal("fern-hospital")),
    said("P7085", literal("fernhospital")),
    said("P12361", literal("fernhospital.org")),
    said("P4033", literal("fern@mastodon.social")),
]


def answer(rows: list[Binding]) -> tuple[int, dict[str, str], bytes]:
    names = ["item", "what", "value", "id", "end"]
    return 200, KIND, json.dumps({"head": {"vars": names}, "results": {"bindings": rows}}).encode()


class Answers(dict[str, object]):
    """What the service says to one query after another."""

    def __init__(self, *answers: object) -> None:
        super().__init__()
        self._answers = iter(answers)

    def get(self, path: str, default: object = None) -> object:
        return next(self._answers) if path == "/sparql" else default


def page(web: Web, *answers: object) -> tuple[tuple[Organization, ...], Where]:
    web.pages["query.example"] = Answers(*answers)  # type: ignore[assignment]

    async def read() -> tuple[tuple[Organization, ...], Where]:
        async with open_fetcher("", loopback=True, pause=0) as fetcher:
            service = Wikidata(fetcher, f"{web.url('query.example')}sparql", pause=0)
            return await service.page(Where(), TODAY)

    return asyncio.run(read())


@pytest.fixture
def fern(web: Web) -> Organization:
    items: list[Binding] = [{"item": uri(f"{ENTITY}Q100")}]
    ((organization,), onward) = page(web, answer(items), answer(FACTS))
    assert onward == Where(1), "a page that is not full is the last of its class"
    return organization


def test_an_item_becomes_an_organization_with_its_names_website_and_country(
    fern: Organization,
) -> None:
    assert (fern.name, fern.kind, fern.wikidata) == ("Fern Hospital", Kind.HOSPITAL, "Q100")
    assert [each.text for each in fern.aliases] == ["Hôpital Fern"]
    assert (fern.countries, fern.website) == (("US",), "https://www.fernhospital.org/")


def test_every_property_becomes_an_account_of_its_platform(fern: Organization) -> None:
    active = {e.platform: e.handle for e in fern.accounts if e.status is AccountStatus.ACTIVE}
    assert active == {
        Platform.X: "fernhosp",
        Platform.FACEBOOK: "fernhospital",
        Platform.YOUTUBE: "channel/UCaaaaaaaaaaaaaaaaaaaaaa",
        Platform.LINKEDIN: "fern-hospital",
        Platform.TIKTOK: "fernhospital",
        Platform.BLUESKY: "fernhospital.org",
        Platform.MASTODON: "fern@mastodon.social",
    }
    assert {platform for platform, _ in PROPERTIES.values()} - set(active) == {Platform.INSTAGRAM}


def test_qualifiers_give_the_id_that_never_changes_and_the_day_on_which_an_account_ended(
    fern: Organization,
) -> None:
    x = [each for each in fern.accounts if each.platform is Platform.X]
    assert [(each.handle, each.platform_id, each.until) for each in x] == [
        ("fernhosp", "12345", None),
        ("fernold", "", "2019-01-01"),
    ]
    youtube = next(each for each in fern.accounts if each.platform is Platform.YOUTUBE)
    assert youtube.platform_id == "UCaaaaaaaaaaaaaaaaaaaaaa"


def test_an_answer_that_breaks_off_in_a_time_out_is_no_answer(web: Web) -> None:
    _, _, whole = answer(FACTS)
    torn = (200, KIND, whole[:300] + b"\njava.util.concurrent.TimeoutException\n\tat java.base/")
    with pytest.raises(FetchFailed):
        page(web, torn)


def test_the_classes_are_hospitals_clinics_and_medical_organizations() -> None:
    assert [item for item, _ in CLASSES] == ["Q16917", "Q1774898", "Q4287745"]
