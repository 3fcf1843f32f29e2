"""Where a text names platforms, one by one or in groups."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from directory_core.models import Platform
from directory_core.pasted.accounts.marks import Mark, MarkKind
from directory_core.pasted.language.vocabulary import (
    alternation,
    grammar,
    phrases,
    platforms,
    short_platforms,
    words,
)

_BETWEEN_NAMES = (
    r"[ \t]*(?:[/,&+|]|\band\b|\by\b|\be\b|\bet\b|\bund\b|\bor\b|\bou\b|\boder\b|\(|"
    r"\bi\b|\bas well as\b|\bsowie\b)[ \t]*(?:(?:on|en|sur|auf|no|em|in|our|the|le|la|"
    r"el|o)[ \t]+)?"
)


_NEAR = 60
"""Characters beside a word that say whether it means a platform."""


@dataclass(slots=True)
class Group:
    """Platforms named one after another, at `start` to `end`."""

    start: int
    end: int
    named: list[Platform]
    spans: list[tuple[int, int]]
    used: bool = False


@cache
def platform_words() -> re.Pattern[str]:
    """The words for platforms that hardly mean anything else, in a leveled text."""
    named = alternation(platforms())
    return re.compile(
        rf"(?<![\w@.-])(?P<named>{named})(?:['’]?s)?"
        r"(?:-(?:kanal|account|seite|profil|konto|auftritt|handle|name|page))?(?![\w@]|[.-]\w)"
    )


@cache
def _short() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@.'’-])(?:{alternation(short_platforms())})(?![\w@'’-]|\.\w)")


@cache
def filler() -> re.Pattern[str]:
    """What may stand between a platform and its handle."""
    small = alternation(phrases("talk", "filler"))
    return re.compile(rf"(?:[\s:=\-–—>→|(){{}}\[\]»«'\"“”*.~,/!]|(?<!\w)(?:{small})(?!\w))*")


def groups_in(text: str, marks: list[Mark]) -> list[Group]:
    """The platforms that `text`, leveled, names outside of `marks`."""
    taken = [(mark.start, mark.end) for mark in marks]
    found: list[tuple[int, int, Platform]] = []
    for match in platform_words().finditer(text):
        platform = platforms().get(re.sub(r"\s+", " ", match["named"]))
        if platform is not None and not _within(match.span(), taken):
            found.append((*match.span(), platform))
    found += [
        (*match.span(), platform)
        for match in _LIKE.finditer(text)
        if not _within(match.span(), taken)
        and match[0] not in platforms()
        and (platform := misspelt(match[0])) is not None
    ]
    strong = list(found)
    found += [
        (*match.span(), short_platforms()[match[0]])
        for match in _short().finditer(text)
        if not _within(match.span(), taken) and _counts(text, match, strong, marks)
    ]
    return _joined(text, sorted(found))


def _counts(
    text: str, match: re.Match[str], strong: list[tuple[int, int, Platform]], marks: list[Mark]
) -> bool:
    """Whether a word that may mean a platform does."""
    before = text[max(0, match.start() - _NEAR) : match.start()]
    before = before if match.start() > _NEAR else "\n" + before
    after = text[match.end() : match.end() + _NEAR]
    if (match[0] == "tw" and _SLASHED.match(after)) or (match[0] == "x" and _SPOKEN.match(after)):
        return True
    if _COLON.match(after) and _BEGINS.search(before):
        return match[0] not in {"in", "line"} or before.endswith("\n") or not before
    if match[0] in {"x", "tt", "li", "tg"} and _SAID_ON.search(before):
        return bool(_ENDS.match(after)) or not before.endswith("(")
    return (
        _heads_a_word(match[0], before, after, among=bool(strong))
        or _before_handle(text, match, marks, starts=_STARTS.search(before) is not None)
        or (match[0] in _SHORTEST and _beside(text, match, strong))
        or (match[0] == "face" and bool(strong) and _before_long_word(after))
        or (match[0] in {"x", "tt", "tg", "tw"} and _behind_handle(text, match, marks))
    )


@cache
def _absent() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What says that there is no account: before a platform, before its clause ends, behind it."""
    noun = rf"(?:(?:{grammar('absent_noun')})[ \t]+){{0,2}}"
    return (
        re.compile(rf"(?<!\w)(?:{grammar('absent')})[ \t]+{noun}$"),
        re.compile(
            rf"(?:^|[,;.(\n–—-]|\b(?:and|but))[ \t]*(?:{grammar('absent_alone')})[ \t]+{noun}$"
        ),
        re.compile(rf"[ \t]*[,:(–—-]*[ \t]*(?:{grammar('absent_behind')})(?!\w)"),
    )


