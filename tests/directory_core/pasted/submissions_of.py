"""Pasted submissions with what a careful person reads in them.

One begins with `## id | name | kind | city | region | country | website | accounts`; the text
follows.  Accounts are `platform:handle`; an empty country may be guessed, `*` is not judged.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from directory_core.accounts import AccountKey, parse_address, same_account_key
from directory_core.models import Pasted, Platform
from directory_core.pasted import read_pasted
from directory_core.pasted.vocabulary import folded

_HERE = Path(__file__).parent / "submissions"
_SHORT = {
    "fb": "facebook", "ig": "instagram", "yt": "youtube", "li": "linkedin", "tt": "tiktok",
    "th": "threads", "bs": "bluesky", "ms": "mastodon", "pi": "pinterest", "tg": "telegram",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sample:
    """One pasted text, and what it says."""

    id: str
    fields: dict[str, str]
    accounts: frozenset[AccountKey]
    text: str


@dataclass(slots=True)
class Score:
    """How many samples were read wholly right, and how many accounts were right, extra, lost."""

    whole: int = 0
    read: int = 0
    right: int = 0
    extra: int = 0
    lost: int = 0
    wrong: list[str] = field(default_factory=list)


def samples() -> Iterator[Sample]:
    """Every sample of the set."""
    for file in sorted(_HERE.glob("*.txt")):
        for block in ("\n" + file.read_text("utf-8")).split("\n## ")[1:]:
            head, _, text = block.partition("\n")
            id_, *told = [part.strip() for part in head.split("|")]
            names = ("name", "kind", "city", "region", "country", "website")
            accounts = frozenset(_account(each) for each in told[6].split())
            yield Sample(id_, dict(zip(names, told, strict=False)), accounts, text.strip("\n"))


def scored() -> Score:
    """The reader's score over all samples."""
    score = Score()
    for sample in samples():
        pasted = read_pasted(sample.text)
        got = {same_account_key(account) for account in pasted.accounts}
        score.read += 1
        score.right += len(got & sample.accounts)
        score.extra += len(got - sample.accounts)
        score.lost += len(sample.accounts - got)
        if got == sample.accounts and not _misread(sample, pasted):
            score.whole += 1
        else:
            score.wrong.append(f"{sample.id}: {_misread(sample, pasted)}")
    return score


def _account(written: str) -> AccountKey:
    platform, _, handle = written.partition(":")
    platform = _SHORT.get(platform, platform)
    link = f"https://{handle}" if platform in {"blog", "feed"} else handle
    return same_account_key(parse_address(link, platform=Platform(platform)))


def _misread(sample: Sample, pasted: Pasted) -> list[str]:
    read = {
        "name": pasted.name,
        "city": pasted.city,
        "region": pasted.region,
        "country": pasted.country,
        "website": _bare(pasted.website),
    }
    return [
        f"{name} {read[name]!r} for {told!r}"
        for name, told in sample.fields.items()
        if name != "kind"
        and told != "*"
        and (told or name != "country")
        and _plain(_bare(told) if name == "website" else told) != _plain(read[name])
    ]


def _bare(website: str) -> str:
    return (
        website.partition("://")[2].removeprefix("www.").rstrip("/")
        if "://" in website
        else (website.removeprefix("www.").rstrip("/"))
    )


def _plain(text: str) -> str:
    return folded(text).replace("'", "")
