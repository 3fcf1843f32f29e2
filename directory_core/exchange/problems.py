"""Problems of a row or of a whole file, told so that its author can find and mend them.

A problem is a code and facts; whoever shows it finds the words.  Fact `value` is what stood in the
cell, cut to `SHOWN` characters.  A whole file is refused; a row has problems.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from directory_core.errors import Fact, Refusal
from directory_core.models.organizations import Organization

SHOWN = 80
"""Characters of a faulty cell that a problem quotes."""


class ProblemCode(StrEnum):
    """The kinds of problem.  Each says which facts come with it, apart from `value`."""

    BROKEN_JSON = "broken_json"
    """The line is no JSON.  Fact `position`: the character, from 1, where reading failed."""
    NOT_AN_OBJECT = "not_an_object"
    """A JSON object `{...}` belongs here, and something else stands here."""
    BROKEN_CSV = "broken_csv"
    """Quotes do not match; nothing after this row could be read."""
    WRONG_CELL_COUNT = "wrong_cell_count"
    """The row has `found` cells where the header has `expected`."""
    UNKNOWN_COLUMN = "unknown_column"
    """No such column (CSV) or field (JSON) exists."""
    BROKEN_CELL = "broken_cell"
    """The cell should hold a list written as JSON, and does not."""
    DIFFERS_FROM_FIRST_ROW = "differs_from_first_row"
    """Rows of one organization disagree; blank repeats are fine.  Fact `first`: the first row's."""
    REQUIRED = "required"
    """The field may not be empty."""
    WRONG_TYPE = "wrong_type"
    """`expected` (`text`, `list`) belongs here."""
    TOO_LONG = "too_long"
    """More than `limit` characters; `length` were given."""
    TOO_MANY = "too_many"
    """More than `limit` entries; `length` were given."""
    CONTROL_CHARACTER = "control_character"
    """A character that is unseen or reorders text.  Fact `character`: such as `U+202E`."""
    UNKNOWN_CHOICE = "unknown_choice"
    """None of the values the field can have.  Fact `choices`: these, comma separated."""
    NOT_A_SLUG = "not_a_slug"
    """A slug is 1 to 40 of `a-z`, `0-9` and `-`, and neither begins nor ends with `-`."""
    DUPLICATE_SLUG = "duplicate_slug"
    """An earlier row has this slug.  Fact `first`: that row.  In CSV the rows of one organization
    follow one another."""
    SELF_REFERENCE = "self_reference"
    """An organization is named as its own parent, or as merged into itself."""
    MERGE_UNCLEAR = "merge_unclear"
    """`merged_into` is given exactly where `status` is `merged`."""
    NOT_A_COUNTRY = "not_a_country"
    """No ISO 3166-1 alpha-2 code."""
    NOT_A_DATE = "not_a_date"
    """Neither `2014` nor `2014-05` nor `2014-05-03`."""
    NOT_A_TIME = "not_a_time"
    """No ISO 8601 time with an offset from UTC."""
    NOT_A_WEB_ADDRESS = "not_a_web_address"
    """No `http://` or `https://` address of a public host."""
    NOT_A_WIKIDATA_ID = "not_a_wikidata_id"
    """No `Q` and digits."""
    NOT_A_REGISTER_ID = "not_a_register_id"
    """No register and a number of its, parted by a colon."""
    NOT_AN_ACCOUNT = "not_an_account"
    """The address is of no account.  Fact `why`: the code of `errors.AddressRefused`."""
    LINK_HIDDEN = "link_hidden"
    """A word stands where an account belongs, such as `Link` with the address behind it."""
    NOT_A_STATE = "not_a_state"
    """Letters that are no state's code in the row's country.  Fact `country`: its code."""
    ADDRESS_DIFFERS = "address_differs"
    """Platform, handle or id are not those of the address.  Fact `expected`: the address's."""
    DUPLICATE_ENTRY = "duplicate_entry"
    """The same account, alias, region or country stands in the organization twice."""
    ACCOUNT_TAKEN = "account_taken"
    """Another organization lists the account.  Fact `owner`: its slug."""
    NO_SUCH_ORGANIZATION = "no_such_organization"
    """No organization has this slug, neither here nor in a row that can be loaded."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one place.

    `row` counts from 1: lines in JSON Lines; rows in CSV, where 1 is the header.  `column` is a CSV
    column, or a path such as `accounts[0].url`, or empty where the whole row is meant.
    """

    row: int
    column: str
    code: ProblemCode
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """One organization read, or what kept it from being read.

    `organization` is None where there are `problems`, and in the row of the headings, whose
    `ignored` columns hold nothing that an organization has.  `number` is its first row.
    `made_slug` says that the slug was made of the name, so that it may be another organization's.
    """

    number: int
    organization: Organization | None
    problems: tuple[Problem, ...] = ()
    ignored: tuple[str, ...] = ()
    made_slug: bool = False


Step = str | int
"""A field's name, or a place in a list, counted from 0."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A problem before it is known which row and column of a file it stands in."""

    path: tuple[Step, ...]
    code: ProblemCode
    facts: Mapping[str, Fact] = field(default_factory=dict)


def shown(value: object) -> str:
    """`value` as a problem quotes it."""
    return str(value)[:SHOWN]


class ExchangeRefused(Refusal):
    """A file cannot be read as a list of organizations."""

    code = "file_refused"


class FileUnreadable(ExchangeRefused):
    """The file cannot be opened, or breaks off.

    Facts: `path`; `why`: `missing`, `denied`, `directory`, `broken_gzip` or `failed`.
    """

    code = "file_unreadable"


class FileEmpty(ExchangeRefused):
    """The file holds nothing, or nothing but blank lines.  Facts: `path`."""

    code = "file_empty"


class WrongEncoding(ExchangeRefused):
    """The file is not UTF-8, and neither surely Windows-1252 (as only spreadsheets may be).

    Facts: `path`; `line`, counted from 1; `guess`: `utf-16`, `windows-1252` (or a kin of it, such
    as latin-1, or mixed with UTF-8), `mac-roman` or `binary`.
    """

    code = "wrong_encoding"


class NotATable(ExchangeRefused):
    """The file is text, but no table of organizations.

    Facts: `path`; `why`: `broken_json`, `broken_yaml`, `broken_workbook`, `no_records`,
    `too_many_columns`,
    `repeated_column` (with `column`), `line_too_long` (with `line`) or `broken_header`.
    """

    code = "not_a_table"


class MissingColumns(ExchangeRefused):
    """A CSV file lacks columns that every file needs.

    Facts: `path`; `columns`, comma separated.
    """

    code = "missing_columns"


class AccountColumnUnclear(ExchangeRefused):
    """A column of a spreadsheet holds accounts, and its heading does not say of what platform.

    Facts: `path`, `column`, `row` and `value` of the first such cell.
    """

    code = "account_column_unclear"


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What loading a file did, or, where `written` is false, would have done.

    `kept` are rows (number, slug) that were left alone because a moderator changed the organization
    here since it was last loaded.  `problems` are those of rows that could not be loaded.
    `ignored` are columns that hold nothing an organization has.  `revision` is the directory's when
    it was done.
    """

    source: str
    written: bool
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    kept: tuple[tuple[int, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    ignored: tuple[str, ...] = ()
    revision: int = 0
