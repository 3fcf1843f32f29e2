"""From whatever somebody pasted to what a form would be filled with.

Pure: no directory, no network.  What cannot be read is a problem with a code and the words it is
about; nothing is guessed at that stands for an account.
"""

import re
from collections.abc import Iterator

from directory_core.models import ProposedAccount
from directory_core.models.pasted import Pasted, PastedProblem
from directory_core.pasted.accounts.bound import Bound, unique
from directory_core.pasted.accounts.leftover import leftover_handles
from directory_core.pasted.choosing import Scene, name_of, spot_of
from directory_core.pasted.labelled import labelled_place
from directory_core.pasted.language.talk import likeness
from directory_core.pasted.language.vocabulary import level
from directory_core.pasted.parts import Draft, Parts, parts_of, plain_of
from directory_core.pasted.several import organizations_in
from directory_core.pasted.telling import kind_told, telling_in
from directory_core.pasted.where.countries import with_country
from directory_core.pasted.where.places import Place
from directory_core.pasted.where.spots import Spot, region_elsewhere

_ALIKE = 0.5
"""The share of a handle that a name's words make up where both are of one organization."""


def read_pasted(text: str) -> Pasted:
    """What `text` says of an organization and its accounts: of the first, where it has several."""
    draft = Draft()
    plain = plain_of(text, draft)
    several = organizations_in(plain)
    if several:
        names = "; ".join(name for name, _ in several)
        draft.problems.append(PastedProblem("name", "several_organizations", names))
        plain = several[0][1]
    return _read(plain, draft)


def divide_pasted(text: str) -> tuple[tuple[str, str], ...]:
    """The name and the part of each organization of `text`; none where it is about but one."""
    return tuple(organizations_in(plain_of(text, Draft())))


def _read(plain: str, draft: Draft) -> Pasted:
    parts = parts_of(plain, draft)
    called = name_of(parts.scene).called
    spot = spot_of(parts.scene, called)
    name = "" if _is_only_place(parts.scene, spot) else called.name or parts.fields.first("name")
    place = labelled_place(parts.fields)
    place = place.merged(spot.place)
    if place.city and not place.region:
        where = parts.scene.text, parts.scene.known, place, (called.start, called.end)
        region, country = region_elsewhere(*where, place.country)
        place = Place(place.city, region, place.country or country)
    place = with_country(place, parts.plain, parts.website, parts.marks)
    left = leftover_handles(parts.plain, parts.groups, parts.reading, name) if name else []
    kept = [*parts.kept, *left, *_authors(parts, name, draft)]
    kind = kind_told(parts.fields, telling_in(parts, name, kept))
    draft.notes += parts.fields.values.get("note", [])
    return Pasted(
        name=name,
        kind=kind,
        city=place.city,
        region=place.region,
        country=place.country,
        website=parts.website,
        accounts=tuple(map(_proposed, unique(kept))),
        note="\n".join(dict.fromkeys(draft.notes)),
        problems=tuple(dict.fromkeys(draft.problems)),
    )


def _is_only_place(scene: Scene, spot: Spot) -> bool:
    """Whether a town is all that is told; what stands under a label for the name is no town."""
    told = spot.end - spot.start == len(scene.text.tokens) and not scene.around.labelled
    return told and bool(spot.city)


def _proposed(bound: Bound) -> ProposedAccount:
    address = bound.address
    return ProposedAccount(
        address.platform, address.handle, address.url, bound.label, address.platform_id
    )


def _authors(parts: Parts, name: str, draft: Draft) -> Iterator[Bound]:
    """Who published the posts that are linked to, where the name is like theirs.

    Only where the text tells no other account on that platform; each with a word.
    """
    told = {each.address.platform for each in parts.kept}
    for post in parts.reading.posts:
        alike = likeness(re.sub(r"[\W_]", "", level(post.address.handle)), name) >= _ALIKE
        taken = (alike or post.address.handle.isdigit()) and post.address.platform not in told
        code = "from_post" if taken else "post_not_account"
        draft.problems.append(PastedProblem("accounts", code, post.text))
        if taken:
            yield post
