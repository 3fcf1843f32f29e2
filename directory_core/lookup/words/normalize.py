"""Text as it is compared: without case, accents, width, punctuation, or marks that hide.

Two spellings that a reader takes for the same should fold to the same words.  Scripts that
are written without spaces between words (Han, kana, Hangul, Thai and their kin) are cut into
overlapping pairs of characters, so that a part of a name meets the whole.
"""

import re
import unicodedata

_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ß": "ss",
    "ة": "ه", "ى": "ي", "ـ": "", "ک": "ك", "ی": "ي",
}  # fmt: skip
_ELISION = re.compile(r"\b(?:d|l|dell|all|nell|sull|degl)['’ʼ](?=\w)", re.IGNORECASE)
_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ`´]")
_NUMERAL = re.compile(r"\b([IVX]{2,})['’ʼ`´]s\b")
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_NOISE = re.compile(r"#(?:TAB|N|R|n|r)#|&(?:amp|nbsp|quot);")
_U_OF = re.compile(r"\bU\.? of\b", re.IGNORECASE)
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]"
)
_NEVER_PARTED = 9
_COMPOUND = re.compile(
    r"(universit[ae]ts)?(\w{4,}?)?(hochschule|hospital|spital|krankenhaus|kliniken|klinikum|klinik"
    r"|ziekenhuis|sjukhus|sygehus|sykehus|sairaala|institut|zentrum|gesellschaft)(?:et|en|s)?"
)


class _Table(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        category = unicodedata.category(char)
        if char in _LETTERS:
            made = _LETTERS[char]
        elif category == "Cf" or _is_accent(code):
            made = ""
        elif category[0] in "PSZC":
            made = " "
        else:
            made = char
        self[code] = made
        return made


def _is_accent(code: int) -> bool:
    """Marks that only refine a letter; the vowel signs of Indic scripts do not fall under it."""
    return (
        0x0300 <= code <= 0x036F
        or 0x0591 <= code <= 0x05C7
        or 0x064B <= code <= 0x065F
        or code == 0x0670
    )


_TABLE = _Table()


def fold(text: str) -> str:
    """`text` in lower case, with single spaces, and nothing but letters, digits and vowel signs."""
    if "#" in text or "&" in text:
        text = _NOISE.sub(" ", text)
    if "'" in text or "’" in text or "ʼ" in text or "`" in text or "´" in text:
        text = _APOSTROPHES.sub("", _ELISION.sub(" ", _NUMERAL.sub(r"\1", text)))
    if text.isascii():
        return " ".join(text.lower().translate(_TABLE).split())
    text = unicodedata.normalize("NFKD", text).casefold().translate(_TABLE)
    return " ".join(unicodedata.normalize("NFC", text).split())


def words_of(text: str) -> list[str]:
    """The folded words of `text`: initials joined ("M. D." is md), unspaced scripts in pairs."""
    if " of" in text or " OF" in text:
        text = _U_OF.sub("university", text)
    folded = fold(text)
    words = folded.split()
    if min(map(len, words), default=0) == 1:
        words = _joined(words)
    if folded.isascii() or not _UNSPACED.search(folded):
        return words
    return [piece for word in words for piece in _pieces(word)]


def is_numeral(word: str) -> bool:
    """Whether a folded word is a number in digits, or in Roman numerals from ii to xxxix."""
    return word.isdigit() or (len(word) > 1 and _ROMAN.fullmatch(word) is not None)


def parted(word: str) -> list[str]:
    """The parts of a Germanic compound that ends in what it is, such as Wilhelminenspital."""
    found = _COMPOUND.fullmatch(word) if len(word) > _NEVER_PARTED else None
    if not found:
        return [word]
    return [part for part in found.groups() if part]


def _joined(words: list[str]) -> list[str]:
    """Runs of single letters as one word."""
    made: list[str] = []
    run = ""
    for word in words:
        if len(word) == 1 and word.isalpha() and not _UNSPACED.match(word):
            run += word
            continue
        if run:
            made.append(run)
            run = ""
        made.append(word)
    return [*made, run] if run else made


def _pieces(word: str) -> list[str]:
    """`word`, or its overlapping pairs where its script puts no spaces between words."""
    if word.isascii() or not _UNSPACED.search(word) or len(word) <= 2:
        return [word]
    return [word[at : at + 2] for at in range(len(word) - 1)]
