"""Accounts that a text names as somebody else's: fakes, old ones, ones not to be listed."""

import re

from directory_core.pasted.mentions import platform_words
from directory_core.pasted.vocabulary import alternation, level, phrases


def others_clauses(text: str) -> list[tuple[int, int]]:
    """Where `text` speaks of accounts that are not the organization's."""
    pattern = re.compile(rf"(?<!\w)(?:{alternation(phrases('talk', 'not_theirs'))})(?!\w)")
    found: list[tuple[int, int]] = []
    plain = level(text)
    for sentence in _sentences_of(text):
        start, end = sentence
        parts = _parts(plain, start, end)
        if not pattern.search(plain, start, end) and not any(
            _NOT_THIS.match(plain[at:stop]) for at, stop in parts
        ):
            continue
        bad = False
        before: tuple[int, int] | None = None
        for at, stop in parts:
            if platform_words().match(plain[at:stop].lstrip(" ,;(")):
                bad = False
            bad = bad and not _BUT_THIS.match(plain[at:stop])
            if pattern.search(plain, at, stop) or _NOT_THIS.match(plain[at:stop]):
                bad = True
                if (
                    before is not None
                    and not _MENTIONS.search(text, at, stop)
                    and _REFERS.match(plain[at:stop])
                ):
                    found.append(before)
            elif re.search(
                (
                    r"\b(?:real|official|genuine|correct|right|oficial|verdader\w+|vrai\w*|echt\w*|"
                    r"richtig\w*|offiziell\w*|unser\w*|nuestr\w+|notre|nossa|nosso|our|ours|is|"
                    r"now|ahora|maintenant|jetzt|agora)\b"
                ),
                plain[at:stop],
            ):
                bad = False
            if bad:
                found.append((at, stop))
            if _MENTIONS.search(text, at, stop):
                before = (at, stop)
    addressed = [
        (start, end)
        for start, end in found
        if _MENTIONS.search(text, start, end)
        or platform_words().search(plain, start, end)
        or not _NAMES_ITSELF.search(plain, start, end)
    ]
    return _with_headed_lines(text, plain, addressed)


_REPLACED = (
    "replaces|replacing|instead of|rather than|en lugar de|en vez de|reemplaza a|sustituye a|"
    "au lieu de|remplace|statt|anstelle von|ersetzt|em vez de|no lugar de|substitui"
)
"""Before the account that another came after."""
_NOT_THIS = re.compile(
    r"(?:\(\s*no|[\s,(]*(?:(?:but|and|y|et|und|e|aber|pero|mais|mas)\s+)?"
    rf"(?:not|nicht|pas|nao|nao e|no es|no son|{_REPLACED}))\s+"
    r"(?:at\s+|to\s+)?(?:https?:|@|[\w-]+\.\w)"
)
"""`(not facebook.com/lakeside)`: right before an address."""
_BUT_THIS = re.compile(
    r"(?:but|sino|sondern|mais|mas)[ \t]+(?:(?:que|es|e|sim|ist|is|bien|rather)[ \t]+)?@"
)
"""`not @lakesid but @lakeside`."""
_NAMES_ITSELF = re.compile(
    r"\b(?:called|named|known as|rebranded|se llamaba|s'appelait|hiess|chamava)\b"
)
"""A clause about the organization's own former name is about no account."""
_MENTIONS = re.compile(r"@\w|\w\.\w")


_REFERS = re.compile(
    r"[\s,(]*(?:separate|different|unrelated|another|otro|otra|autre|ander\w+|outr[oa]|which|that|this|it|they|is|not|no|das|der|die|dies|welche\w*|nicht|"
    r"que|esa|ese|esta|eso|qui|ce|c'est|n'est|isso|esse|essa|nao|a fake|fake|falsa|"
    r"falso|fausse?|ist|es|e)\b"
)


def _with_headed_lines(
    text: str, plain: str, found: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """A line that warns and ends with a colon speaks of the lines under it."""
    made = list(found)
    for start, end in found:
        line_end = plain.find("\n", end - 1)
        line = plain[start : line_end if line_end >= 0 else len(plain)]
        if line_end < 0 or not line.rstrip().endswith(":"):
            continue
        stop = text.find("\n\n", line_end)
        made.append((line_end, stop if stop >= 0 else len(text)))
    return made


def _sentences_of(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for match in re.finditer(r"\n|[.!?](?=\s)|;|\s[-–—]\s(?=not\b|no\b|fake)", text):
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return spans


def _parts(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    spans, at = [], start
    for match in re.finditer(
        r",|\(|\)|\b(?:but|pero|mais|aber|mas|sino|sondern)\b|"
        r"\b(?:no es|no son|not|nicht|pas|nao e|nao)(?=[ \t]+@)|"
        rf"\b(?:{_REPLACED})(?=[ \t]+(?:@|https?:|[\w-]+\.\w))",
        plain[start:end],
    ):
        spans.append((at, start + match.start()))
        at = start + match.start()
    spans.append((at, end))
    return [span for span in spans if span[1] > span[0]]
