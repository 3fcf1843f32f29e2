"""Pasted text without what programs wrap around it: HTML, Markdown, quoting, bullets, pictures.

Line ends stay; a link that stood behind words stands beside them afterwards.
"""

import html
import re
import unicodedata

from directory_core.pasted.language.vocabulary import platform_named
from directory_core.pasted.shapes.nested import unnested
from directory_core.pasted.shapes.unwrapping import from_json, unwrapped

_ANCHOR = re.compile(
    r"<a\b[^>]*?href\s*=\s*[\"']?([^\"'\s>]+)[\"']?[^>]*>(.*?)</a\s*>", re.IGNORECASE | re.DOTALL
)
_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|li|tr|h[1-6]|ul|ol|table|dt|dd)\s*>", re.IGNORECASE)
_CELL = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
_TAGS = (
    "a b i u p br div span li ul ol table tr td th tbody thead strong em h1 h2 h3 h4 h5 h6 img "
    "font html body head meta style script hr small center section article footer header nav label "
    "button form iframe sup sub blockquote code pre link title dl dt dd address o:p"
)
_TAG = re.compile(rf"</?(?:{'|'.join(_TAGS.split())})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ANGLED = re.compile(r"<([^<>\n]{2,200})>")
_LEADERS = re.compile(r"(?<=\w)[ \t]?(?:\.{4,}|\.{3}(?=\s?@)|_{4,})[ \t]?(?=[@\w])")
_ARROWS = re.compile(
    r"(?<=[\w)])[ \t]*"
    r"(?:(?:→|➜|➔|⇒|▶|►|⮕|➡|👉|[-=]{1,2}>)[\ufe0f\U0001f3fb-\U0001f3ff]?)+[ \t]*(?=\S)"
)
_ASKED = re.compile(r"^[ \t]*Q[.:]\s*(.{1,60}?)[ \t]*[?:]*\s*\bA[.:][ \t]*", re.MULTILINE)
"""A question before its answer: `Q: City? A: Lancaster`."""
_NUMBERED = re.compile(r"(?:^|(?<=\s))[1-9]\)[ \t]+(?=\S)")
"""The points of a list on one line: `1) name ... 2) place ...`."""
_PAIR = re.compile(r"&(?=[a-z_]{2,20}=)(?<!\s&)(?<!/&)")
"""Between the fields of a form sent as an address: `city=Hamilton&state=OH`."""
_PARTED = re.compile(r"(?<=\S)[ \t]+(?://|::|>>|<>|\+\+|\*|\\\\)[ \t]+(?=\S)|(?<=\")[ \t]+(?=\")")
"""Marks that part the pieces of a line: ` // `, and what stands between two quoted pieces."""
_CHAT_LINK = re.compile(r"<((?:https?://|mailto:)[^<>|\s]+)(?:\|([^<>]*))?>")
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_MARKDOWN_LINK = re.compile(
    r"\[([^\[\]]*)\]\(\s*<?([^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)?)>?(?:\s+\"[^\"]*\")?\s*\)"
)
_BOLD = re.compile(r"\*\*|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)|`+|~~")
_STARS = re.compile(r"(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])")
_HEADING = re.compile(r"^\s*#{1,6}\s+")
_QUOTE = re.compile(r"^(?:\s*>)+\s?")
_BULLET = re.compile(
    r"^\s*(?:[-*+•·‣▪▫◦●○■□–—→⇒✓✔☑✅➤➡►▶»]+\s+|[•·‣▪◦●■✓✔➤►]|\(?\d{1,2}[.)]\s+|\(?[a-h]\)\s+)"
)
_DOTTED = re.compile(
    r"^\s*(?:([^\W\d_]{1,12})(?:\.+[ \t]*:?[ \t]+|[ \t]+[·•–—-]+[ \t]+(?=\S+$))(?=\S)|"
    r"([fti])[ \t:.]+(?=[/@]\w))",
    re.IGNORECASE,
)
"""A word and dots at the beginning of a line."""
_LETTERED = re.compile(
    r"^[ \t]*(f|t|in|i|ig|yt|tw|x)(?:[ ]{2,}|\t)[ \t]*(?=@?/?[\w./-]{3,60}[ \t]*$)",
    re.MULTILINE | re.IGNORECASE,
)
"""The first letters of platforms, as a footer's icons are copied: `f  Lakeside`."""
_LETTERED_INLINE = re.compile(
    r"(?<![\w@./])(?:\((?=\w+\))(?=[a-z]{1,2}\))|(?=[a-z]{1,2}:)|(?=[a-z]/))"
    r"([FTI]|ig|in|yt)[):/][ \t]*(?=@?/?[\w.-]*[^\W\d][\w.-]{3,60})"
    r"(?!\w+@)(?![\w.-]+[ \t]+[\w.-]+[ \t]+[a-z])",
    re.IGNORECASE,
)
"""The same within a line: `F: lakeside T: @lakeside`, `(f) lakeside (t) @lakeside`."""
_SPELT_OUT = re.compile(
    r"(?<=\w)[ \t]+(?:underscore|under score|gui[oó]n bajo|tiret bas|unterstrich|underline)[ \t]+"
    r"(?=\w)",
    re.IGNORECASE,
)
"""A sign of a handle that is spoken: `lakeside underscore hosp`."""
_SCANNED = re.compile(r"\b(?=[A-Z]*[01])(?=(?:[01]?[A-Z]){3})[A-Z01]{4,}\b")
"""A word in capitals with digits that a scan took for letters: `H0ME`."""
_CHECKED = re.compile(r"^[ \t]*[-*•]?[ \t]*\[[xX]\]", re.MULTILINE)
_UNCHECKED = re.compile(r"^[ \t]*[-*•]?[ \t]*\[ \].*$", re.MULTILINE)
"""A line that was not ticked, among others that were."""
_RULE = re.compile(r"^\s*(?:[-=_*~#]{3,}|\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?)\s*$")
_STAMP = re.compile(
    r"^\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?\]?\s*(?:-\s*)?"
    r"(?:[^:\n@/]{1,30}:\s+)?",
    re.IGNORECASE,
)
_SCHEME_SLIPS = (
    (re.compile(r"\bh?t?tps?\s*:\s*//\s*(?=[\w])", re.IGNORECASE), None),
    (re.compile(r"\bhttps?:/(?=[\w])", re.IGNORECASE), "https://"),
    (re.compile(r"\bhttps?//(?=[\w])", re.IGNORECASE), "https://"),
    (re.compile(r"\bhttps?;//(?=[\w])", re.IGNORECASE), "https://"),
)
_PARTED_HOST = re.compile(
    r"\b((?:facebook|fb|twitter|x|instagram|youtube|linkedin|tiktok|threads|pinterest)\.com)"
    r"(?:[ \t]+/[ \t]*|[ \t]*/[ \t]+)(?=[\w@])(?!\w+\.\w{2,3}\b)",
    re.IGNORECASE,
)
"""A blank beside the slash of an address: `facebook.com / lakeside`."""
_HOST_SLIPS = (
    (re.compile(r"👍[\U0001f3fb-\U0001f3ff]?[ \t]*(?=/\w)"), "facebook: "),
    (
        re.compile(
            r"(?<=\w{3})-(?=(?:X|Twitter|Facebook|Insta(?:gram)?|YouTube|LinkedIn)[ \t]*[:=])"
        ),
        " ",
    ),
    (
        re.compile(r"([:=][ \t]*)(?:yes|sí|si|ja|oui|sim)[ \t]+(?=@|https?:|www\.)", re.IGNORECASE),
        r"\1",
    ),
    (re.compile(r"\bfrom[ \t]+@\w+[ \t]+to[ \t]+(?=@\w)", re.IGNORECASE), "as "),
    (
        re.compile(
            r"\b(facebook|instagram|twitter|youtube|linkedin|tiktok)\.(?:con|comm|vom|cpm)/",
            re.IGNORECASE,
        ),
        r"\1.com/",
    ),
    (
        re.compile(
            r"(?<![\w.@#])(facebook|instagram|insta|twitter|tiktok)@(?=\w{3,}(?![\w.-]*\.\w))",
            re.IGNORECASE,
        ),
        r"\1 @",
    ),
    (re.compile(r"(?<=\.com)\\(?=\w)"), "/"),
    (re.compile(r"\bwww(?:[ \t]+\.[ \t]*|\.[ \t]+)(?=\w)", re.IGNORECASE), "www."),
    (re.compile(r"\bw{4,5}\.(?=\w)", re.IGNORECASE), "www."),
    (
        re.compile(r"\b(facebook|instagram|twitter|youtube|linkedin|tiktok),com/", re.IGNORECASE),
        r"\1.com/",
    ),
    (re.compile(r"(?<=\w)(?=https?://)", re.IGNORECASE), " "),
    (re.compile(r"(?<=\w)[\u200b-\u200f\u2060\ufeff]+(?=[:\s])"), ""),
    (
        re.compile(r"([:=][ \t]*)(?:yes|sí|si|ja|oui|sim)[ \t]*[,(–-][ \t]*(?=\S)", re.IGNORECASE),
        r"\1",
    ),
    (re.compile(r"^[ \t]*▶\ufe0f?[ \t]*(?=@)", re.MULTILINE), "youtube: "),
    (re.compile("𝕏"), "X"),
)
"""Slips around addresses, and what was meant."""
_FORMER_NAME = re.compile(
    r"\b(X|Twitter)[ \t]*[(/,–-]?[ \t]*(?:ex|formerly|previously|now|antes|antiguo|anteriormente|"
    r"früher|ehemals|vormals|jetzt|antigo|anciennement|ancien|ahora|agora|maintenant)"
    r"[ \t-]*(?:twitter|x)\b[ \t]*\)?",
    re.IGNORECASE,
)
"""`X (formerly Twitter)` is one platform."""
_SPACED_HOST = re.compile(
    r"\b(facebook|twitter|instagram|youtube|linkedin|tiktok|fb|x)\s*(?:\(dot\)|"
    r"\[dot\]|\[\.\]|\bdot\b|\s\.\s?|\.\s)\s*com\b"
    r"(?:\s*(?:/|\bslash\b)\s*)?",
    re.IGNORECASE,
)
_PICTURES = {
    picture: f"\n{label}"
    for label, pictures in {
        "location: ": "📍",
        "city: ": "🏙",
        "website: ": "🌐🔗💻",
        "phone: ": "📞☎",
        "email: ": "✉📧📩",
        "twitter: ": "🐦",
        "facebook: ": "📘",
        "instagram: ": "📷📸",
        "youtube: ": "🎥🎬📺",
        "tiktok: ": "🎵",
        "linkedin: ": "💼",
        "bluesky: ": "🦋",
        "mastodon: ": "🐘",
        "threads: ": "🧵",
        "": "🏥📱👉➡",
    }.items()
    for picture in pictures
}
"""Pictures that stand for a label, and what they begin."""
_WIDE = str.maketrans(
    dict(zip("：，；（）｜＠", ":,;()|@", strict=True))
    | dict.fromkeys("\u00a0\u202f\u2009", " ")
    | dict.fromkeys("\r\u2028\u2029\v\f", "\n")
    | {"。": ". ", "、": ", ", "…": "... "}
)
_ITALICS = re.compile(r"(?<![\w@/.])_([^_\n]{2,80})_(?!\w)")
_LONGEST_GAP = 40
"""Blanks and line ends kept of one gap: patterns that begin with blanks try each of them."""
_BLANKS = r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]"
_GAPS = re.compile(rf"{_BLANKS}{{{_LONGEST_GAP},}}|[\r\n]{{{_LONGEST_GAP},}}")
_RUNS = re.compile(r"\t{5,}| {5,}|[|@(]{5,}")
_LOOSE = re.compile(
    r"(?<!\S)[\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]+|"
    r"[\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]+(?!\S)"
)