_CLAUSE_ENDS = re.compile(r"[ \t]*(?:[,;.!)\n]|$)(?![ \t]*@)")


def _is_absent(text: str, group: Group) -> bool:
    """Whether it is said of platforms that there is no account there: `no twitter`."""
    before, alone, behind = _absent()
    said = text[max(0, group.start - _NEAR) : group.start]
    return bool(
        before.search(said)
        or (alone.search(said) and _CLAUSE_ENDS.match(text, group.end))
        or behind.match(text, group.end)
    )


_LIKE = re.compile(r"(?<![\w@./-])[a-z][a-z01]{4,10}(?=[ \t]*[:=(]|[ \t]+@\w)")
_SPELT = (
    Platform.FACEBOOK, Platform.INSTAGRAM, Platform.YOUTUBE, Platform.LINKEDIN, Platform.TIKTOK,
    Platform.BLUESKY, Platform.MASTODON, Platform.PINTEREST, Platform.SNAPCHAT, Platform.TELEGRAM,
    Platform.WHATSAPP,
)  # fmt: skip


@lru_cache(maxsize=1024)
def misspelt(word: str) -> Platform | None:
    """The platform that a word before a handle was meant to be: `instgram`, a scan's `Faceb00k`."""
    word = word.replace("0", "o").replace("1", "l")
    word = "i" + word[1:] if word.startswith("lns") else word
    spelt = [("twitter", Platform.X), *((each.value, each) for each in _SPELT)]
    for name, platform in spelt:
        most = 1 if len(name) < 8 else 2
        if word[0] == name[0] and abs(len(word) - len(name)) <= most and _edits(word, name) <= most:
            return platform
    return None


