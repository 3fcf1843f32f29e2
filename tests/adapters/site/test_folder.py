"""A folder that is replaced as a whole."""

from pathlib import Path

import pytest

from adapters.site.folder import MANIFEST, FolderRefused, replaced


def published(folder: Path, text: str) -> None:
    with replaced(folder) as fresh:
        (fresh / MANIFEST).write_text("{}")
        (fresh / "index.html").write_text(text)


def published_until_the_disk_is_full(folder: Path) -> None:
    with replaced(folder) as fresh:
        (fresh / "index.html").write_text("half")
        raise OSError(28, "No space left on device")


def test_a_site_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    published(folder, "first")
    (folder / "old.html").write_text("gone soon")

    published(folder, "second")

    assert (folder / "index.html").read_text() == "second"
    assert sorted(path.name for path in folder.iterdir()) == ["index.html", MANIFEST]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_empty_folder_may_be_published_into(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()

    published(tmp_path / "site", "first")

    assert (tmp_path / "site" / "index.html").read_text() == "first"


def test_a_fault_in_the_middle_leaves_the_old_site(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    published(folder, "first")

    with pytest.raises(OSError, match="No space"):
        published_until_the_disk_is_full(folder)

    assert (folder / "index.html").read_text() == "first"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear.txt").write_text("Dear Ana")

    with pytest.raises(FolderRefused, match="something else"), replaced(tmp_path / "letters"):
        pytest.fail("nothing may be written")

    assert (tmp_path / "letters" / "dear.txt").read_text() == "Dear Ana"


def test_a_file_and_a_link_are_no_folders(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("text")
    (tmp_path / "link").symlink_to(tmp_path)

    for name in ("file", "link"):
        with pytest.raises(FolderRefused, match="no folder"), replaced(tmp_path / name):
            pytest.fail("nothing may be written")


def test_systems_that_cannot_swap_two_names_publish_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.site.folder._exchanged_at_once", lambda *_: False)
    published(tmp_path / "site", "first")

    published(tmp_path / "site", "second")

    assert (tmp_path / "site" / "index.html").read_text() == "second"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
