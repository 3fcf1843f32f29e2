"""The directory as files: CSV for spreadsheets, JSON Lines for programs.

Pure codecs: no database, no clock, no network.  What a writer wrote, the reader takes back
unchanged; what a person wrote is checked cell by cell, and what is wrong with it is said by row
and column.
"""

from collections.abc import Iterator
from pathlib import Path

from directory_core.exchange.checks import country_codes
from directory_core.exchange.jsonlines import to_json, write_jsonl
from directory_core.exchange.licences import given_on, held_back, licences_of
from directory_core.exchange.problems import (
    ExchangeRefused,
    FileEmpty,
    FileUnreadable,
    LoadReport,
    MissingColumns,
    NotATable,
    Problem,
    ProblemCode,
    Row,
    WrongEncoding,
)
from directory_core.exchange.records import organization_from, record_of
from directory_core.exchange.sheets.csv_format import write_csv
from directory_core.exchange.slugs import slug_for


def read_organizations(path: Path) -> Iterator[Row]:
    """Read the organizations in a file, and what is wrong with others.

    A file is JSON Lines if its name ends so or its first line opens an object; a workbook, a YAML
    file or a JSON list are told by their beginning or name; what remains is CSV.  The reader knows
    all that people write, and is loaded when a file is first read.

    Raises:
        ExchangeRefused: (while iterating) the file as a whole is no list of organizations.
    """
    from directory_core.exchange.reader import read_organizations as read  # noqa: PLC0415 - as said

    return read(path)


__all__ = [
    "ExchangeRefused",
    "FileEmpty",
    "FileUnreadable",
    "LoadReport",
    "MissingColumns",
    "NotATable",
    "Problem",
    "ProblemCode",
    "Row",
    "WrongEncoding",
    "country_codes",
    "given_on",
    "held_back",
    "licences_of",
    "organization_from",
    "read_organizations",
    "record_of",
    "slug_for",
    "to_json",
    "write_csv",
    "write_jsonl",
]
