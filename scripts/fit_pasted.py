"""Fit the weights by which pasted texts are read, to texts that people read.

    python -m scripts.fit_pasted FILE...

The files are those of `benchmarks.pasted`, which tells with `--unseen` how texts of hands fare that
the weights were not fitted to.
"""

import json
from pathlib import Path

import typer

from benchmarks.pasted import samples
from benchmarks.pasted_fitting import choices_of, fitted_all

TABLE = Path("directory_core/pasted/language/weights.json")


def main(files: list[Path]) -> None:
    """Fit all models to the texts of `files`."""
    made = fitted_all(choices_of(sample for file in files for sample in samples(file)))
    TABLE.write_text(json.dumps(made, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
