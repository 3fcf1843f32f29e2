"""What is found where the database does not say what the log does."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unlike(Exception):  # noqa: N818 - what was found is an outcome
    """A row that is not as row `seq` of the log left it, or one, `added`, that it never told of."""

    what: str
    seq: int = 0
    added: int = 0
