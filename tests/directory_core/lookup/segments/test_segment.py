"""A saved index answers as the one that was built; what does not fit is thrown away."""

from pathlib import Path

import pytest

from directory_core.lookup import LookupIndex
from directory_core.lookup.segments import segment
from tests.directory_core.lookup.directories import entry, small_directory

QUESTIONS = ("mayo clnic", "MGH", "clevelandclinic", "md anderson houston", "协和医院", "hospital")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "index.npz"


def test_it_answers_as_before(path: Path) -> None:
    built = small_directory()
    built.save(path)

    loaded = LookupIndex.load(path, revision=0)

    assert loaded is not None
    assert len(loaded) == len(built)
    for question in QUESTIONS:
        assert loaded.ask(question) == built.ask(question)
        assert loaded.complete(question) == built.complete(question)


def test_it_takes_in_what_changed_since_it_was_built(path: Path) -> None:
    index = LookupIndex.build([entry("Mayo Clinic")], revision=5)
    index.apply([("acme", entry("Acme Wellness", slug="acme"))], revision=6)
    index.save(path)

    loaded = LookupIndex.load(path)

    assert loaded is not None
    assert loaded.revision == 5, "what was applied is not kept, and has to be applied again"
    loaded.apply([("acme", entry("Acme Wellness", slug="acme"))], revision=6)
    assert loaded.ask("acme wellness").order == ("acme",)


def test_an_empty_index_is_kept_too(path: Path) -> None:
    LookupIndex.build([], revision=1).save(path)

    loaded = LookupIndex.load(path, revision=1)

    assert loaded is not None
    assert len(loaded) == 0


def test_another_revision_is_thrown_away(path: Path) -> None:
    small_directory().save(path)

    assert LookupIndex.load(path, revision=1) is None


def test_another_format_is_thrown_away(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small_directory().save(path)
    monkeypatch.setattr(segment, "FORMAT", segment.FORMAT + 1)

    assert LookupIndex.load(path, revision=0) is None


@pytest.mark.parametrize("keep", [0, 10, 1000, -200])
def test_a_torn_file_is_thrown_away(path: Path, keep: int) -> None:
    small_directory().save(path)
    path.write_bytes(path.read_bytes()[:keep])

    assert LookupIndex.load(path, revision=0) is None


def test_no_file_is_no_index(path: Path) -> None:
    assert LookupIndex.load(path, revision=0) is None
