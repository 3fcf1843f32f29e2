"""Streets and postal codes in an address."""

import re

from directory_core.pasted.language.vocabulary import alternation, level, phrases

_POSTAL = re.compile(
    r"(?<![\w@])(?:(?:CEP|C\.?P\.?|PLZ|cp)[:. ]*\d{4,5}(?:-\d{3})?|\d{5}-\d{3,4}|"
    r"\d{4}-\d{3}|(?:A|D|CH|F|E|B|L|AT|DE|BE|MX|FR|ES)-\d{4,5}|\d{5}|"
    r"\d{4}(?= [A-ZÀ-Þ])|(?<=(?:NSW|VIC|QLD|TAS|ACT) )\d{4}|(?<=(?:WA|SA|NT) )\d{4}|"
    r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d|"
    r"[AC-FHKNPRTV-Y]\d[\dW] [\dAC-FHKNPRTV-Y]{4})(?!\w)"
)
_COUNTRY_OF_POSTAL = {
    "A": "AT",
    "D": "DE",
    "CH": "CH",
    "F": "FR",
    "E": "ES",
    "B": "BE",
    "L": "LU",
    "AT": "AT",
    "DE": "DE",
    "BE": "BE",
    "MX": "MX",
    "FR": "FR",
    "ES": "ES",
}
_CEDEX = re.compile(r"\s+cedex(?:\s+\d+)?$", re.IGNORECASE)
_STREET_STARTS = (
    r"calle|c/|avenida|avda\.?|av\.|paseo|plaza|rue|quai|boulevard|rua|travessa|praca|carretera"
    r"|chemin"
)


def street(text: str) -> bool:
    """Whether `text` is a street with a number, a box or a floor."""
    plain = level(text)
    if not re.search(r"\d|s/n|suite|floor|piso", plain):
        return bool(re.fullmatch(rf"(?:{_STREET_STARTS})\b[^,]*", plain)) and len(plain.split()) > 1
    return bool(
        re.search(
            rf"(?<!\w)(?:{alternation(phrases('talk', 'streets'))})(?!\w)|str\.|strasse|"
            r"gasse\b|platz\b|weg \d|allee \d|ring \d|damm \d|ufer \d",
            plain,
        )
    )


def with_postal(text: str) -> tuple[str, str, bool]:
    """`text` without a postal code, the country that it tells, and whether there was one."""
    match = _POSTAL.search(text)
    if match is None:
        return text, "", False
    prefix = re.match(r"([A-Z]{1,2})-", match[0])
    country = _COUNTRY_OF_POSTAL.get(prefix[1], "") if prefix else ""
    if re.fullmatch(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", match[0]):
        country = "GB"
    rest = (text[: match.start()] + " " + text[match.end() :]).strip(" ,;-–")
    return re.sub(r"\s+", " ", _CEDEX.sub("", rest)), country, True


def behind_street(piece: str) -> str:
    """What stands behind a street, from its postal code on: `4 rue Haute 64046 Pau`."""
    match = _POSTAL.search(piece)
    if match and match.start() and street(piece[: match.start()]):
        return piece[match.start() :]
    return piece
