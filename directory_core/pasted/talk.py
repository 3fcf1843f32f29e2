"""Talk around what is meant: greetings, requests, job titles, and what looks like a name."""

import re
import unicodedata
from functools import cache

from directory_core.pasted.gazetteer import regions_coded
from directory_core.pasted.vocabulary import alternation, level, phrases, words

_GREETINGS = re.compile(
    r"^(?:good (?:morning|afternoon|evening|day)|hi|hello|hey|dear|greetings|"
    r"buen(?:os|as) (?:dias|tardes|noches)|buenas|hola|saludos|bom dia|boa (?:tarde|"
    r"noite)|ola|oi|bonjour|bonsoir|salut|coucou|guten (?:tag|morgen|abend)|hallo|"
    r"moin|servus|gruss gott|estimad[oa]s?|prezad[oa]s?|car[oa]s?|sehr geehrte|"
    r"liebes?|cher|chere|madame|thanks|thank you|gracias|merci|danke|obrigad[oa])\b"
    r"(?:\s+(?:team|all|there|everyone|everybody|folks|equipo|equipe|a todos|todos|"
    r"a todas|a tous|tous|zusammen|damen und herren|liebes team|together|guys|again|"
    r"carehandles|madame|monsieur|pessoal|gente))*\s*[,!.:]*\s*"
)


def untalked(text: str) -> str:
    """`text` without greetings and talk before and behind."""
    plain = level(text)
    while match := _GREETINGS.match(plain):
        text, plain = text[match.end() :].lstrip(" ,!.:"), plain[match.end() :].lstrip(" ,!.:")
        if not text:
            return ""
    tokens = text.split()
    start = _lead(tokens)
    tokens = tokens[start:]
    while tokens and _is_talk(tokens[-1], trailing=True) and not _is_state(tokens):
        tokens.pop()
    if tokens and (match := re.match(r"^(?:l|d)['’](?=\w)", tokens[0])):
        tokens[0] = tokens[0][match.end() :]
    return " ".join(tokens).strip(" ,;:-–—")


def _is_state(tokens: list[str]) -> bool:
    """Whether the last word is a state's code behind a comma: `gloucester, ma`."""
    return (
        len(tokens) > 1
        and tokens[-2].endswith(",")
        and len(tokens[-1]) == 2
        and bool(regions_coded(tokens[-1].upper()))
    )


def _lead(tokens: list[str]) -> int:
    """How many of the first words only talk."""
    at, stripped = 0, False
    while at < len(tokens):
        word = tokens[at]
        if _is_talk(word, trailing=False) or (
            stripped and level(word).strip(",.:") in words("talk", "chatter") and word[:1].islower()
        ):
            stripped = True
            at += 1
            continue
        break
    return at


def _is_talk(token: str, *, trailing: bool) -> bool:
    plain = level(token).strip(",.:;!?()\"'")
    if plain == "&" or (plain in {"+", "/"} and trailing):
        return trailing
    if plain in words("talk", "chatter") or (plain in words("talk", "prose") and not trailing):
        capital = token[:1].isupper()
        if trailing:
            return not capital or plain in words("talk", "thanks")
        return not (capital and plain in words("talk", "kept_capital")) and not (
            token.isupper() and len(token) > 1 and plain in words("talk", "kept_capital")
        )
    return not plain


def says_nothing(text: str) -> bool:
    """Whether `text` is nothing but talk, a heading or a blank."""
    plain = level(text).strip(" .,:;")
    if not re.search(r"[^\W\d_]{2}", plain) and not re.search(r"[\u0400-\uffff]", plain):
        return True
    if (
        plain in phrases("labels", "accounts")
        or plain in phrases("talk", "blank")
        or plain in phrases("labels", "website")
    ):
        return True
    return all(
        word.strip(".,:;!?()'\"") in words("talk", "chatter") | _FILL
        or not word.strip(".,:;!?()'\"&-")
        for word in plain.split()
    )


_FILL = frozenset(
    ["follow", "find", "us", "on", "at", "url", "website", "web", "site", "page", "and"]
)


@cache
def _strong() -> frozenset[str]:
    return words("organizations", "strong")


@cache
def _weak() -> frozenset[str]:
    return words("organizations", "weak")


@cache
def _ends() -> tuple[str, ...]:
    return tuple(words("organizations", "ends"))


@cache
def _unspaced() -> tuple[str, ...]:
    return tuple(
        word
        for word in _strong() | _weak()
        if unicodedata.name(word[0], "").startswith(("CJK", "HANGUL", "KATAKANA"))
    )


def organization_weight(text: str) -> int:
    """How much `text` looks like an organization: 3 for a strong word, 1 for weak ones."""
    found = [word.strip("'") for word in re.findall(r"[\w.'-]+", level(text))]
    parts = {
        part for word in found for part in (word.strip("."), *word.replace("'", "-").split("-"))
    }
    if parts & _strong() or any(word in level(text) for word in _unspaced()):
        return 3
    if any(part.endswith(_ends()) and len(part) > 5 for part in parts):
        return 3
    weak = parts & _weak()
    return min(2, len(weak)) if weak else 0


@cache
def jobs() -> re.Pattern[str]:
    """The words for what people do, in a leveled text."""
    return re.compile(rf"(?<!\w)(?:{alternation(phrases('talk', 'jobs'))})(?!\w)")


def is_prose(text: str) -> bool:
    """Whether `text` is a sentence rather than a name."""
    tokens = text.split()
    first = tokens[0] if tokens else ""
    return any(
        level(token).strip(",.:;!?()\"'") in words("talk", "prose")
        for token in tokens
        if token.lstrip("(\"'")[:1].islower() or token in {"I", "I'm"} or token is first
    )