def tidied(text: str) -> str:
    """`text` as plain lines."""
    text = unwrapped(_GAPS.sub(lambda gap: gap[0][:_LONGEST_GAP], text))
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(_WIDE)
    text = _RUNS.sub(lambda run: run[0][:4], _LOOSE.sub("", _unmarked(text)))
    for slip, meant in _HOST_SLIPS:
        text = slip.sub(meant, text)
    text = _SCANNED.sub(lambda word: word[0].replace("0", "O").replace("1", "I"), text)
    text = _SPELT_OUT.sub("_", _without_pictures(text))
    for slip, right in _SCHEME_SLIPS:
        text = slip.sub(right or _scheme, text)
    text = _PARTED_HOST.sub(r"\1/", _FORMER_NAME.sub(r"\1", text.replace("(s)", "s")))
    text = _SPACED_HOST.sub(
        lambda match: f"{match[1].lower()}.com/" if match[0] != f"{match[1]}.com" else match[0],
        text,
    )
    for lettered in (_LETTERED, _LETTERED_INLINE):
        if len({letter.lower() for letter in lettered.findall(text)}) > 1:
            text = lettered.sub(_of_letter, text)
    if _CHECKED.search(text):
        text = _UNCHECKED.sub("", text)
    return "\n".join(_line(line) for line in text.split("\n"))


