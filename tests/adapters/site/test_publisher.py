"""The published site, read as its visitors and programs read it."""

import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from errno import ENOSPC
from html.parser import HTMLParser
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest

from adapters.site.publisher import Options, publish
from adapters.site.renderer import write_bytes
from directory_core.exchange import read_organizations
from directory_core.models import (
    AccountStatus,
    Alias,
    Approve,
    Evidence,
    EvidenceKind,
    Identity,
    Kind,
    NameKind,
    NewOrganization,
    Platform,
    ProposedAccount,
    RoomAddress,
)
from directory_core.testing import NOON, a_directory, an_account, an_organization, fill, people

ROOT = Path(__file__).parents[3]
OPEN = Evidence(
    EvidenceKind.REGISTRY, "Wikidata", "CC0-1.0", "2024-05", "https://www.wikidata.org/"
)
CLOSED = Evidence(EvidenceKind.REGISTRY, "A paper", "No licence stated; facts only")
HOSTILE = '<script>alert(1)</script> & "Klinik" \u202eevil'
ORGANIZATIONS = (
    an_organization(
        "Mayo Clinic", city="Rochester", regions=("MN",), website="https://www.mayoclinic.org",
        aliases=(Alias("Mayo", NameKind.ALIAS),),
        accounts=(
            an_account("MayoClinic", evidence=(OPEN,)),
            an_account("mayo@mastodon.social", Platform.MASTODON, evidence=(OPEN,)),
            an_account("oldmayo", status=AccountStatus.RETIRED, evidence=(OPEN,)),
            an_account("hijacked", Platform.INSTAGRAM, evidence=(OPEN,), disputed_since=NOON),
        ),
    ),
    an_organization("Paper Hospital", accounts=(an_account("paperh", evidence=(CLOSED,)),)),
    an_organization(HOSTILE, slug="hostile", note="</script><b>Note</b>",
                    accounts=(an_account("klinikum", label="<i>x</i>", evidence=(OPEN,)),)),
    an_organization("Known Hospital", countries=("DE",)),
)  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published") / "site"
    with a_directory(holding=ORGANIZATIONS) as directory:
        publish(directory, folder, Options(("en", "de"), "https://site.example"), now=NOON)
    return folder


