"""Looks for the code of a proof of ownership: in text records, a file, or the first page.

    carehandles-proof=CODE                      in a TXT record of the domain, or a line of the file
    carehandles-account=https://x.com/mercy     there too: an account that is proven with it
    <meta name="carehandles-proof" content="CODE">   in the head of the first page

The file is `/.well-known/carehandles.txt`.  What stands in a page's body counts for nothing: others
may write there.
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

from adapters.web.fetching.dns import TextRecords
from adapters.web.fetching.domains import in_ascii, site_of
from adapters.web.reading.dom import Element
from adapters.web.reading.links import account_in_file
from directory_core.models import EvidenceKind, ProofSeen, Sighting

FILE = "/.well-known/carehandles.txt"
_PROOF, _ACCOUNT = "carehandles-proof", "carehandles-account"
_MOST_LINES = 200


async def in_records(texts: TextRecords | None, website: str, code: str) -> ProofSeen:
    """What the text records of a website's domain say of a code, or that nobody answers for it."""
    host = in_ascii((urlsplit(website).hostname or "").removeprefix("www."))
    answered = True
    for name in dict.fromkeys((host, site_of(website).partition(":")[0])) if texts else ():
        said = await texts.of(name) if texts else ()
        answered = answered and said is not None
        seen = _in_lines(said or (), f"DNS: {name}", code)
        if seen is not None:
            return seen
    return ProofSeen(reached=answered)


def in_file(text: str, url: str, code: str) -> ProofSeen | None:
    """What a website's own file says, if it has the code."""
    plain = text.lstrip("\ufeff \r\n\t")
    return None if plain[:1] == "<" else _in_lines(plain.splitlines(), url, code)


def in_page(root: Element, url: str, code: str) -> ProofSeen | None:
    """Whether the head of a page has the code; it proves no account."""
    for each in root.find("meta"):
        in_head = any(above.tag == "head" for above in each.ancestors)
        named = each.attr("name").lower() == _PROOF
        if in_head and named and each.attr("content").strip() == code:
            return ProofSeen(reached=True, where=url)
    return None


def _bare(text: str) -> str:
    """A text without the quotation marks that forms for records ask for, and some keep."""
    return text.strip().strip("\"'\u201c\u201d").strip()


def _in_lines(lines: Iterable[str], where: str, code: str) -> ProofSeen | None:
    said = [line.partition("=")[::2] for line, _ in zip(lines, range(_MOST_LINES), strict=False)]
    plain = [(_bare(key).lower(), _bare(value)) for key, value in said]
    if (_PROOF, code) not in plain:
        return None
    named = (account_in_file(value) for key, value in plain if key == _ACCOUNT)
    accounts = tuple(
        Sighting(
            each.platform, each.handle, each.url, own=True, rung=4, where=where, place="proof",
            platform_id=each.platform_id, kinds=(EvidenceKind.DOMAIN,),
        )
        for each in named
        if each is not None
    )  # fmt: skip
    return ProofSeen(reached=True, where=where, accounts=accounts)
