"""Print the shape of the code: `python -m benchmarks.structure [--flows]`.

Files and lines are those of the three packages that ship.  A line of code is one that is neither
blank, nor a docstring, nor a comment alone.  Arrows are imports between the modules or folders
that stand side by side in one folder; where they form no circle there is an order in which none
runs upward, and where they do, those are counted that would have to go.
"""

import ast
import asyncio
import io
import statistics
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import grimp
import typer

from benchmarks.structure.flows import FLOWS, entered

PACKAGES = ("directory_core", "adapters", "bots")
_SILENT = {
    tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT,
    tokenize.ENDMARKER, tokenize.ENCODING,
}  # fmt: skip


@dataclass(frozen=True)
class Module:
    """A file of the product, with its lines, and those of them that are code."""

    path: Path
    lines: int
    code: int


def modules() -> list[Module]:
    """Measure every file of the product that is not empty."""
    paths = (path for package in PACKAGES for path in Path(package).rglob("*.py"))
    return [_measured(path, path.read_text("utf-8")) for path in sorted(paths)]


def _measured(path: Path, source: str) -> Module:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    spoken = {
        line
        for token in tokens
        if token.type not in _SILENT
        for line in range(token.start[0], token.end[0] + 1)
    }
    return Module(path, source.count("\n"), len(spoken - set(_docstring_lines(source))))


def _docstring_lines(source: str) -> Iterator[int]:
    """The lines of strings that stand alone: docstrings of modules, things and attributes."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Expr(value=ast.Constant(value=str())):
                yield from range(node.lineno, (node.end_lineno or node.lineno) + 1)


def upward(graph: grimp.ImportGraph) -> list[tuple[str, str]]:
    """Imports that would have to go for the modules of every folder to stand in an order."""
    folders = [each for each in graph.modules if graph.find_children(each)]
    return sorted(found for each in folders for found in graph.nominate_cycle_breakers(each))


def siblings(found: list[Module]) -> list[tuple[int, str]]:
    """How many modules stand side by side in each folder, most first."""
    folders: dict[str, int] = {}
    for module in found:
        if module.path.name != "__init__.py":
            folder = str(module.path.parent)
            folders[folder] = folders.get(folder, 0) + 1
    return sorted(((count, folder) for folder, count in folders.items()), reverse=True)


def small_with_one_importer(graph: grimp.ImportGraph, found: list[Module]) -> list[str]:
    """Modules under 60 lines that one other module alone imports."""
    short = {".".join(m.path.with_suffix("").parts) for m in found if m.lines < 60}
    return sorted(
        name
        for name in short & graph.modules
        if len(graph.find_modules_that_directly_import(name)) == 1
    )


def main(
    flows: Annotated[
        bool, typer.Option(help="Run five flows, and count the files entered.")
    ] = False,
) -> None:
    """Print the figures of the tree at hand."""
    found, graph = modules(), grimp.build_graph(*PACKAGES)
    sizes = [each.lines for each in found if each.lines > 1]
    arrows = upward(graph)
    rows = {
        "files": len(found),
        "lines": f"{sum(sizes)}, of code {sum(each.code for each in found)}",
        "median, longest": f"{statistics.median(sizes):.0f}, {max(sizes)}",
        "siblings, most": ", ".join(f"{name} {count}" for count, name in siblings(found)[:5]),
        "imports upward": " ".join([str(len(arrows)), *(f"{one} -> {two}" for one, two in arrows)]),
        "short, one importer": " ".join(small_with_one_importer(graph, found)) or "none",
    }
    if flows:
        rows |= {f"files: {name}": n for name, n in asyncio.run(entered(FLOWS)).items()}
    for name, value in rows.items():
        typer.echo(f"{name:<52} {value}")


if __name__ == "__main__":
    typer.run(main)
