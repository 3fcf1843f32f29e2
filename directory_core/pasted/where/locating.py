"""Where in a piece of text the name ends and the place begins."""

import re

from directory_core.pasted.gazetteer import (
    cities_named,
    country_named,
    regions_coded,
    regions_named,
    town_key,
)
from directory_core.pasted.talk import jobs, organization_weight, says_nothing
from directory_core.pasted.vocabulary import level, words
from directory_core.pasted.where.places import Place, read_place
from directory_core.pasted.where.postal import street, with_postal

_PREPOSITION = re.compile(
    r"\s+(?:located in|based in|situated in|ubicad[oa] en|con sede en|situe[e]? a|"
    r"base[e]? a|mit sitz in|com sede em|localizad[oa] em|in|en|à|a|im|em|no|na|near|"
    r"sito en|down in|up in|over in|out in|from|aus|desde|@)\s+(?=\S)"
)


def is_street(piece: str) -> bool:
    """Whether a piece is a street, and no organization that is named after one."""
    return street(piece) and not (organization_weight(piece) >= 2 and not re.match(r"\d+\s", piece))


def split_place(pieces: list[str], *, named: bool = False) -> tuple[str, Place]:
    """The name that pieces hold (empty for none) and the place behind or before it.

    `named` says that the name is known already, so that an unknown word before a state is a town.
    """
    if not pieces:
        return "", Place()
    first = next((at for at in range(1, len(pieces)) if _begins_place(pieces, at)), len(pieces))
    head, tail = pieces[:first], _placed(pieces, first)
    if (
        first == len(pieces)
        and organization_weight(", ".join(pieces)) < 2
        and is_place(pieces[0], pieces[1:] if named else [])
    ):
        return "", read_place(pieces)
    if (
        tail
        and (named or not read_place(tail).city)
        and organization_weight(", ".join(head)) < 2
        and is_place(head[0], tail if named else [])
        and len(head) == 1
        and not any(organization_weight(piece) for piece in tail)
    ):
        return "", read_place(pieces)
    if _is_place_first(head):
        return ", ".join(head[1:]), read_place([head[0], *tail])
    head = [
        piece
        for at, piece in enumerate(head)
        if at == 0 or not (_is_aside(piece) or _is_acronym(piece))
    ]
    name, inner = _within_name(", ".join(head), tail)
    places = [
        piece for piece in tail if not _is_aside(piece) and not organization_weight(piece) >= 3
    ]
    return name, read_place([*inner, *places], labelled=bool(inner or places))


def _is_place_first(head: list[str]) -> bool:
    """Whether an organization stands behind its town: `Duluth, St. Brendan's Hospital`."""
    return (
        len(head) > 1
        and not organization_weight(head[0])
        and is_place(head[0], [])
        and is_known_place(head[0])
        and organization_weight(", ".join(head[1:])) >= 2
    )


def _placed(pieces: list[str], first: int) -> list[str]:
    """The pieces from `first` on that go on naming a place."""
    made = pieces[first : first + 1]
    for at in range(first + 1, len(pieces)):
        piece = pieces[at]
        bare = with_postal(piece)[0]
        if not (
            is_place(bare, pieces[at + 1 :])
            or is_street(piece)
            or with_postal(piece)[2]
            or re.fullmatch(r"[\W\d]+", piece)
            or _could_be_town(piece)
        ):
            break
        made.append(piece)
    return made


def is_known_place(text: str) -> bool:
    """Whether `text` is a country, a region, or a town of some size."""
    cities = cities_named(text)
    return bool(
        country_named(text) or regions_named(text) or (cities and cities[0].thousands >= 20)
    )


def _is_acronym(piece: str) -> bool:
    return piece.isupper() and piece.isalpha() and len(piece) <= 6


def _is_aside(piece: str) -> bool:
    """A remark in small letters, a job, or talk."""
    plain = level(piece)
    if piece[:1].isupper() and (
        is_known_place(piece) or (piece.isupper() and regions_coded(piece))
    ):
        return False
    if says_nothing(piece) or (piece.islower() and plain in words("organizations", "strong")):
        return True
    lower = piece[:1].islower() and piece.split(maxsplit=1)[0].lower() in {
        "a",
        "an",
        "the",
        "un",
        "una",
        "une",
        "ein",
        "eine",
        "um",
        "uma",
        "our",
        "we",
        "which",
        "where",
        "who",
        "and",
        "see",
        "please",
    }
    return lower or bool(jobs().fullmatch(plain))


def _begins_place(pieces: list[str], at: int) -> bool:
    piece, rest = pieces[at], pieces[at + 1 :]
    bare, _, postal = with_postal(piece)
    if postal and (not bare or not organization_weight(bare)):
        return True
    if is_street(piece):
        return True
    if rest and re.search(r"[^\W\d]\s+\d+\w?$", piece) and with_postal(rest[0])[2]:
        return True
    if is_place(bare, rest) or (pieces[at - 1].islower() and regions_coded(bare.upper())):
        return True
    if (
        organization_weight(piece)
        or says_nothing(piece)
        or re.search(r"\b(?:and|und|et|y|e)\b|&|\d", level(piece))
    ):
        return False
    return _could_be_town(bare) and organization_weight(", ".join(pieces[:at])) >= 2


def _could_be_town(text: str) -> bool:
    tokens = text.split()
    if len(tokens) == 1 and text.isupper() and len(text) <= 5:
        return False
    if not 1 <= len(tokens) <= 4 or jobs().search(level(text)):
        return False
    capital = [token for token in tokens if level(token) not in words("talk", "connectors")]
    return bool(capital) and all(
        token[:1].isupper() or not token[:1].islower() for token in capital
    )


