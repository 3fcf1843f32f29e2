"""Pasted submissions: from what people send, in whatever shape, to a filled form."""

from directory_core.pasted.reader import read_pasted

__all__ = ["read_pasted"]
