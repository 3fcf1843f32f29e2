"""`python -m benchmarks.first_answer`: processor time and memory from nothing to the first answer.

Each start is a process of its own, `echo "mayo clinic" | carehandles chat`, first in a new folder
and then again in the same one.  In each round a fixed piece of Python runs beside it, so that
figures of two machines, or of two hours, can be compared; and with `--against` another checkout
starts in turn with this one.  Wall time says nothing on a machine that others use.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
CHAT = "import sys; sys.argv = ['carehandles', 'chat']; from bots.cli import main; main()"
FIXED = "sum(number * number for number in range(5_000_000))"
ASKED, ANSWERED = b"mayo clinic\n", b"@mayoclinic"


def main() -> None:
    """Start as the command line says, and print JSON: the median and the least of each kind."""
    asked = _arguments()
    trees = {"this": ROOT} | ({"the other": asked.against} if asked.against else {})
    seconds: dict[str, list[float]] = defaultdict(list)
    most: dict[str, float] = {}
    for _ in range(asked.rounds):
        seconds["fixed piece of Python"].append(_took([sys.executable, "-c", FIXED])[0])
        for name, tree in trees.items():
            with tempfile.TemporaryDirectory() as home:
                for kind in ("first", "later"):
                    took, megabytes = _took([sys.executable, "-c", CHAT], tree, home)
                    seconds[f"{name}: {kind} start"].append(took)
                    most[f"{name}: {kind} start"] = max(megabytes, most.get(kind, 0))
    report = {
        kind: {"median": round(median(taken), 2), "least": round(min(taken), 2)}
        | ({"MB at most": round(most[kind])} if kind in most else {})
        for kind, taken in seconds.items()
    }
    print(json.dumps(report, indent=2))  # noqa: T201 - the report


def _took(command: list[str], tree: Path = ROOT, home: str = "") -> tuple[float, float]:
    """Processor seconds of a process, and its memory in MB; it answers where it has a `home`."""
    settings = {**os.environ, "XDG_DATA_HOME": home, "PYTHONPATH": str(tree)}
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as said:
        asked.write(ASKED)
        asked.seek(0)
        started = subprocess.Popen(
            command, cwd=tree, env=settings, stdin=asked, stdout=said, stderr=subprocess.DEVNULL
        )
        _, started.returncode, used = os.wait4(started.pid, 0)
        said.seek(0)
        if started.returncode or (home and ANSWERED not in said.read()):
            raise SystemExit(f"{tree} gave no answer")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, help="starts of each kind")
    parser.add_argument("--against", type=Path, help="the folder of another checkout")
    return parser.parse_args()


if __name__ == "__main__":
    main()
