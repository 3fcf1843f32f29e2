"""`carehandles settings`: every setting, with its meaning and its default."""

from collections.abc import Iterator

import typer
from pydantic import SecretStr

from bots.settings import Settings


def settings() -> None:
    """Print every setting as a table in Markdown: name, meaning, default."""
    for line in table():
        typer.echo(line)


def table() -> Iterator[str]:
    """The lines of the table; the README holds the same."""
    yield "| setting | what it says | default |"
    yield "| --- | --- | --- |"
    for name, field in Settings.model_fields.items():
        default = field.default
        shown = default.get_secret_value() if isinstance(default, SecretStr) else default
        told = (
            ""
            if shown in ("", ())
            else f"`{str(shown).lower() if shown is True or shown is False else shown}`"
        )
        yield f"| `CAREHANDLES_{name.upper()}` | {field.description} | {told} |"
