"""Rows that outlive a question: fresh zeros would cost a page fault for nearly every item met."""

import threading
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

_Item = TypeVar("_Item", bound=np.generic)


class Row(threading.local, Generic[_Item]):
    """For each thread a row of zeros, as long as it was ever needed."""

    def __init__(self, kind: type[_Item]) -> None:
        self._kind = kind
        self._items: NDArray[_Item] = np.zeros(0, kind)

    def reaching(self, size: int) -> NDArray[_Item]:
        """The row, `size` long or longer; whoever relies on its zeros puts them back."""
        if len(self._items) < size:
            self._items = np.zeros(size, self._kind)
        return self._items
