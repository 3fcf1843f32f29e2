"""A link on a known platform's host, held against that platform's rules."""

import re
from dataclasses import replace
from urllib.parse import quote, unquote, urlsplit

from directory_core.accounts.confusables import mixes_scripts, passes_for_latin, shadow
from directory_core.accounts.links import Link
from directory_core.accounts.platforms import Form, PathShape, PlatformRules
from directory_core.accounts.problems import AddressProblem, refused
from directory_core.models.answers import Address

_SAFE = "@&+,'()!~:"
"""Characters beyond letters, digits and `-._` that stand in a canonical link as they are."""

_WORD = re.compile(r"[^\W_]+")
_ROUNDED = re.compile(r"[0-9](?:[.,][0-9]{1,15})?E\+?[0-9]{1,2}", re.IGNORECASE)
_FILE = re.compile(r".+\.(?:php|html?|txt|xml|json|js|css|ico|aspx?|gne)")
"""Names such as robots.txt, which the rules of some platforms would allow."""


def match_link(rules: PlatformRules, link: Link) -> Address:
    """The account that `link`, on one of this platform's hosts, names.

    Raises:
        AddressRefused: it names none.
    """
    named_by_host = _subdomain(rules, link)
    if named_by_host is not None:
        return named_by_host
    link = _in_browser(rules, _unbanged(rules, link))
    if any(key in rules.overlays for key, _ in link.query):
        raise refused(link.text, AddressProblem.POST_NOT_ACCOUNT)
    for depth in range(min(len(link.segments), 5), -1, -1):
        tail = link.segments[depth:]
        if tail and not _belongs(rules, tail):
            continue
        found = _matched(rules, _cut(link, depth))
        if found is not None:
            return found
    raise refused(link.text, _what_else(rules, link))


def match_handle(rules: PlatformRules, text: str) -> Address:
    """The account whose handle, without a leading @, is `text`.

    Raises:
        AddressRefused: the platform knows no such handle.
    """
    for form in rules.forms:
        for written in form.written:
            name = _name(form, written, text)
            if name is not None and not _kept(rules, form, name):
                return _address(rules, form, name, text)
    if is_rounded_number(text):
        raise refused(text, AddressProblem.SPREADSHEET_DAMAGE)
    if (problem := _by_pattern(rules, text)) is not None and "/" in text:
        raise refused(text, problem)
    taken = _rooted(rules) and text.casefold() in rules.reserved
    raise refused(text, AddressProblem.RESERVED_PATH if taken else AddressProblem.BAD_HANDLE)


def is_rounded_number(text: str) -> bool:
    """Whether a spreadsheet wrote a long number so (`1.00064E+14`), and lost its digits."""
    return _ROUNDED.fullmatch(text) is not None


def published_by(rules: PlatformRules, link: Link) -> Address | None:
    """The account that published what `link` leads to, where its name stands in the link."""
    link = _in_browser(rules, _unbanged(rules, link))
    if link.host not in rules.hosts and not link.query:
        for form in rules.forms:
            name = form.subdomain and _name(form, form.subdomain, link.host)
            if name and name != "www":
                return _address(rules, form, name, link.text)
    for depth in range(1, len(link.segments) + 1):
        part = _cut(link, depth)
        for form in rules.forms:
            shapes = (
                form.published if depth == len(link.segments) else (*form.shapes, *form.published)
            )
            for shape in shapes:
                name = _name_in(form, shape, part)
                if name is not None and not _kept(rules, form, name):
                    return _address(rules, form, name, link.text)
    return None


def _kept(rules: PlatformRules, form: Form, name: str) -> bool:
    """Whether the platform keeps this name for a page of its own."""
    folded = name.casefold()
    return form.rooted and (folded in rules.reserved or _FILE.fullmatch(folded) is not None)


def _rooted(rules: PlatformRules) -> bool:
    return any(form.rooted for form in rules.forms)


def _subdomain(rules: PlatformRules, link: Link) -> Address | None:
    if link.host in rules.hosts:
        return None
    for form in rules.forms:
        name = form.subdomain and _name(form, form.subdomain, link.host)
        if name and name != "www":
            if link.segments and not _belongs(rules, link.segments):
                posted = link.segments[0].casefold() in rules.posts
                why = AddressProblem.POST_NOT_ACCOUNT if posted else AddressProblem.UNKNOWN_PAGE
                raise refused(link.text, why)
            return _address(rules, form, name, link.text)
    return None


def _unbanged(rules: PlatformRules, link: Link) -> Link:
    """The link with the path that an old one carried behind `#!`."""
    if not (rules.hashbang and link.fragment.startswith("!")):
        return link
    if link.path not in {"", "home.php"}:
        raise refused(link.text, AddressProblem.UNKNOWN_PAGE)
    inner = urlsplit("https://host/" + link.fragment[1:].lstrip("/"))
    segments = tuple(unquote(part) for part in inner.path.split("/") if part)
    pairs = (pair.partition("=") for pair in inner.query.split("&"))
    query = tuple((key, value) for key, _, value in pairs)
    return replace(link, segments=segments, query=query, fragment="")


def _in_browser(rules: PlatformRules, link: Link) -> Link:
    """The link with the path that an app in the browser carries behind `#`."""
    pattern = rules.fragments.get(link.host)
    match = pattern.fullmatch(link.fragment) if pattern else None
    if match is None:
        return link
    return replace(link, segments=(*link.segments, unquote(match["path"])), fragment="")