def _scheme(match: re.Match[str]) -> str:
    return "http://" if "s" not in match[0].lower() else "https://"


def _unmarked(text: str) -> str:
    text = unnested(from_json(text))
    if "\n" not in text:
        text = text.replace("\\r\\n", "\n").replace("\\n", "\n")
    if text.count(" > ") > 2:
        text = text.replace(" > ", " | ")
    if len(_NUMBERED.findall(text)) > 1:
        text = _NUMBERED.sub("\n", text)
    if len(_PAIR.findall(text)) > 2:
        text = _PAIR.sub("\n", text)
    text = _CHAT_LINK.sub(lambda link: _beside(link[2] or "", link[1]), text)
    if "<" in text or "&" in text:
        text = _ANCHOR.sub(
            lambda link: _beside(_TAG.sub("", link[2]), html.unescape(link[1])), text
        )
        text = re.sub(r"(</\w+>)\s*(?=<\w)", r"\1\t", text)
        text = html.unescape(_TAG.sub("", _CELL.sub("\t", _BREAK.sub("\n", text))))
    text = _MARKDOWN_LINK.sub(lambda link: _beside(link[1], link[2]), _IMAGE.sub("", text))
    text = re.sub(r"(?<=[ \t])\[([^\[\]\n]{3,80})\]", r"(\1)", text)
    text = _PARTED.sub(" | ", _ASKED.sub(r"\1: ", text))
    text = _ARROWS.sub(": ", _LEADERS.sub(": ", _ANGLED.sub(r"\1", text)))
    text = _ITALICS.sub(r"\1", text)
    return _STARS.sub("", _BOLD.sub("", text))


