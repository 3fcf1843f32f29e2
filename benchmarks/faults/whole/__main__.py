"""`python -m benchmarks.faults.whole`: drives the whole bot.  See docs/operations.md."""

import argparse
import asyncio
import json
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.faults.__main__ import BASE
from benchmarks.faults.whole.databases import database_of
from benchmarks.faults.whole.drive import a_drive


def main() -> int:
    """Drive as the command line says; 1 where a promise was broken."""
    asked = _arguments()
    folder = Path(tempfile.mkdtemp(prefix="whole-", dir=asked.folder or BASE))
    folder.chmod(0o755)
    began = time.monotonic()
    try:
        with database_of(asked.database, folder) as database:
            report = asyncio.run(_driven(asked, database, folder))
    finally:
        if asked.log:
            shutil.copy(folder / "bot.log", asked.log)
        shutil.rmtree(folder, ignore_errors=True)
    told = {"database": asked.database, "seed": asked.seed} | report
    told["seconds"] = round(time.monotonic() - began)
    sys.stdout.write(json.dumps(told, indent=2) + "\n")
    return 0 if report["holds"] else 1


async def _driven(asked: argparse.Namespace, database: Any, folder: Path) -> dict[str, Any]:
    wanted = {name: getattr(asked, name) for name in ("seed", "submissions", "kills", "seconds")}
    async with a_drive(database, folder, **wanted) as drive:
        return await drive.run()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.faults.whole", description=__doc__)
    parser.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--submissions", type=int, default=200)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--seconds", type=float, default=7200, help="begin to end at the latest then"
    )
    parser.add_argument("--folder", default=None)
    parser.add_argument("--log", default="", help="keep what the bots logged in this file")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
