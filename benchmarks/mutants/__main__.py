"""`python -m benchmarks.mutants [NAME ...]`: break each promise on purpose, and see the tests fail.

Every fault of `faults.toml` is made in a copy of the tree, and the tests it names are run there.
Status 1 where a fault survives, or where what it changes is no longer written so.
"""

import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory
from time import monotonic

ROOT = Path(__file__).parents[2]
PARTS = ("adapters", "benchmarks", "bots", "directory_core", "tests", "scripts", "docs")
FILES = ("pyproject.toml", "README.md", "docker-compose.yml", "CHANGELOG.md")
LONGEST = 900.0
"""Seconds after which tests that a fault makes hang are ended."""
_FAILED = "FAILED "
"""How pytest begins the line of a test that failed."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: which promise it breaks, where, and the tests that are to see it."""

    name: str
    promise: int
    file: str
    before: str
    after: str
    tests: tuple[str, ...]

    def make(self, tree: Path) -> None:
        """Write the fault into a copy of the tree.

        Raises:
            LookupError: what is to be changed does not stand there, once.
        """
        path = tree / self.file
        text = path.read_text("utf-8")
        if text.count(self.before) != 1:
            raise LookupError(self.file)
        path.write_text(text.replace(self.before, self.after), "utf-8")


def faults() -> tuple[Fault, ...]:
    """Every fault, as the file has them."""
    written = tomllib.loads((Path(__file__).parent / "faults.toml").read_text("utf-8"))
    return tuple(
        Fault(
            each["name"],
            each["promise"],
            each["file"],
            each["before"].strip("\n"),
            each["after"].strip("\n"),
            tuple(each["tests"]),
        )
        for each in written["fault"]
    )


def outcome_of(fault: Fault) -> tuple[str, str]:
    """What came of a fault, and which test saw it.

    It is `seen`, has `SURVIVED`, is `STALE` where it cannot be made any more, or `HUNG` the tests.
    """
    with TemporaryDirectory(prefix="carehandles-mutant-") as folder:
        tree = Path(folder)
        for part in PARTS:
            copytree(ROOT / part, tree / part, ignore=ignore_patterns("__pycache__", "*.pyc"))
        for name in FILES:
            (tree / name).write_bytes((ROOT / name).read_bytes())
        try:
            fault.make(tree)
        except LookupError:
            return "STALE", ""
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-n", "0", *fault.tests]
        try:
            done = subprocess.run(
                command, cwd=tree, capture_output=True, check=False, timeout=LONGEST, text=True
            )
        except subprocess.TimeoutExpired:
            return "HUNG", ""
        failed = [line for line in done.stdout.splitlines() if line.startswith(_FAILED)]
        by = failed[0].removeprefix(_FAILED).partition(" - ")[0] if failed else ""
        # 1 is a failed test; other codes say that the tests themselves could not be run.
        return {0: "SURVIVED", 1: "seen"}.get(done.returncode, f"BROKEN ({done.returncode})"), by


def main(wanted: list[str]) -> int:
    """Make each fault in turn, and tell what came of it; the number of those that nobody saw."""
    unseen = 0
    chosen = [each for each in faults() if not wanted or each.name in wanted]
    for fault in chosen:
        began = monotonic()
        outcome, by = outcome_of(fault)
        unseen += outcome != "seen"
        took = monotonic() - began
        told = f"{outcome:10} promise {fault.promise:2}  {took:5.0f} s  {fault.name}  {by}"
        print(told, flush=True)  # noqa: T201
    print(f"{len(chosen) - unseen} of {len(chosen)} faults were seen")  # noqa: T201
    return unseen


if __name__ == "__main__":
    sys.exit(min(main(sys.argv[1:]), 1))
