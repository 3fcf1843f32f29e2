"""What loading a spreadsheet of 50,000 rows costs, where every fifth row has a fault of some kind.

    python -m benchmarks.spreadsheets [ROWS]

It prints the processor's time of reading and of loading, the memory at its highest, and how often
each problem was told.
"""

import resource
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from directory_core.exchange import read_organizations
from directory_core.testing import a_directory

HEADS = "Hospital,City,State,Country,Website,Twitter,Facebook URL,Note"
FAULTS = (
    ",Tulsa,OK,US,,@nameless{n},,",
    "Odd State {n},Tulsa,ZZ,US,,@zz{n},,",
    "Odd Country {n},Oslo,,Narnia,,@narnia{n},,",
    "No Site {n},Tulsa,OK,US,not a site,@nosite{n},,",
    "A Post {n},Tulsa,OK,US,,https://x.com/post{n}/status/1{n},,",
    "Bad Handle {n},Tulsa,OK,US,,not a handle at all,,",
    "Hidden {n},Tulsa,OK,US,,@hidden{n},Link,",
    "Unseen\u202e {n},Tulsa,OK,US,,@unseen{n},,",
    "Taken {n},Tulsa,OK,US,,@clinic1,,",
    "Same Twice,Tulsa,OK,US,,@twice{n},,",
    "{long},Tulsa,OK,US,,@long{n},,",
    "Short {n},Tulsa",
    'Wide {n},Tulsa,OK,US,,@wide{n},,"a note",more,and,more',
)


def sheet(rows: int) -> str:
    """A list of so many rows, each fifth at fault, the faults in turn."""
    lines = [HEADS]
    for n in range(rows):
        fault = FAULTS[n // 5 % len(FAULTS)] if n % 5 == 0 else ""
        sound = (
            "Clinic {n},Tulsa,OK,US,clinic{n}.example.org,@clinic{n},"
            '"fb.com/clinic{n}, fb.com/clinickids{n}",'
        )
        lines.append((fault or sound).format(n=n, long="Long " * 60))
    return "\n".join(lines)


def main() -> None:
    """Load such a sheet into an empty directory, and print what it took."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with TemporaryDirectory() as folder:
        file = Path(folder) / "sheet.csv"
        file.write_text(sheet(rows))
        begun = time.process_time()
        read = list(read_organizations(file))
        between = time.process_time()
        with a_directory(f"sqlite:///{folder}/directory.sqlite3") as directory:
            report = directory.operating.load(read, source=file.name)
        ended = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{rows} rows: {report.added} loaded, {len(report.problems)} problems\n")
    sys.stdout.write(
        f"reading {between - begun:.1f} s, loading {ended - between:.1f} s, {memory:.0f} MB\n"
    )
    for code, count in Counter(each.code.value for each in report.problems).most_common():
        sys.stdout.write(f"{count:>8}  {code}\n")


if __name__ == "__main__":
    main()
