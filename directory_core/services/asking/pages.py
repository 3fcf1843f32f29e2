"""Websites that several organizations share: whose page a link leads into."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from directory_core.models import Organization, Resembled
from directory_core.storage.keys import domain_of


def once_a_website(resembles: list[tuple[Resembled, bool]]) -> list[tuple[Resembled, bool]]:
    """Of organizations that share a website, only those whose page is the nearest to its root."""
    hosts: dict[str, list[Organization]] = {}
    for each, _ in resembles:
        hosts.setdefault(domain_of(each.organization.website), []).append(each.organization)
    kept = {each.slug for several in hosts.values() for each in on_page("", several)}
    return [pair for pair in resembles if pair[0].organization.slug in kept]


def on_page(text: str, organizations: Iterable[Organization]) -> list[Organization]:
    """Of organizations whose websites share a host, those whose pages a link leads into."""
    asked = _path(text) + "/"
    paths = [(each, _path(each.website).rstrip("/") + "/") for each in organizations]
    within = [(each, path) for each, path in paths if asked.startswith(path)]
    longest = max((len(path) for _, path in within), default=0)
    return [each for each, path in within if len(path) == longest] or [each for each, _ in paths]


def _path(website: str) -> str:
    return urlsplit(website if "//" in website else f"//{website}").path.casefold()
