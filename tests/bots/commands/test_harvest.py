"""Wikidata's query service played on loopback: pages, waits, resumption, and what comes of it."""

import json
import re
import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from typer.testing import CliRunner

from bots.cli import app
from directory_core import Directory, open_directory
from directory_core.exchange import write_jsonl
from directory_core.models import Organization, Platform, Rules, TaskKind
from directory_core.testing import an_account, an_organization, people

(BEN,) = people("ben")
ENTITY = "http://www.wikidata.org/entity/"
TORN = b"\njava.util.concurrent.TimeoutException\n\tat java.base/"
Row = dict[str, dict[str, str]]


class Service:
    """A query service that knows some hospitals; `busy` answers say to come again.

    Of more than `most` items at once it ends the query: it says so, or `tears` off its answer.
    """

    def __init__(self) -> None:
        self.hospitals: dict[str, list[Row]] = {}
        self.busy = 0
        self.broken_after = ""
        self.most, self.tears = 100, False
        self.agents: list[str] = []
        self.queries: list[str] = []
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                query = parse_qs(urlsplit(self.path).query)["query"][0]
                service.agents.append(self.headers["User-Agent"])
                status, rows = service.answer(query)
                body = json.dumps({"results": {"bindings": rows}}).encode()
                if len(re.findall(r"wd:Q8", query)) > service.most:
                    status, body = (200, body[:300] + TORN) if service.tears else (504, TORN)
                self.send_response(status)
                if status == 429:
                    self.send_header("Retry-After", "0")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/sparql"

    def answer(self, query: str) -> tuple[int, list[Row]]:
        if self.busy:
            self.busy -= 1
            return 429, []
        self.queries.append(query)
        if "SELECT DISTINCT ?item" in query:
            return self._page(query)
        asked = re.findall(r"wd:(Q\d+)", query)
        return 200, [row for each in asked for row in self.hospitals.get(each, [])]

    def _page(self, query: str) -> tuple[int, list[Row]]:
        if "wd:Q16917 " not in query:
            return 200, []
        match = re.search(r"entity/(Q\d+)\"", query)
        after = match[1] if match else ""
        if self.broken_after and after >= self.broken_after:
            return 400, []
        items = [each for each in sorted(self.hospitals) if each > after][:100]
        return 200, [{"item": {"value": ENTITY + each}} for each in items]

    def knows(self, item: str, name: str, *accounts: tuple[str, str], **more: str) -> None:
        """Let the service know a hospital with accounts, as pairs of a property and a value."""
        rows = [_row(item, "label", name, lang="en"), _row(item, "country", "US")]
        for what, value in accounts:
            rows.append(_row(item, ENTITY + what, value, **more))
        self.hospitals[item] = rows

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def _row(item: str, what: str, value: str, *, lang: str = "", **more: str) -> Row:
    cell = {"value": value} | ({"xml:lang": lang} if lang else {})
    row = {"item": {"value": ENTITY + item}, "what": {"value": what}, "value": cell}
    return row | {name: {"value": each} for name, each in more.items()}


