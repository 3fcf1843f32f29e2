"""Keys for ordering and finding.

They are stored, so what they are made by changes with a migration only; the lookup's own
normalization is free to grow cleverer.
"""

import unicodedata
from urllib.parse import urlsplit


def sorted_as(text: str) -> str:
    """`text` as lists are ordered and cities compared: no case, no accents, single spaces."""
    apart = unicodedata.normalize("NFKD", text)
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return " ".join(bare.casefold().split())


def domain_of(website: str) -> str:
    """The host of a website, in lower case and without `www.`; empty where there is none."""
    try:
        host = urlsplit(website if "//" in website else f"//{website}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").rstrip(".")
