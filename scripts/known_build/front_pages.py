"""From the address that a list gives for a website to that of the website's first page.

Lists point into websites: at their pages for directions, at a language, with what a campaign or a
session added.  Such pages move, and none of them has the footer's accounts for sure.  What tells a
house from others on the same website stays: a page of its own, a number in the query.
"""

import re
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from directory_core.accounts.hosts import registered_domain
from scripts.known_build.places import bare
from scripts.known_build.words import words

_TRACKING = re.compile(
    r"utm_\w+|mc_\w+|[gfy]clid|msclkid|y_source|no_cache|chash|(?:j|php|asp)?sess(?:ion)?_?id|highlight|"
    r"searchid|ref|fb_ref|hsctatracking|_ga|_gl|typo3\w*|print|pk_\w+|igshid|si",
    re.IGNORECASE,
)
"""Parameters that say where somebody came from, or for how long, and not where to."""
_LANGUAGE = re.compile(
    r"(?:en|de|fr|es|pt|it|nl|sv|da|nb|nn|no|fi|is|pl|cs|cz|sk|sl|hr|sr|hu|ro|bg|el|gr|tr|ru|uk|ar|he|iw|fa|"
    r"ja|jp|ko|kr|zh|cn|tw|tc|sc|hk|th|vi|id|ms|bm|hi|ka|et|lv|lt|ca|eu|gl|mt)(?:[-_][a-z]{2,4})?|eng|ger|deu|"
    r"fra|esp|spa|por|ita|english|deutsch|francais|espanol|portugues|italiano",
    re.IGNORECASE,
)
_SAYS_LANGUAGE = re.compile(r"lang|lg|language|locale|hl|l", re.IGNORECASE)
_DEFAULT = re.compile(
    r"(?:index|default|home|home-?page|main|welcome|start|start-?seite(?:_node)?|startpage|inicio|"
    r"accueil|etusivu|hjem|framsida|uvod|top|pages|sitepages)"
    r"(?:[._-](?:[a-z]{2}|eng|english|\d))*(?:\.(?:html?|shtml?|aspx?|php\d?|cfm|jspx?|do|dot|action))?",
    re.IGNORECASE,
)
"""What the first page of a website or of a part of it is called."""
_FOLDERS = frozenset({"pages", "sitepages"})
"""Folders in which a program keeps its first page."""
_FEW = 3
_PARAMETER = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?]*", re.IGNORECASE)


def front_page(url: str, name: str) -> str:
    """The address of the first page of the website, or of the part of it, that is `name`'s."""
    parts = urlsplit(url)
    if parts.path in {"", "/"} and not parts.query:
        return url
    kept = _query(parts)
    path = _PARAMETER.sub("", parts.path)
    if not kept:
        path = _without_default(path)
        if _is_any_websites(path, name, registered_domain(parts.hostname or "").split(".")[0]):
            path = ""
    return parts._replace(path=path, query=kept, fragment="").geturl()


def _query(parts: SplitResult) -> str:
    """What of the query leads somewhere; a language alone leads to the first page in it."""
    try:
        given = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=False)
    except ValueError:
        return parts.query
    kept = [(key, value) for key, value in given if not _TRACKING.fullmatch(key)]
    if all(_SAYS_LANGUAGE.fullmatch(key) and _LANGUAGE.fullmatch(value) for key, value in kept):
        return ""
    return parts.query.rstrip("&") if len(kept) == len(given) else urlencode(kept, safe="/:")


def _without_default(path: str) -> str:
    """The path without its default page; empty where it is no more than one and a language."""
    segments = path.strip("/").split("/")
    rest = list(segments)
    while rest and _DEFAULT.fullmatch(rest[-1]):
        rest.pop()
    if not rest or (len(rest) == 1 and _LANGUAGE.fullmatch(rest[0])):
        return ""
    for size in range(len(rest), len(segments)):
        if "." in segments[size] or segments[size].lower() in _FOLDERS:
            return f"/{'/'.join(segments[:size])}/"
    return path


def _is_any_websites(path: str, name: str, label: str) -> bool:
    """Whether a path is one that any website has: for contact, for visitors, for directions.

    Its own name may stand there, as far as the domain bears it: `kch.nhs.uk/getting-to-kings`
    is King's College Hospital's.  `virginiamason.org/visit-federal-way` is the one of Federal Way.
    """
    pages = words("pages")
    own = re.findall(r"[a-z]+", bare(name).replace("'", ""))
    whole = "".join(word[0] for word in own) in label and len(own) >= _FEW
    theirs = {word for word in own if whole or word in label}
    segments = re.sub(r"\.\w+$", "", path).split("/")[1:]
    if len(segments) > 1 and _LANGUAGE.fullmatch(segments[0]):
        segments = segments[1:]
    said = [set(re.findall(r"[^\W\d_]+|\d+", bare(each))) for each in segments]
    return bool(said) and all(each & pages and each <= pages | theirs for each in said)
