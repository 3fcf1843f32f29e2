"""Reading for people who leaf through the directory."""

from collections.abc import Collection

from sqlalchemy import Connection

from directory_core.models import Organization
from directory_core.storage.shelf import organizations

_MERGERS = 5
"""Mergers followed in a row; more are a mistake, or a ring."""


def standing(conn: Connection, slugs: Collection[str]) -> dict[str, Organization]:
    """By slug, the organizations asked for, or those they were merged into."""
    found = organizations(conn, slugs)
    for _ in range(_MERGERS):
        into = {slug: each.merged_into for slug, each in found.items() if each.merged_into}
        if not into:
            break
        targets = organizations(conn, set(into.values()))
        found |= {slug: targets[target] for slug, target in into.items() if target in targets}
    return found