@pytest.fixture
def service() -> Iterator[Service]:
    one = Service()
    yield one
    one.close()


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with what ships and one listing more, to copy."""
    folder = tmp_path_factory.mktemp("loaded")
    listing, file = folder / "listing.jsonl", folder / "here.db"
    with listing.open("w", encoding="utf-8") as written:
        write_jsonl([falls()], written)
    done = CliRunner().invoke(app, ["load", str(listing), "--database", str(file)])
    assert done.exit_code == 0, done.output
    return file


@pytest.fixture
def database(
    loaded: Path, tmp_path: Path, service: Service, monkeypatch: pytest.MonkeyPatch
) -> str:
    url = f"sqlite:///{shutil.copy(loaded, tmp_path)}"
    for name, value in {
        "DATABASE": url,
        "EVIDENCE_ALLOW_LOOPBACK": "1",
        "EVIDENCE_PAUSE": "0",
        "EVIDENCE_CONTACT": "https://example.org/who",
        "HARVEST_WIKIDATA": service.url,
    }.items():
        monkeypatch.setenv(f"CAREHANDLES_{name}", value)
    return url


def falls() -> Organization:
    old = an_account("fallsold", platform_id="11")
    accounts = (an_account("brandonfalls", platform_id=""), old)
    return an_organization("Brandon Falls Hospital", wikidata="Q900001", accounts=accounts)


def harvest(tmp_path: Path, *more: str) -> str:
    out = str(tmp_path / "found.jsonl")
    done = CliRunner().invoke(app, ["harvest", "wikidata", "--out", out, *more])
    assert done.exit_code == 0, done.output
    return done.output


def counted(output: str, what: str) -> int:
    match = re.search(rf"{re.escape(what)}\s*│\s*(\d+)", output)
    assert match, output
    return int(match[1])


def opened(database: str) -> Directory:
    return open_directory(database, rules=Rules(moderators=(BEN,), pepper=b"pepper"))


def test_what_is_new_is_a_task_and_another_id_an_alarm(
    tmp_path: Path, service: Service, database: str
) -> None:
    service.knows("Q900001", "Brandon Falls Hospital", ("P2002", "brandonfalls"), id="42")
    service.hospitals["Q900001"] += [
        _row("Q900001", ENTITY + "P2013", "BrandonFallsHospital"),
        _row("Q900001", ENTITY + "P2002", "fallsold", id="12"),
    ]
    service.knows("Q900002", "Nowhere Infirmary", ("P2003", "nowhereinf"))
    said = harvest(tmp_path)
    assert counted(said, "new accounts") == 2
    assert counted(said, "ids that were not known") == 1
    assert counted(said, "another id") == 1
    assert counted(said, "new organizations") == 1
    assert "Nowhere Infirmary" in (tmp_path / "found.jsonl").read_text("utf-8")
    with opened(database) as directory:
        found = directory.evidence.tasks(BEN, None).items
        assert [each.kind for each in found] == [TaskKind.ID_CHANGED, TaskKind.NEW_ACCOUNTS]
        assert [each.handle for each in found[1].accounts] == ["BrandonFallsHospital"]
        assert found[1].accounts[0].where == "https://www.wikidata.org/wiki/Q900001"
        listed = directory.asking.get("brandon-falls-hospital").accounts
        assert [(each.handle, each.platform_id) for each in listed] == [
            ("brandonfalls", "42"),
            ("fallsold", "11"),
        ]


def test_a_dry_run_says_the_same_and_changes_nothing(
    tmp_path: Path, service: Service, database: str
) -> None:
    service.knows("Q900001", "Brandon Falls Hospital", ("P2013", "BrandonFallsHospital"))
    said = harvest(tmp_path, "--dry-run")
    assert counted(said, "new accounts") == 1
    assert not (tmp_path / "found.jsonl").exists()
    with opened(database) as directory:
        assert directory.evidence.tasks(BEN, None).total == 0


def test_a_harvest_goes_on_where_it_ended(tmp_path: Path, service: Service, database: str) -> None:
    for number in range(250):
        service.knows(f"Q8{number:05}", f"Hospital {number}", ("P2002", f"hospital{number}x"))
    first = harvest(tmp_path, "--limit", "1")
    assert counted(first, "organizations") == 100
    rest = harvest(tmp_path)
    assert counted(rest, "organizations") == 150
    lines = (tmp_path / "found.jsonl").read_text("utf-8").splitlines()
    assert len({json.loads(line)["slug"] for line in lines}) == len(lines) == 250
    assert "organizations" not in harvest(tmp_path), "there is nothing more to read"


def test_a_service_that_breaks_off_is_said_and_what_was_read_is_kept(
    tmp_path: Path, service: Service, database: str
) -> None:
    for number in range(150):
        service.knows(f"Q8{number:05}", f"Hospital {number}", ("P2002", f"hospital{number}x"))
    service.broken_after = "Q800099"
    out = str(tmp_path / "found.jsonl")
    done = CliRunner().invoke(app, ["harvest", "wikidata", "--out", out])
    assert done.exit_code != 0
    assert len((tmp_path / "found.jsonl").read_text("utf-8").splitlines()) == 100
    service.broken_after = ""
    assert counted(harvest(tmp_path), "organizations") == 50


@pytest.mark.parametrize("tears", [True, False])
def test_what_takes_the_service_too_long_is_asked_for_in_parts(
    tmp_path: Path, service: Service, database: str, tears: bool
) -> None:
    for number in range(120):
        service.knows(f"Q8{number:05}", f"Hospital {number}", ("P2002", f"hospital{number}x"))
    service.most, service.tears, service.busy = 30, tears, 3
    assert counted(harvest(tmp_path), "organizations") == 120
    lines = (tmp_path / "found.jsonl").read_text("utf-8").splitlines()
    assert len({json.loads(line)["slug"] for line in lines}) == 120


def test_the_service_is_told_whom_to_write_to_and_waited_for(
    tmp_path: Path, service: Service, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.busy = 2
    service.knows("Q900002", "Nowhere Infirmary", ("P4033", "nowhere@mastodon.social"))
    harvest(tmp_path)
    assert "https://example.org/who" in service.agents[0]
    (line,) = (tmp_path / "found.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["accounts"][0]["platform"] == Platform.MASTODON
    monkeypatch.setenv("CAREHANDLES_EVIDENCE_CONTACT", "")
    assert CliRunner().invoke(app, ["harvest", "wikidata"]).exit_code != 0


def test_what_ended_is_not_new_and_what_is_listed_and_ended_is_contradicted(
    tmp_path: Path, service: Service, database: str
) -> None:
    ended = {"end": "2019-01-01T00:00:00Z"}
    service.knows(
        "Q900001", "Brandon Falls Hospital", ("P2002", "brandonfalls"), ("P2003", "gone"), **ended
    )
    said = harvest(tmp_path)
    assert counted(said, "new accounts") == 0
    assert counted(said, "given up") == 1
