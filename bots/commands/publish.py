"""`carehandles publish`: the directory as a folder of pages and files for any web server."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import Progress

from bots.commands.common import Database, open_configured, settings_for, told
from bots.settings import Settings, SettingWrong, site_of
from directory_core.clock import utc_now

if TYPE_CHECKING:
    from adapters.site.publisher import Published


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
    settings = settings_for(database)
    wanted = _languages(languages or settings.language)
    done = _written(folder, wanted, settings, everything=everything)
    told.print(
        f"Published {done.organizations} organizations and {done.accounts} accounts to {folder}, "
        f"revision {done.revision}; {done.held_back} accounts stay out of the downloads.",
        markup=False,
    )


def _written(
    folder: Path, languages: tuple[str, ...], settings: Settings, *, everything: bool
) -> "Published":
    """What was written, with a bar that shows how far it is."""
    from adapters.site.folder import FolderRefused  # noqa: PLC0415 - templates are for this alone
    from adapters.site.publisher import Options, publish  # noqa: PLC0415 - as said

    options = Options(languages, site_of(settings.site_address), settings.contact, everything)
    with (
        open_configured(settings, read_only=True) as directory,
        Progress(console=told, transient=True) as bars,
    ):
        bar = bars.add_task("Writing", total=None)

        def advance(at: int, total: int) -> None:
            bars.update(bar, completed=at, total=total)

        try:
            return publish(directory, folder, options, now=utc_now(), progress=advance)
        except FolderRefused as refused:
            raise SettingWrong(str(refused)) from refused
        except OSError as fault:
            raise SettingWrong(
                f"The site could not be written: {fault.strerror}. "
                f"What stood in {folder} still stands."
            ) from fault


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
