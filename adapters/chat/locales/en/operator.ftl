# What only an operator meets: files, databases, backups.

refused-file-refused = { $path } is no list of organizations.
refused-file-unreadable = { $path } cannot be read.
refused-file-unreadable-missing = There is no file { $path }. Check its name.
refused-file-unreadable-denied = { $path } may not be read. Change its permissions.
refused-file-unreadable-directory = { $path } is a folder. Name a file in it.
refused-file-unreadable-broken-gzip = { $path } ends in .gz but cannot be unpacked. Copy it again.
refused-file-empty = { $path } is empty.
refused-wrong-encoding = { $path } is not UTF-8 from line { $line } on; it looks like { $guess }. Save it as UTF-8.
refused-not-a-table = { $path } is text, but no table of organizations.
refused-not-a-table-broken-json = { $path } is no JSON list of records.
refused-not-a-table-broken-yaml = { $path } is no YAML list of records, or it repeats itself by references.
refused-not-a-table-broken-workbook = { $path } is no workbook. Save it anew, as .xlsx or .csv.
refused-not-a-table-no-records = { $path } holds no records.
refused-not-a-table-too-many-columns = { $path } has far more columns than any table of organizations.
refused-not-a-table-repeated-column = { $path } has the column { $column } twice. Remove one.
refused-not-a-table-line-too-long = Line { $line } of { $path } is too long for a table of organizations.
refused-not-a-table-broken-header = The quotes in the first line of { $path } do not match.
refused-missing-columns = { $path } lacks the columns { $columns }. Add them to its first line.
refused-account-column-unclear = The column “{ $column }” of { $path } holds accounts (row { $row }: { $value }), and its heading does not say of what platform. Name it after one, such as Twitter or Facebook, or Accounts; or Ignore, to leave it out. Nothing was loaded.
refused-target-not-empty = { $target } is not empty. Restore into a new place.
refused-target-not-empty-file = { $target } exists already. Name a file that does not.
refused-backup-failed = The backup failed.
refused-backup-failed-not-a-backup = That file is no backup of the directory.
refused-backup-failed-missing = There is no file { $source }. Check its name.
refused-backup-failed-no-folder = { $target } is in a folder that does not exist. Make it first.
refused-backup-failed-tool-missing = The program { $tool } is needed for that and was not found. Install the PostgreSQL client programs.
refused-backup-failed-tool-failed = The program { $tool } failed: { $said }

refused-database-unusable-address = That is no address of a database. Give a file, or postgresql://...
refused-database-unusable-cannot-open = The database file cannot be opened. Check that its folder exists and may be read.
refused-database-unusable-damaged = The database file is damaged. Restore the latest backup: carehandles restore
refused-database-unusable-disk = The disk reports a fault. Nothing was changed. Check the disk.
refused-database-unusable-not-a-database = That file is no database of the directory. Name another.
refused-database-unusable-starting = The database is still starting. Try again in a moment.
refused-database-unusable-unreachable = The database does not answer. Nothing was changed. Check that it runs.
refused-database-unusable-missing = There is no directory there yet. `carehandles run` and `carehandles chat` make one.
refused-database-unusable-older = The directory was written by an older version of this program. Back it up; the next `carehandles run` brings it up to date.
refused-database-unusable-slow = The directory takes too long to answer just now. Try again in a moment.
refused-database-unusable-busy = Too many people are asking the directory at once. Try again in a moment.

extra-missing = This needs a package that is not installed. Install it with: pip install "carehandles[{ $extra }]"
