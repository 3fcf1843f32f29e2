"""Options before a command as if they stood behind it: `carehandles --json ask "mayo clinic"`."""

from collections.abc import Iterator
from typing import Any

from typer.core import TyperGroup


class OptionsAnywhere(TyperGroup):
    """A group whose commands take their options before their name, too."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Move what stands before the command's name, and is no option of the group, behind it."""
        return super().parse_args(ctx, self._moved(ctx, args))

    def _moved(self, ctx: Any, args: list[str]) -> list[str]:
        own = {name for each in self.get_params(ctx) for name in each.opts}
        kept: list[str] = []
        moved: list[str] = []
        at = 0
        while at < len(args) and args[at].startswith("-") and args[at] != "--":
            name, _, given = args[at].partition("=")
            size = 1 if given or not _takes_value(self, name) else 2
            (kept if name in own else moved).extend(args[at : at + size])
            at += size
        if at == len(args):
            return args
        return [*kept, args[at], *moved, *args[at + 1 :]]


def _takes_value(command: Any, name: str) -> bool:
    """Whether an option of this name, wherever one of the commands has it, takes a value."""
    return any(
        name in option.opts and not getattr(option, "is_flag", False)
        for each in _all(command)
        for option in each.params
    )


def _all(command: Any) -> Iterator[Any]:
    yield command
    for each in getattr(command, "commands", {}).values():
        yield from _all(each)
