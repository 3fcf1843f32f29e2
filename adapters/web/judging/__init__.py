"""Whose account a mention is of: the organization's whose website it is, or somebody else's."""

from adapters.web.judging.identity import Identity, identify, is_part
from adapters.web.judging.verdicts import Verdict, judge

__all__ = ["Identity", "Verdict", "identify", "is_part", "judge"]
