"""Finding the organization a question means: candidates, then ranking, then certainty.

Pure: no database, no clock, no chat.  Whoever keeps organizations hands over entries and,
later, what changed; questions come back as slugs with a score and a reason.
"""

from directory_core.lookup.certainty.tongues import may_mean_another
from directory_core.lookup.entries import Candidate, Entry, Ranking, entry_of
from directory_core.lookup.index import LookupIndex

__all__ = ["Candidate", "Entry", "LookupIndex", "Ranking", "entry_of", "may_mean_another"]
