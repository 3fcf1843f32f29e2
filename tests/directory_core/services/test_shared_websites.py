"""A website that a parent and its branches share speaks for the parent alone."""

from pathlib import Path

from directory_core import Directory, open_directory
from directory_core.models import Rules
from directory_core.storage.repositories.organizations.known_file import Shipped, write_known
from directory_core.testing import a_directory, an_organization, fill
from tests.support.mercy import ANA, SITE, mercy


def branches(directory: Directory) -> dict[str, bool]:
    return {each.slug: each.branch for each in directory.evidence.claim()}


def test_whoever_shares_a_parents_website_is_read_as_its_branch() -> None:
    branch = an_organization("Ada Hospital", website=f"{SITE}/", parent="mercy-general")
    apart = an_organization("York Hospital", website="https://york.example.org")
    with a_directory(holding=[mercy(), branch, apart]) as directory:
        directory.evidence.enroll()
        expected = {"mercy-general": False, branch.slug: True, apart.slug: False}
        assert branches(directory) == expected


def test_a_known_branch_of_a_listing_is_read_as_one_too(database_url: str, tmp_path: Path) -> None:
    known = an_organization("Mercy General Ada", website=SITE)
    file = tmp_path / "known.db"
    write_known(file, [Shipped(known, prominence=1.0)], {"edition": "1"})
    with open_directory(database_url, rules=Rules(pepper=b"pepper"), known=file) as directory:
        fill(directory, mercy())
        directory.evidence.enroll()
        directory.evidence.want(known.slug, ANA)
        assert branches(directory) == {"mercy-general": False, known.slug: True}
