"""A console on this process's own input and output."""

import os
import shutil
import sys
from dataclasses import replace

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.i18n.texts import Texts
from adapters.chat.views import Card, Reply
from adapters.console.console import Console
from adapters.console.input import Lines, PipedLines
from adapters.console.screen import Output, Screen, draw

WIDEST = 100
"""Columns; longer lines are hard to read."""


def console_here(dispatcher: Dispatcher, texts: Texts) -> Console:
    """A console for whoever is here: somebody at a terminal, or a pipe."""
    typing = sys.stdin.isatty() and sys.stdout.isatty()
    lines = _typed() if typing else PipedLines(sys.stdin.buffer)
    return Console(dispatcher, texts, lines, Screen(paper_here(), write))


def _typed() -> Lines:
    from adapters.console.prompt import TypedLines  # noqa: PLC0415 - a pipe does not wait for it

    return TypedLines()


def paper_here() -> Output:
    """What standard output is."""
    if not sys.stdout.isatty():
        return Output()
    return Output(min(WIDEST, shutil.get_terminal_size().columns), terminal=True)


def print_reply(reply: Reply) -> None:
    """Print one reply to standard output, without its buttons: nobody is there to press them."""
    write(f"{draw(_unpressable(reply), paper_here())}\n")


def _unpressable(reply: Reply) -> Reply:
    parts = tuple(
        replace(each, buttons=()) if isinstance(each, Card) else each for each in reply.parts
    )
    return replace(reply, parts=parts, buttons=())


def write(text: str) -> None:
    """Print `text` at once, whatever stands for standard output now.

    A reader that went away (`| head`) is no reason to leave lines unanswered: what follows goes
    nowhere.  https://docs.python.org/3/library/signal.html#note-on-sigpipe
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
