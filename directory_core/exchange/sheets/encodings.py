"""The letters of a text file: UTF-8, what Excel calls Unicode text, and Windows-1252.

Excel in Western Europe and the Americas still saves CSV in Windows-1252.  A file is taken for that
only where nothing speaks against it: no line of it beyond ASCII is UTF-8, and no letter stands
amid a word that Windows-1252 would never have there (as it does where a file is Mac Roman).
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path

from directory_core.exchange.problems import NotATable, WrongEncoding

MAX_LINE = 2**20
"""Bytes of one line.  The longest of the shipped directory has a few thousand."""
_UTF8_BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_TEXT_CONTROLS = b"\t\n\r\f"
_OTHER = "another"
"""Neither UTF-8 nor Windows-1252."""
_NEVER_IN_WORDS = re.compile(
    rb"[A-Za-z][\x80-\x89\x8b\x91\x93-\x95\x98\x99\x9b][a-z]|[a-z][\x8a\x8c\x8e\x9f]"
)
"""Signs of Windows-1252 between letters, where Mac Roman has letters: `H\x99pital` is none."""


def decoded(path: Path, file: io.BufferedReader, *, western: bool) -> Iterator[str]:
    """The lines of a file as text; of Windows-1252 only where `western` allows it.

    Raises:
        WrongEncoding: it is in none of these.
        NotATable: a line is longer than `MAX_LINE`.
    """
    if file.peek(2)[:2] in _UTF16_BOMS:
        yield from _utf16(path, file)
        return
    encoding, since = "", 0
    for number, line in _bounded(path, file):
        told = _encoding_of(path, line, number)
        if told and not encoding:
            encoding, since = told, number
        if told and (told == _OTHER or told != (encoding if western else "utf-8")):
            strange = number if told != "utf-8" else since
            guess = "mac-roman" if told == _OTHER else "windows-1252"
            raise WrongEncoding(path=str(path), line=strange, guess=guess)
        yield line.decode(told or "ascii")


def _bounded(path: Path, file: io.BufferedReader) -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := file.readline(MAX_LINE + 1):
        number += 1
        if number == 1:
            _refuse_utf16(path, line)
            line = line.removeprefix(_UTF8_BOM)
        if len(line) > MAX_LINE:
            raise NotATable(path=str(path), why="line_too_long", line=number)
        yield number, line


def _encoding_of(path: Path, line: bytes, number: int) -> str:
    """The encoding that a line tells; empty for one of ASCII alone."""
    if line.isascii():
        return ""
    try:
        line.decode()
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    if any(byte < 32 and byte not in _TEXT_CONTROLS for byte in line):
        raise WrongEncoding(path=str(path), line=number, guess="binary")
    try:
        line.decode("windows-1252")
    except UnicodeDecodeError:
        return _OTHER
    return _OTHER if _NEVER_IN_WORDS.search(line) else "windows-1252"


def _utf16(path: Path, file: io.BufferedReader) -> Iterator[str]:
    """The lines of what Excel calls Unicode text, whose byte order mark says so."""
    number = 0
    try:
        with io.TextIOWrapper(file, encoding="utf-16", newline="") as text:
            while line := text.readline(MAX_LINE + 1):
                number += 1
                if len(line) > MAX_LINE:
                    raise NotATable(path=str(path), why="line_too_long", line=number)
                yield line
    except UnicodeDecodeError as error:
        raise WrongEncoding(path=str(path), line=number + 1, guess="binary") from error


def _refuse_utf16(path: Path, line: bytes) -> None:
    if line.count(0) > len(line) // 4:
        raise WrongEncoding(path=str(path), line=1, guess="utf-16")
