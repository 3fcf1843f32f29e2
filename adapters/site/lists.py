"""Lists of organizations by place, kind and platform, in pages of a bounded size."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from adapters.chat.i18n.names import kinds_name, platform_name, region_name
from adapters.chat.presenters.organizations import visible_accounts
from adapters.site.file_names import file_name
from adapters.site.renderer import Edition, Renderer
from directory_core.models import Kind, Organization, Platform

PAGE = 250
"""Organizations on a page."""
_MANY = 500
"""A list longer than this is parted by state or by country."""
Entry = tuple[str, int, str]
"""A name, how many, and the page of them."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The first pages of all lists, for the front page."""

    places: tuple[Entry, ...]
    kinds: tuple[Entry, ...]


def write_lists(renderer: Renderer, organizations: Sequence[Organization]) -> Lists:
    """Write every list and the three pages that lead to them."""
    words = renderer.edition.words
    places = _write_places(renderer, organizations)
    by_kind = _grouped(organizations, lambda each: [each.kind.value])
    kinds = [
        _write_parted(renderer, f"kinds/{_page_name(kind)}", kinds_name(Kind(kind), words), found)
        for kind, found in sorted(by_kind.items(), key=_size)
    ]
    by_platform = _grouped(organizations, _platforms)
    platforms = [
        _write_parted(
            renderer,
            f"platforms/{platform}",
            words("site-on-platform", platform=platform_name(Platform(platform), words)),
            found,
            name=platform_name(Platform(platform), words),
        )
        for platform, found in sorted(by_platform.items(), key=_size)
    ]
    for folder, entries in (("kinds", kinds), ("platforms", platforms)):
        title = words(f"site-{folder}-title")
        renderer.write(f"{folder}/index.html", "overview.html", title=title, groups=[("", entries)])
    return Lists(tuple(places), tuple(kinds))


def _write_places(renderer: Renderer, organizations: Sequence[Organization]) -> list[Entry]:
    """Countries; a big one has a page for each state, and one for what names none."""
    words = renderer.edition.words
    by_country = _grouped(organizations, lambda each: each.countries or [""])
    entries = []
    for country, found in sorted(by_country.items(), key=_size):
        name = words.country(country) if country else words("site-elsewhere")
        page = f"places/{country.lower() or 'none'}"
        if len(found) > _MANY and country:
            href = _write_states(renderer, country, name, found)
        else:
            href = _write_list(renderer, page, name, found)
        entries.append((name, len(found), href))
    title = words("site-places-title")
    renderer.write("places/index.html", "overview.html", title=title, groups=[("", entries)])
    return entries


def _write_states(
    renderer: Renderer, country: str, name: str, found: Sequence[Organization]
) -> str:
    words, folder = renderer.edition.words, f"places/{country.lower()}"
    by_region = _grouped(found, lambda each: each.regions or [""])
    entries = []
    for region, there in by_region.items():
        called = region_name(region, (country,)) if region else words("site-elsewhere")
        href = _write_list(renderer, f"{folder}/{_page_name(region)}", f"{called}, {name}", there)
        entries.append((called, len(there), href))
    entries.sort(key=lambda entry: entry[0].casefold())
    page = f"{folder}/index.html"
    renderer.write(page, "overview.html", title=name, groups=[("", entries)])
    return page


def _write_parted(
    renderer: Renderer, page: str, title: str, found: Sequence[Organization], name: str = ""
) -> Entry:
    """A list; one that is long is parted by country."""
    words = renderer.edition.words
    if len(found) <= _MANY:
        return name or title, len(found), _write_list(renderer, page, title, found)
    entries = []
    for country, there in sorted(
        _grouped(found, lambda each: each.countries or [""]).items(), key=_size
    ):
        called = words.country(country) if country else words("site-elsewhere")
        part = f"{page}/{country.lower() or 'none'}"
        heading = words("site-in-place", kind=title, place=called)
        entries.append((called, len(there), _write_list(renderer, part, heading, there)))
    renderer.write(f"{page}/index.html", "overview.html", title=title, groups=[("", entries)])
    return name or title, len(found), f"{page}/index.html"


def _write_list(renderer: Renderer, page: str, title: str, found: Sequence[Organization]) -> str:
    """The pages of one list; the address of the first."""
    rows = sorted(found, key=lambda each: (each.name.casefold(), each.slug))
    count = max(1, -(-len(rows) // PAGE))
    numbers = [(n, f"{page}{f'-{n}' if n > 1 else ''}.html") for n in range(1, count + 1)]
    for number, href in numbers:
        part = rows[(number - 1) * PAGE : number * PAGE]
        renderer.write(
            href,
            "list.html",
            title=title,
            total=len(rows),
            page=number,
            numbers=numbers,
            entries=list(_entries(part, renderer.edition)),
        )
    return numbers[0][1]


def _entries(part: Iterable[Organization], edition: Edition) -> Iterator[dict[str, object]]:
    for each in part:
        shown = dict.fromkeys(
            platform_name(a.platform, edition.words) for a in visible_accounts(each)
        )
        about = " · ".join(filter(None, [edition.kind_and_place(each), ", ".join(shown)]))
        yield {"slug": each.slug, "name": each.name, "about": about, "listed": each.is_listing}


def _grouped(
    found: Iterable[Organization], keys: Callable[[Organization], Iterable[str]]
) -> dict[str, list[Organization]]:
    groups: dict[str, list[Organization]] = defaultdict(list)
    for each in found:
        for key in dict.fromkeys(keys(each)):
            groups[key].append(each)
    return dict(groups)


def _platforms(organization: Organization) -> list[str]:
    return [account.platform.value for account in visible_accounts(organization)]


def _size(item: tuple[str, list[Organization]]) -> tuple[int, str]:
    return -len(item[1]), item[0]


def _page_name(key: str) -> str:
    """A kind or region as the name of a page."""
    return file_name(key.replace(" ", "-").replace("_", "-")) if key else "none"
