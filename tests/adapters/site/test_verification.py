"""A published folder, held against the log by a stranger."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.site.folder import FolderRefused
from adapters.site.publisher import Options, publish
from adapters.site.verification import verify
from directory_core import Directory
from directory_core.exchange import Row
from directory_core.testing import NOON, a_directory, an_account, an_organization, fill

MAYO = an_organization("Mayo Clinic", accounts=(an_account("mayoclinic"),))


@pytest.fixture
def directory() -> Iterator[Directory]:
    with a_directory() as directory:
        rows = [Row(1, MAYO), Row(2, an_organization("Other Clinic"))]
        directory.operating.load(rows, source="a list")
        yield directory


@pytest.fixture
def site(directory: Directory, tmp_path: Path) -> Path:
    options = Options(("en", "es"), "https://site.example/", "help@site.example")
    publish(directory, tmp_path / "site", options, now=NOON)
    return tmp_path / "site"


def test_what_was_published_holds(directory: Directory, site: Path) -> None:
    assert verify(directory, site).holds


def test_it_still_holds_when_the_directory_has_moved_on(directory: Directory, site: Path) -> None:
    fill(directory, an_organization("Mayo Clinic", city="Rochester"), an_organization("New One"))

    assert verify(directory, site).holds


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("organizations/mayo-clinic.json", '{"slug":"mayo-clinic"}'),
        ("organizations/invented.json", "{}"),
        ("organizations/mayo-clinic.html", "<p>Write to @mayoclinlc</p>"),
        ("organizations/invented.html", "<p>Ours</p>"),
        ("es/organizations/mayo-clinic.html", "<p>Otra cuenta</p>"),
        ("downloads/directory.csv", "slug\n"),
        ("accounts/x/mayoclinic.json", '{"version":1,"accounts":[]}'),
        ("accounts/x/invented.json", "{}"),
        ("search/ma.json", "[]"),
        ("search/accounts/ma.json", '[["x.com/mayoclinic"]]'),
    ],
)
def test_what_somebody_changed_is_named(
    directory: Directory, site: Path, file: str, content: str
) -> None:
    (site / file).write_text(content)

    found = verify(directory, site)

    assert found.wrong == (file,)
    assert not found.holds


def test_what_is_missing_is_named(directory: Directory, site: Path) -> None:
    (site / "organizations" / "mayo-clinic.json").unlink()

    assert verify(directory, site).wrong == ("organizations/mayo-clinic.json",)


def test_a_folder_of_another_log_does_not_hold(site: Path) -> None:
    with a_directory(holding=[an_organization("Mayo Clinic")]) as another:
        assert verify(another, site).why == "head_unknown"


def test_another_folder_is_refused(directory: Directory, tmp_path: Path) -> None:
    with pytest.raises(FolderRefused, match="no published folder"):
        verify(directory, tmp_path)
