"""The accounts that a website's trust.txt names, as JournalList specifies it (journallist.net)."""

from adapters.web.fetching.decoding import decoded
from adapters.web.fetching.fetcher import Fetched
from adapters.web.reading.links import account_in_file
from adapters.web.reading.mentions import Mention, Place


def accounts_in_trust(answer: Fetched, url: str) -> list[Mention]:
    """The `social=` lines of a trust.txt, as JournalList specifies it (journallist.net)."""
    if answer.status != 200 or answer.content_type in {"text/html", "application/xhtml+xml"}:
        return []
    text = decoded(answer.body, "")
    if text.lstrip()[:1] == "<":
        return []
    found = []
    for line in text.splitlines()[:2000]:
        key, _, value = line.partition("#")[0].partition("=") if "=" in line else ("", "", "")
        if key.strip().lower() != "social" or not value.strip():
            continue
        address = account_in_file(value.strip())
        if address is not None:
            found.append(Mention(address, url, Place.FILE, line.strip(), label=line.strip()))
    return found