def _belongs(rules: PlatformRules, tail: tuple[str, ...]) -> bool:
    """Whether what follows an account's name is still that account."""
    first = tail[0].casefold()
    return first in rules.deep or (len(tail) == 1 and first in rules.tails)


def _matched(rules: PlatformRules, link: Link) -> Address | None:
    if _taken(rules, link):
        return None
    for form in rules.forms:
        for shape in form.shapes:
            name = _name_in(form, shape, link)
            if name is not None and not _kept(rules, form, name):
                return _address(rules, form, name, link.text)
    return None


def _name_in(form: Form, shape: PathShape, link: Link) -> str | None:
    if shape.host and shape.host != link.host:
        return None
    if not shape.parameter:
        return _name(form, shape.pattern, link.path)
    if not shape.pattern.fullmatch(link.path):
        return None
    value = (link.parameter(shape.parameter) or "").removeprefix("@")
    return _name(form, form.rule, value)


def _name(form: Form, pattern: re.Pattern[str], text: str) -> str | None:
    """The name that `pattern` meets in the whole of `text`; marks count as letters."""
    drawn = shadow(text)
    match = pattern.fullmatch(drawn) if drawn is not None else None
    if match is None:
        return None
    start, end = match.span("name") if "name" in pattern.groupindex else match.span()
    name = text[start:end]
    if len(name) > form.longest:
        return None
    return name.lower() if form.lower else name


def _address(rules: PlatformRules, form: Form, name: str, text: str) -> Address:
    if form.scripts and not name.isascii() and _mixed(form, name):
        raise refused(text, AddressProblem.MIXED_SCRIPTS)
    return Address(
        platform=rules.platform,
        handle=form.handle.format(name=name),
        url=form.url.format(name=quote(name, safe=_SAFE + "/")),
        platform_id=name if form.stable else "",
        personal=form.personal,
    )


def _mixed(form: Form, name: str) -> bool:
    """Whether a name mixes scripts as nobody honest does.

    Where words of several scripts may stand side by side, a word is suspect all the same when each
    of its letters passes for a Latin one.
    """
    if form.scripts == "name" or not mixes_scripts(name):
        return mixes_scripts(name)
    words = _WORD.findall(name)
    return any(mixes_scripts(word) or passes_for_latin(word) for word in words)


def _reserved(rules: PlatformRules, link: Link) -> AddressProblem | None:
    """What the platform keeps the first words of this path for."""
    words = [segment.casefold() for segment in link.segments[:3]]
    if words and _rooted(rules):
        words[0] = words[0].removeprefix("@") or words[0]
    if words and _FILE.fullmatch(words[0]):
        return rules.reserved.get(words[0], AddressProblem.RESERVED_PATH)
    prefixes = ("/".join(words[:parts]) for parts in (3, 2, 1))
    return next((rules.reserved[each] for each in prefixes if each in rules.reserved), None)


def _taken(rules: PlatformRules, link: Link) -> bool:
    """Whether this very path, of several parts, is the platform's own (`/r/all`)."""
    return len(link.segments) > 1 and link.path.casefold() in rules.reserved


def _what_else(rules: PlatformRules, link: Link) -> AddressProblem:
    """What a link is that names no account."""
    if not link.segments:
        return AddressProblem.NO_ACCOUNT_NAMED
    if any(map(is_rounded_number, link.segments)):
        return AddressProblem.SPREADSHEET_DAMAGE
    reserved = _reserved(rules, link)
    like_an_account = _begins_a_form(rules, link) and not _taken(rules, link)
    if reserved is None or (reserved is AddressProblem.RESERVED_PATH and like_an_account):
        if (problem := _by_pattern(rules, link.path)) is not None:
            return problem
        if (problem := _behind_an_account(rules, link)) is not None:
            return problem
        if like_an_account or (_rooted(rules) and len(link.segments) == 1):
            return AddressProblem.BAD_HANDLE
    return reserved or AddressProblem.UNKNOWN_PAGE


def _by_pattern(rules: PlatformRules, path: str) -> AddressProblem | None:
    return next((why for pattern, why in rules.patterns if pattern.fullmatch(path)), None)


def _behind_an_account(rules: PlatformRules, link: Link) -> AddressProblem | None:
    """What is behind an account's name: one thing it published, or nobody knows what."""
    depths = range(1, len(link.segments))
    ends = [each for each in depths if _matched(rules, _cut(link, each)) is not None]
    if any(link.segments[end].casefold() in rules.posts for end in ends):
        return AddressProblem.POST_NOT_ACCOUNT
    return AddressProblem.UNKNOWN_PAGE if ends else None


def _cut(link: Link, depth: int) -> Link:
    return replace(link, segments=link.segments[:depth])


def _begins_a_form(rules: PlatformRules, link: Link) -> bool:
    """Whether the path begins as an account's does (`/company/...`, `/@...`)."""
    first = link.segments[0].casefold()
    if first.startswith("@"):
        return len(first) > 1
    return len(link.segments) > 1 and any(
        form.handle.startswith(f"{first}/") or f"/{first}/" in form.url.casefold()
        for form in rules.forms
    )