def _edits(one: str, other: str) -> int:
    """How many letters have to be put in, left out or changed to make one word of another."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        last, row[0] = row[0], at
        for place, meant in enumerate(other, start=1):
            last, row[place] = (
                row[place],
                min(row[place] + 1, row[place - 1] + 1, last + (letter != meant)),
            )
    return row[-1]


_SHORTEST = {"x", "tw", "tt", "tg", "li", "face"}
_SPOKEN = re.compile(
    r"[ \t]+(?:(?:accounts?|handles?|profiles?|pages?)\b|"
    r"(?:is|es|est|c'est|ist|lautet|heisst|e)[ \t]+@)"
)
"""Behind an `x` that is spoken of: `three X accounts`, `our X is @lakeside`."""
_SLASHED = re.compile(r"/@?\w{3}")
_COLON = re.compile(r"[ \t]*[:=|][^/]|[ \t]*[:=|]$")
_BEGINS = re.compile(
    r"(?:^|[\n,;|(/&•.]|\band|\by|\bet|\bund|\be|\s-)[ \t]*$|[ \t]{2}$|[\w@][ \t]$"
)
_SAID_ON = re.compile(
    r"(?:\bon|\ben|\bsur|\bauf|\bno|\bna|\bem|\bour|\bofficial|\bvia|\bcompte|\bcuenta|\bconta)"
    r"[ \t]+$|\($"
)
_ENDS = re.compile(r"[ \t]*(?:[):=,.;&/]|\(|@|and\b|y\b|et\b|und\b|e\b|as\b|is\b|$|\n|-)")
_STARTS = re.compile(r"(?:^|[\n,;|(•])[ \t]*$")
_AND = re.compile(r"[ \t]*(?:[/&+,(]|and|y|et|und|e)[ \t]*\(?")


def _heads_a_word(word: str, before: str, after: str, *, among: bool) -> bool:
    """Whether it begins a piece that goes on with one word: `x - lakeside`, `tw lakeside`.

    `among` says that the text names platforms by plainer words too.
    """
    if not _STARTS.search(before):
        return False
    if re.match(r"[ \t]+[-–—][ \t]+@?[\w./-]+[ \t]*(?:$|[\n,;|(])", after):
        return True
    alone = re.match(r"[ \t]+/?\w[\w./-]{2,}\w\.?[ \t]*(?:$|[\n,;|]|(?<=\.)[ ])", after)
    return among and alone is not None and word in _SHORTEST


def _before_handle(text: str, match: re.Match[str], marks: list[Mark], *, starts: bool) -> bool:
    kinds = {MarkKind.HANDLE, MarkKind.WEBSITE} if starts else {MarkKind.HANDLE}
    return match[0] != "in" and any(
        mark.kind in kinds and re.fullmatch(r"[ \t]*[(:-]?[ \t]*", text[match.end() : mark.start])
        for mark in marks
        if 0 <= mark.start - match.end() <= _NEAR
    )


_LONG_WORD = re.compile(
    r"[ \t]+(?:e |es |is |como )?([\w.]{6,})[ \t]*"
    r"(?=$|[\n,;)]|[ \t](?:e|y|and|et|und)[ \t])"
)


def _before_long_word(after: str) -> bool:
    """Whether one long word follows that is none of talk: `face lakesidehospital e insta ...`."""
    word = _LONG_WORD.match(after)
    return word is not None and word[1] not in words("talk", "chatter") | words("talk", "prose")


def _beside(text: str, match: re.Match[str], strong: list[tuple[int, int, Platform]]) -> bool:
    """Whether a plainer word for a platform stands beside it."""
    return any(
        _AND.fullmatch(text[match.end() : start]) or _AND.fullmatch(text[end : match.start()])
        for start, end, _ in strong
        if 0 <= start - match.end() <= _NEAR or 0 <= match.start() - end <= _NEAR
    )


def _behind_handle(text: str, match: re.Match[str], marks: list[Mark]) -> bool:
    return any(
        mark.kind is MarkKind.HANDLE
        and (
            re.fullmatch(r"\)?[ \t]*[(\-–—:|/•][ \t]*", text[mark.end : match.start()])
            or (
                text[match.end() : match.end() + 1] == ")"
                and re.fullmatch(r"[ \t]*\([^()\n]{1,16}[ \t]", text[mark.end : match.start()])
            )
        )
        for mark in marks
        if 0 <= match.start() - mark.end <= _NEAR
    )


_JOINED = re.compile(
    rf"(?:[ \t]+|{_BETWEEN_NAMES}|"
    r"[ \t]*,[ \t]*(?:and|y|et|und|e)[ \t]*(?:on |en |sur |auf |no |em )?)"
)


def _joined(text: str, found: list[tuple[int, int, Platform]]) -> list[Group]:
    groups: list[Group] = []
    for start, end, platform in found:
        last = groups[-1] if groups else None
        if last is not None and start < last.end:
            continue
        if last is not None and _JOINED.fullmatch(text[last.end : start]):
            last.end = end
            last.spans.append((start, end))
            if platform not in last.named:
                last.named.append(platform)
        else:
            groups.append(Group(start, end, [platform], [(start, end)]))
    for group in groups:
        group.used = _is_absent(text, group)
        if text[group.end : group.end + 1] == ")" and "(" in text[group.start : group.end]:
            group.end += 1
    return groups


def _within(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)
