"""Why a whole file is refused.  What is wrong with one row is a `Problem`, not a refusal."""

from directory_core.errors import Refusal


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
    """The file is not UTF-8.

    Facts: `path`; `line`, counted from 1; `guess`: `utf-16`, `windows-1252` (or a kin of it, such
    as latin-1) or `binary`.
    """

    code = "wrong_encoding"


class NotATable(ExchangeRefused):
    """The file is text, but no table of organizations.

    Facts: `path`; `why`: `json_array` (one array, not one object a line), `too_many_columns`,
    `repeated_column` (with `column`), `line_too_long` (with `line`) or `broken_header`.
    """

    code = "not_a_table"


class MissingColumns(ExchangeRefused):
    """A CSV file lacks columns that every file needs.

    Facts: `path`; `columns`, comma separated.
    """

    code = "missing_columns"