def is_place(text: str, rest: list[str]) -> bool:
    """Whether `text` is a town, region or country, by name or by what follows it."""
    bare = re.sub(r"^(?:in|en|à|a|em|near)\s+", "", text.strip(" ."), flags=re.IGNORECASE)
    if not bare:
        return False
    if (
        country_named(bare, code=True)
        or regions_named(bare)
        or (regions_coded(bare) and bare.isupper())
    ):
        return True
    if bare.isupper() and len(bare) <= 5:
        return False
    if cities_named(bare) and organization_weight(bare) < 3:
        return True
    return _is_placed(bare, rest)


def _is_placed(bare: str, rest: list[str]) -> bool:
    """Whether what stands in or behind `bare` makes a town of it."""
    match = re.fullmatch(r"(.+?)(?:\s+|\s?[-/–]\s?)([A-Z]{2,3}|[A-Z]\.[A-Z]\.)", bare)
    if match and regions_coded(match[2]) and not organization_weight(match[1]) >= 2:
        return True
    if organization_weight(bare) >= 2 or not rest:
        tail = read_place([bare])
        return bool(
            not organization_weight(bare) and tail.city and (tail.region or tail.city != bare)
        )
    following = with_postal(rest[0])[0] or rest[0]
    placed = (
        country_named(following, code=True)
        or regions_named(following)
        or (regions_coded(following) and following.isupper())
    )
    return bool(placed) and len(bare.split()) <= 4


def _within_name(name: str, tail: list[str]) -> tuple[str, list[str]]:
    """A name without the place at its end: `... in Duluth`, `... Savannah GA`."""
    followed = bool(tail)
    bare, _, postal = with_postal(name)
    if postal and organization_weight(bare):
        name = bare
    for match in reversed(list(_PREPOSITION.finditer(level(name)))):
        head, town = name[: match.start()], name[match.end() :].partition(",")[0]
        if (
            not organization_weight(head)
            or organization_weight(town) >= 3
            or level(head.split()[-1]) in words("talk", "open_ends")
        ):
            continue
        word = match[0].strip()
        original = name[match.start() : match.end()].strip()
        if word in {"a", "no", "na", "im"} and original != "à" and not is_place(town, tail):
            continue
        if tail and town_key(town) == town_key(tail[0]):
            continue
        town = _begun_with_town(town) if not is_place(town, tail) else town
        known = is_place(town, tail)
        plausible = _could_be_town(town) and len(town.split()) <= 3
        if known or (
            plausible and organization_weight(head) >= 2 and not organization_weight(town)
        ):
            return head, [town]
    return _spaced_place(name, tail, followed=followed)


def _begun_with_town(text: str) -> str:
    """The town at the beginning of `text` where more words follow it; else the whole."""
    tokens = text.split()
    for size in (3, 2, 1):
        town = " ".join(tokens[:size])
        if len(tokens) > size and town[:1].isupper() and is_known_place(town):
            return town
    return text


def _spaced_place(name: str, tail: list[str], *, followed: bool) -> tuple[str, list[str]]:
    """`Grace Memorial Hospital Savannah GA`, and `Lakeside Hospital Springfield` before a state."""
    tokens = name.split()
    for size in (3, 2, 1):
        if len(tokens) <= size + 1:
            continue
        end = " ".join(tokens[-size:]).strip(".")
        front = " ".join(tokens[:-size])
        code = size == 1 and (
            (end.isupper() and len(end) in {2, 3}) or (end.islower() and len(end) == 2)
        )
        regions = regions_named(end) or (regions_coded(end.upper()) if code else ())
        country = country_named(end, code=True)
        if not (regions or country) or not organization_weight(front):
            continue
        town = _town_at_end(front, [end])
        if town:
            return front[: -len(town)].rstrip(" ,-–"), [town, end]
        if (country or (code and (end.isupper() or name.islower()))) and level(
            front.split()[-1]
        ) not in words("talk", "open_ends"):
            return front, [end]
    if followed and _region_ahead(tail) and (town := _town_at_end(name, tail)):
        return name[: -len(town)].rstrip(" ,-–"), [town]
    if name.islower() and (town := _town_at_end(name, [])):
        return name[: -len(town)].rstrip(" ,-–"), [town]
    return name, []


def _region_ahead(tail: list[str]) -> bool:
    first = with_postal(tail[0])[0] or tail[0]
    if regions_coded(first.upper()) and (first.isupper() or first.islower()):
        return True
    towns = {city.country for city in cities_named(first) if city.thousands >= 50}
    return any(region.country not in towns for region in regions_named(first))


def _town_at_end(front: str, regions: list[str]) -> str:
    """The town at the end of `front`, where an organization is left before it."""
    tokens = front.split()
    for size in (4, 3, 2, 1):
        if len(tokens) <= size:
            continue
        town, head = " ".join(tokens[-size:]), tokens[:-size]
        if (
            level(head[-1]) in words("talk", "open_ends")
            or organization_weight(town)
            or not organization_weight(" ".join(head))
        ):
            continue
        cities = cities_named(town)
        if not cities:
            continue
        if regions:
            place = read_place([town, *regions], labelled=True)
            wanted = [
                city
                for city in cities
                if (not place.country or city.country == place.country)
                and (not city.state or not place.region or city.state == place.region)
            ]
            if not wanted:
                continue
        elif cities[0].thousands < 30:
            continue
        if organization_weight(head[-1]) or size > 1 or regions:
            return town
    return ""
