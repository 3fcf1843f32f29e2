"""Pages of a list."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from directory_core.models import Page

T = TypeVar("T")

MOST_ON_A_PAGE = 100


def page_of(
    read: Callable[[int, int], Iterable[T]], *, total: int, page: int, size: int
) -> Page[T]:
    """The page that `read` (offset, limit) gives of `total` items; out of range is the nearest."""
    size = max(1, min(size, MOST_ON_A_PAGE))
    pages = max(1, -(-total // size))
    page = max(1, min(page, pages))
    return Page(tuple(read((page - 1) * size, size)), page, pages, total)
