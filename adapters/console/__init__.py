"""The console as a venue: ask, submit and moderate in a terminal, or through a pipe."""

from adapters.console.console import Console
from adapters.console.messenger import MODERATORS, ConsoleMessenger
from adapters.console.stdio import console_here, print_reply

__all__ = ["MODERATORS", "Console", "ConsoleMessenger", "console_here", "print_reply"]
