"""How pasted submissions are read: wholly right, field by field, and accounts found and invented.

    python -m benchmarks.pasted FILE...
    python -m benchmarks.pasted --unseen HAND...

With `--unseen` each argument is what one hand wrote, files parted by commas: each is read by
weights that were fitted to all others, the honest figure of what a change of signs is worth.

A file is JSON Lines (`{"id", "input"}` with the fields that a careful person reads, beside them or
under `expected`; `name_ok` and the like list what is right as well, and a field that is absent is
not judged), or text: `## id | name | kind | city | region | country | website | accounts` before
each sample, accounts as `platform:handle`, where an empty kind or country is not judged, nor `*`.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.scoring import Accounts
from directory_core.accounts import AccountKey, parse_address, same_account_key
from directory_core.errors import AddressRefused
from directory_core.models import Pasted, Platform
from directory_core.pasted import read_pasted
from directory_core.pasted.language.vocabulary import folded
from directory_core.pasted.language.weighing import weighing_by
from directory_core.pasted.where.gazetteer import regions_coded, regions_named

FIELDS = ("name", "kind", "city", "region", "country", "website")
_MAY_BE_GUESSED = {"kind", "country"}
_SHORT = {
    "fb": "facebook", "ig": "instagram", "yt": "youtube", "li": "linkedin", "tt": "tiktok",
    "th": "threads", "bs": "bluesky", "ms": "mastodon", "pi": "pinterest", "tg": "telegram",
    "twitter": "x",
}  # fmt: skip
_KINDS = {
    "ambulance service": "ambulance", "blood donation": "blood_service",
    "government health agency": "government_agency", "ministry of health": "government_agency",
    "public health agency": "public_health_agency", "health insurer": "insurer",
    "optician": "retail", "medical supply": "retail", "audiology": "retail",
    "physiotherapy": "rehabilitation",
    "university": "other", "medical school": "other", "school": "other",
}  # fmt: skip
"""What people call some kinds."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One pasted text, and what it says."""

    id: str
    told: Mapping[str, list[str]]
    """What each field may read; a field that is not here is not judged."""
    accounts: frozenset[AccountKey] | None
    """None where they are not judged."""
    text: str
    hosts_alone: bool = False
    """Whether of a website only its host is compared."""


@dataclass(slots=True)
class Score:
    """How many samples were read wholly right, what was misread, and how accounts fared."""

    read: int = 0
    whole: int = 0
    accounts: Accounts = field(default_factory=Accounts)
    misplacing: int = 0
    """Samples that lost an address, or took one that is none."""
    fields: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def samples(file: Path) -> Iterator[Sample]:
    """Every sample of a file."""
    text = file.read_text("utf-8")
    if file.suffix == ".jsonl":
        yield from (_from_json(json.loads(line)) for line in text.splitlines() if line.strip())
        return
    for block in ("\n" + text).split("\n## ")[1:]:
        head, _, body = block.partition("\n")
        id_, *told = [part.strip() for part in head.split("|")]
        accounts = frozenset(_account(*each.split(":", 1)) for each in told[6].split())
        fields = {
            name: [said]
            for name, said in zip(FIELDS, told, strict=False)
            if said != "*" and (said or name not in _MAY_BE_GUESSED)
        }
        yield Sample(id_, fields, accounts, body.strip("\n"))


def judged(of: Iterable[Sample]) -> Score:
    """The reader's score over samples."""
    score = Score()
    for sample in of:
        pasted = read_pasted(sample.text)
        got = {same_account_key(account) for account in pasted.accounts}
        wanted = got if sample.accounts is None else sample.accounts
        extra, lost = score.accounts.count(got, wanted)
        misread = dict(_misread(sample, pasted))
        score.read += 1
        score.misplacing += bool(extra or lost)
        score.fields.update(misread.keys())
        if not (misread or extra or lost):
            score.whole += 1
            continue
        said = [*misread.values(), *_keys("extra", extra), *_keys("lost", lost)]
        score.wrong.append(f"{sample.id}: {'; '.join(said)}")
    return score


