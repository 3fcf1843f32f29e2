"""A segment on disk, so that a start need not build it: numpy's own format, and nothing pickled.

A file is thrown away where it was written in another format or cannot be read whole.
"""

import dataclasses
import os
import zipfile
from pathlib import Path

import numpy as np

from directory_core.lookup.segment import Segment
from directory_core.lookup.spelling import Spelling
from directory_core.lookup.texts import Texts

FORMAT = 2
"""To be raised whenever folding, concepts, hashes or the arrays of a segment change."""


def save(segment: Segment, revision: int, path: Path) -> None:
    """Write `segment` to `path`, all or nothing.

    Raises:
        OSError: there is no room, or no right to write.
    """
    arrays: dict[str, np.ndarray] = {"format": np.array([FORMAT, revision], dtype=np.int64)}
    for field in dataclasses.fields(segment):
        value = getattr(segment, field.name)
        if isinstance(value, np.ndarray):
            arrays[field.name] = value
        elif isinstance(value, Texts):
            arrays[f"{field.name}.blob"] = np.frombuffer(value.blob, dtype=np.uint8)
            arrays[f"{field.name}.ends"] = value.ends
    arrays["words"] = np.frombuffer("\n".join(segment.spelling.words).encode(), dtype=np.uint8)
    arrays["counts"] = segment.spelling.counts
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with draft.open("wb") as file:
            np.savez(file, allow_pickle=False, **arrays)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def load(path: Path) -> tuple[Segment, int] | None:
    """The segment at `path` and its revision; None where there is none that fits."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            version, revision = arrays["format"].tolist()
            if version != FORMAT:
                return None
            return _segment(arrays), revision
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def _segment(arrays: "np.lib.npyio.NpzFile") -> Segment:
    values: dict[str, object] = {}
    for field in dataclasses.fields(Segment):
        if field.type == "Texts" or field.type is Texts:
            blob = arrays[f"{field.name}.blob"].tobytes()
            values[field.name] = Texts(blob, arrays[f"{field.name}.ends"])
        elif field.name != "spelling":
            values[field.name] = arrays[field.name]
    words = arrays["words"].tobytes().decode()
    spelling = Spelling(words.split("\n") if words else [], arrays["counts"])
    return Segment(spelling=spelling, **values)  # type: ignore[arg-type]