class _Page(HTMLParser):
    """The links of a page, and what it shows."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.tags: list[str] = []
        self.said: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in {"href", "src"} and value]

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def pages(site: Path) -> Iterator[Path]:
    return site.rglob("*.html")


def read(site: Path, name: str) -> Any:
    return json.loads((site / name).read_text("utf-8"))


def test_every_link_within_the_site_leads_somewhere(site: Path) -> None:
    for page in pages(site):
        for link in _Page(page.read_text("utf-8")).links:
            if not urlsplit(link).scheme and not link.startswith("#"):
                target = page.parent / unquote(urlsplit(link).path)
                assert target.is_file(), f"{page.relative_to(site)} leads to {link}"


def test_an_organization_has_its_page_in_each_language(site: Path) -> None:
    english = (site / "organizations" / "mayo-clinic.html").read_text("utf-8")
    german = (site / "de" / "organizations" / "mayo-clinic.html").read_text("utf-8")

    assert "What it rests on" in english
    assert "Worauf das beruht" in german
    assert "https://x.com/MayoClinic" in english


def test_names_are_never_markup(site: Path) -> None:
    page = _Page((site / "organizations" / "hostile.html").read_text("utf-8"))

    assert page.tags.count("script") == 1
    assert not {"i", "b"} & set(page.tags)
    assert any("alert(1)" in said for said in page.said)


def test_linked_data_names_the_accounts_that_hold(site: Path) -> None:
    text = (site / "organizations" / "mayo-clinic.html").read_text("utf-8")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert found is not None

    facts = json.loads(found[1])

    assert facts["@type"] == "Organization"
    assert facts["sameAs"] == ["https://x.com/MayoClinic", "https://mastodon.social/@mayo"]


def test_an_account_taken_over_or_given_up_is_no_link(site: Path) -> None:
    page = _Page((site / "organizations" / "mayo-clinic.html").read_text("utf-8"))

    assert not any("hijacked" in link or "oldmayo" in link for link in page.links)


def test_programs_find_an_account_by_its_handle(site: Path) -> None:
    found = read(site, "accounts/mastodon/mayo~40mastodon.social.json")

    assert found["version"] == 1
    (account,) = found["accounts"]
    assert account["organization"] == {"slug": "mayo-clinic", "name": "Mayo Clinic"}
    assert (account["rung"], account["as_of"], account["status"]) == (0, "2024-05", "active")
    assert read(site, "accounts/x/oldmayo.json")["accounts"][0]["status"] == "retired"


def test_rows_without_an_open_licence_stay_out_of_the_downloads(site: Path) -> None:
    rows = list(read_organizations(site / "downloads" / "directory.jsonl"))

    names = {row.organization.name for row in rows if row.organization}
    assert "Paper Hospital" not in names
    assert {"Mayo Clinic", "Known Hospital"} <= names
    assert "Paper Hospital" not in (site / "downloads" / "directory.csv").read_text("utf-8")
    assert "Paper Hospital" not in (site / "downloads" / "directory.jsonld").read_text("utf-8")
    assert "1 accounts are shown" in (site / "data.html").read_text("utf-8")


def test_an_operator_may_give_everything_on(tmp_path: Path) -> None:
    with a_directory(holding=ORGANIZATIONS) as directory:
        publish(directory, tmp_path / "site", Options(everything=True), now=NOON)

    assert "Paper Hospital" in (tmp_path / "site/downloads/directory.csv").read_text("utf-8")


def test_searching_needs_one_small_file_for_the_first_letters(site: Path) -> None:
    about = read(site, "search/index.json")

    assert "ma" in about["shards"]
    assert [row[0] for row in read(site, "search/ma.json")] == ["mayo-clinic"]


def test_the_feed_tells_what_was_decided(tmp_path: Path) -> None:
    with a_directory(holding=ORGANIZATIONS) as directory:
        fill(directory, an_organization("New Hospital"), origin="decision")
        publish(directory, tmp_path / "site", Options(address="https://site.example"), now=NOON)

    feed = ET.parse(tmp_path / "site" / "changes.atom")  # noqa: S314 - our own
    atom = "{http://www.w3.org/2005/Atom}"
    assert feed.findtext(f"{atom}id") == "https://site.example/changes.atom"
    assert [each.text for each in feed.iter(f"{atom}title")][1:] == [
        "New Hospital was added, Mar 2, 2026, 12:00 UTC"
    ]
    (change,) = read(tmp_path / "site", "changes.json")["changes"]
    assert (change["slug"], change["before"]) == ("new-hospital", None)


def test_the_manifest_says_at_which_point_of_the_log_it_was_published(site: Path) -> None:
    manifest = read(site, "manifest.json")

    assert manifest["organizations"] == len(ORGANIZATIONS)
    assert re.fullmatch(r"\d+:[0-9a-f]{64}", manifest["audit_head"])
    assert set(manifest["downloads"]) == {
        f"downloads/directory.{kind}" for kind in ("csv", "jsonl", "jsonld")
    }


LICENSED = (
    "Open Government Licence v3.0",
    "The COVID Tracking Project at The Atlantic, https://creativecommons.org/licenses/by/4.0/",
    "GeoNames, https://creativecommons.org/licenses/by/4.0/",
    "Apache License, Version 2.0, https://www.apache.org/licenses/LICENSE-2.0",
    "THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS",
    "Copyright name-suggestion-index contributors",
    "Permission is hereby granted, free of charge",
)
"""What the licences of our sources want said: OGL, CC BY, Apache, BSD and MIT."""


def test_the_notices_that_licences_ask_for_go_with_the_site(site: Path) -> None:
    notices = (site / "NOTICES.txt").read_text("utf-8")
    page = (site / "data.html").read_text("utf-8")

    assert [said for said in LICENSED if said not in notices] == []
    assert "NOTICES.txt" in page
    assert "Open Government Licence v3.0" in page


def test_the_same_notices_go_into_the_wheel(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (wheel,) = tmp_path.glob("*.whl")

    with zipfile.ZipFile(wheel) as files:
        names = set(files.namelist())
        notices = files.read("directory_core/data/notices.toml").decode()

    assert [
        said for said in LICENSED if " ".join(said.split()) not in " ".join(notices.split())
    ] == []
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert {"adapters/site/static/site.js", "adapters/site/templates/base.html"} <= names
    assert "adapters/mcp/server.py" in names


def test_nothing_about_people_is_published(tmp_path: Path) -> None:
    """What a moderator approved names the submission as its ground, and nobody."""
    ana, ben = Identity("slack", "T1", "U0ANASKEY", "Ana Zorn"), people("ben")[0]
    with a_directory(moderators=(ben,)) as directory:
        proposal = NewOrganization(
            "Lakeside Valley Hospital",
            Kind.HOSPITAL,
            city="Springfield",
            region="IL",
            country="US",
            website="https://lakesidevalley.org/",
            accounts=(ProposedAccount(Platform.X, "lakesidevalley", ""),),
        )
        room = RoomAddress("slack", "T1", "D0ANASROOM")
        sent = directory.submitting.submit(proposal, ana, room=room, key="slack:T1:one")
        directory.moderating.decide(
            sent.id, Approve(), ben, version=sent.version, membership=None, key="slack:T1:two"
        )
        publish(directory, tmp_path / "site", Options(("en", "es")), now=NOON)

    written = "".join(
        path.read_text("utf-8") for path in (tmp_path / "site").rglob("*") if path.is_file()
    )
    assert "lakesidevalley" in written
    planted = ("Ana Zorn", "U0ANASKEY", "D0ANASROOM", "Ben", "slack:T1")
    assert [each for each in planted if each in written] == []


def test_each_program_file_says_which_shape_it_has(site: Path) -> None:
    shaped = [
        *site.glob("*.json"),
        *site.glob("organizations/*.json"),
        *site.glob("accounts/*/*.json"),
        site / "search" / "index.json",
    ]

    assert len(shaped) > 8
    assert {json.loads(path.read_text("utf-8"))["version"] for path in shaped} == {1}


def test_what_a_full_disk_stops_leaves_the_site_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "site"
    with a_directory(holding=ORGANIZATIONS) as directory:
        publish(directory, folder, Options(), now=NOON)
        before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        written = count()

        def until_full(path: str, content: bytes) -> None:
            if next(written) == 12:
                raise OSError(ENOSPC, "No space left on device", path)
            write_bytes(path, content)

        monkeypatch.setattr("adapters.site.renderer.write_bytes", until_full)
        with pytest.raises(OSError, match="No space left"):
            publish(directory, folder, Options(), now=NOON)

    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_name_from_right_to_left_stands_apart_from_the_words_around_it(site: Path) -> None:
    page = (site / "organizations" / "hostile.html").read_text("utf-8")

    assert "\u202e" not in page
    assert '<h1 dir="auto">' in page


def test_a_missing_page_says_that_it_is_no_verdict(site: Path) -> None:
    page = " ".join(_Page((site / "404.html").read_text("utf-8")).said)

    assert "not listed" in page
    assert "fake" in page