def _keys(what: str, keys: Iterable[AccountKey]) -> list[str]:
    return [f"{what} {key}" for key in sorted(keys, key=str)]


def _from_json(record: dict[str, Any]) -> Sample:
    told: dict[str, Any] = record.get("expected", record)
    accounts = frozenset(
        _account(each["platform"], each.get("handle") or each["url"])
        for each in told.get("accounts") or []
    )
    fields = {
        name: [str(each or "") for each in [told[name], *told.get(f"{name}_ok", [])]]
        for name in FIELDS
        if name in told
    }
    judged_accounts = accounts if "accounts" in told else None
    bare = all("/" not in each for each in fields.get("website", []))
    return Sample(str(record.get("id", "")), fields, judged_accounts, record["input"], bare)


def _account(platform: str, handle: str) -> AccountKey:
    named = Platform(_SHORT.get(platform, platform))
    if named in {Platform.BLOG, Platform.FEED} and "://" not in handle:
        handle = f"https://{handle}"
    try:
        return same_account_key(parse_address(handle, platform=named))
    except AddressRefused as refusal:
        sys.stderr.write(f"{platform}:{handle} is no account: {refusal.facts}\n")
        return named, handle.casefold()


def _misread(sample: Sample, pasted: Pasted) -> Iterator[tuple[str, str]]:
    for name, told in sample.told.items():
        read = str(getattr(pasted, name) or "")
        if name == "website" and sample.hosts_alone:
            read = read.partition("://")[2].partition("/")[0]
        if plain(name, read) not in {plain(name, each) for each in told}:
            yield name, f"{name} {read!r} for {' or '.join(told)!r}"


def plain(name: str, text: str) -> str:
    """What counts of a field where two readings are compared."""
    if name == "website":
        text = text.partition("://")[2] or text
        return text.removeprefix("www.").rstrip("/").casefold()
    if name == "region":
        found = regions_named(text) or regions_coded(text.upper())
        return f"{found[0].country}-{found[0].code}" if found and found[0].code else folded(text)
    if name == "kind":
        return _KINDS.get(text, text.replace(" ", "_"))
    return folded(text).replace("'", "")


def main(arguments: list[str]) -> None:
    """Print the score over all samples of the files, and what was misread."""
    names = [each for each in arguments if not each.startswith("--")]
    if "--unseen" in arguments:
        _unseen(names)
        return
    score = judged(sample for name in names for sample in samples(Path(name)))
    for each in score.wrong:
        sys.stdout.write(f"{each}\n")
    _tell(score)


def _tell(score: Score) -> None:
    say = sys.stdout.write
    say(f"{score.whole} of {score.read} wholly right ({score.whole / max(1, score.read):.1%})\n")
    say("misread: " + ", ".join(f"{name} {n}" for name, n in score.fields.most_common()) + "\n")
    say(
        f"accounts: precision {score.accounts.precision:.3f}, "
        f"recall {score.accounts.recall:.3f}; "
        f"{score.misplacing} texts lose or misplace one\n"
    )


def _unseen(hands: list[str]) -> None:
    """Print how each hand's texts are read by weights fitted to the other hands'."""
    from benchmarks.pasted_fitting import choices_of, fitted_all

    written = {
        hand: [sample for name in hand.split(",") for sample in samples(Path(name))]
        for hand in hands
    }
    choices = {hand: choices_of(each) for hand, each in written.items()}
    for hand in hands:
        others = [choices[other] for other in hands if other != hand]
        joined = {model: [one for each in others for one in each[model]] for model in choices[hand]}
        with weighing_by(fitted_all(joined)):
            score = judged(written[hand])
        sys.stdout.write(f"{hand}\n")
        for each in score.wrong:
            sys.stdout.write(f"  {each}\n")
        _tell(score)


if __name__ == "__main__":
    main(sys.argv[1:])