def _beside(words: str, link: str) -> str:
    """Words and the link behind them; the words alone are left out where they are the link."""
    words, link = words.strip(), link.removeprefix("mailto:")
    bare = (
        words.rstrip("/")
        .casefold()
        .removeprefix("https://")
        .removeprefix("http://")
        .removeprefix("www.")
    )
    if not words or bare in link.casefold():
        return f" {link} "
    return f"{words} {link} "


def _without_pictures(text: str) -> str:
    if text.isascii():
        return text
    flags = re.sub(r"[\U0001F1E6-\U0001F1FF]{2}", _flag, text)
    made = []
    for char in flags:
        if char in _PICTURES:
            made.append(_PICTURES[char])
        elif char in "\ufe0f\ufe0e\u20e3\u200d" and not made:
            continue
        elif char in "\ufe0f\ufe0e\u20e3" or (
            unicodedata.category(char) == "So" and char not in "№°©®™ªº"
        ):
            made.append("" if char in "\ufe0f\ufe0e\u20e3" else " ")
        elif "\U0001f3fb" <= char <= "\U0001f3ff":
            continue
        else:
            made.append(char)
    return "".join(made)


def _flag(match: re.Match[str]) -> str:
    code = "".join(chr(ord(char) - 0x1F1E6 + ord("A")) for char in match[0])
    return f", {code} "


def _line(line: str) -> str:
    line = _STAMP.sub("", _HEADING.sub("", _QUOTE.sub("", line)))
    if _RULE.match(line):
        return ""
    line = _with_platforms_ahead(line)
    line = re.sub(r"^\s*\[[ xX]?\]\s*", "", _BULLET.sub("", line)).rstrip()
    return _DOTTED.sub(_labelled, line)


def _with_platforms_ahead(line: str) -> str:
    """Platforms in brackets before their handles as labels: `(X) lakeside (FB) lakesidehosp`."""
    found = [each for each in _BRACKETED.finditer(line) if platform_named(each[1])]
    if len(found) < 2 or not _AHEAD.search(line[: found[0].start()]):
        return line
    if not re.match(r"[ \t]*@?[\w.-]{3}", line[found[-1].end() :]):
        return line
    return _BRACKETED.sub(
        lambda each: f", {each[1]}: " if platform_named(each[1]) else each[0], line
    )


_BRACKETED = re.compile(r"[(\[][ \t]*([^\W\d_]{1,12})[ \t]*[)\]]")
_AHEAD = re.compile(r"(?:^|[.,;:!|–—-])[ \t]*$")
_LETTERS = {"f": "facebook", "t": "twitter", "i": "instagram", "in": "linkedin"}


def _of_letter(match: re.Match[str]) -> str:
    letter = match[1].lower()
    return f"{_LETTERS.get(letter, letter)}: "


def _labelled(match: re.Match[str]) -> str:
    """`fb. lakeside` and `twitter · lakeside` as labels; anything else as it stands."""
    if match[2]:
        return f"{_LETTERS[match[2].lower()]}: "
    return f"{match[1]}: " if platform_named(match[1]) else match[0]
