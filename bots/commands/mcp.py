"""`carehandles mcp`: the directory as tools for assistants, over standard input and output."""

from adapters.chat.i18n.texts import Texts
from bots.commands.common import Database, consulted, settings_for


def mcp(database: Database = "") -> None:
    """Let assistants ask, identify and browse, by the Model Context Protocol.

    An assistant's program starts this command itself and speaks with it over standard input and
    output; docs/json.md shows how to set one up. Needs the extra `mcp`.
    """
    from adapters.mcp.server import server_of  # noqa: PLC0415 - the extra is for this alone

    with consulted(database) as directory:
        server_of(directory, Texts(default=settings_for().language)).run("stdio")
