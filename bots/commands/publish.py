"""`carehandles publish`: the directory as a folder of pages and files for any web server."""

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress

from bots.commands.common import Database, opened, settings_for, told
from bots.settings import SettingWrong, site_of
from directory_core.clock import utc_now


def publish(
    folder: Annotated[Path, typer.Argument(help="Empty, or one that was published before.")],
    languages: Annotated[
        str, typer.Option(help="Of the pages, parted by commas: en,es,fr,de,pt.")
    ] = "",
    everything: Annotated[
        bool, typer.Option(help="Put rows without an open licence into the downloads too.")
    ] = False,
    database: Database = "",
) -> None:
    """Write the whole directory as a static site; it takes the place of the old one at once.

    Pages for people, JSON files for programs, a search index, a feed of changes and downloads. Rows
    whose source states no licence, or wants the same one again, stay out of the downloads.
    """
    from adapters.site.folder import FolderRefused  # noqa: PLC0415 - templates are for this alone
    from adapters.site.publisher import Options  # noqa: PLC0415 - as said
    from adapters.site.publisher import publish as write_site  # noqa: PLC0415 - as said

    settings = settings_for(database)
    options = Options(
        _languages(languages or settings.language),
        site_of(settings.site_address),
        settings.contact,
        everything,
    )
    with (
        opened(database, read_only=True) as directory,
        Progress(console=told, transient=True) as bars,
    ):
        bar = bars.add_task("Writing", total=None)
        try:
            done = write_site(
                directory,
                folder,
                options,
                now=utc_now(),
                progress=lambda at, total: bars.update(bar, completed=at, total=total),
            )
        except FolderRefused as refused:
            raise SettingWrong(str(refused)) from refused
        except OSError as fault:
            raise SettingWrong(
                f"The site could not be written: {fault.strerror}. "
                f"What stood in {folder} still stands."
            ) from fault
    told.print(
        f"Published {done.organizations} organizations and {done.accounts} accounts to {folder}, "
        f"revision {done.revision}; {done.held_back} accounts stay out of the downloads.",
        markup=False,
    )


def _languages(wanted: str) -> tuple[str, ...]:
    from adapters.chat.i18n.texts import languages, spoken  # noqa: PLC0415 - as said

    found = []
    for tag in filter(None, wanted.replace(",", " ").split()):
        language = spoken(tag)
        if language is None:
            known = ", ".join(languages())
            raise SettingWrong(f"{tag!r} is not spoken here. There are catalogues for {known}.")
        found.append(language)
    return tuple(dict.fromkeys(found)) or ("en",)
