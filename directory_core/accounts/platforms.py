"""Each social platform's rules, read from the table beside this file.

The rules are data (`platforms.toml`, which explains itself), because platforms change theirs, and
the person who mends them need not be the one who wrote the parser.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from directory_core.accounts.problems import AddressProblem
from directory_core.models.organizations import Platform


@dataclass(frozen=True, slots=True)
class PathShape:
    """A path that names an account: `pattern` meets the decoded path, without outer slashes.

    Where `parameter` is set the name stands in that query parameter; where `host` is set the
    shape holds on that host alone.
    """

    pattern: re.Pattern[str]
    host: str = ""
    parameter: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of identity on a platform, such as YouTube's `@handle` or `channel/UC...`."""

    rule: re.Pattern[str]
    handle: str
    url: str
    shapes: tuple[PathShape, ...]
    written: tuple[re.Pattern[str], ...]
    """How the handle is written where the platform is known."""
    rooted: bool
    """Whether the name stands straight behind the host, where the platform's own pages are too."""
    published: tuple[PathShape, ...] = ()
    """How the path of one thing begins that an account of this kind published."""
    subdomain: re.Pattern[str] | None = None
    longest: int = 120
    lower: bool = False
    sensitive: bool = False
    stable: bool = False
    personal: bool = False
    scripts: str = ""
    """Whether scripts may not be mixed: in the `name`, in one `word` of it, or they may."""


@dataclass(frozen=True, slots=True)
class PlatformRules:
    """All that is known of one platform's addresses."""

    platform: Platform
    name: str
    hosts: frozenset[str]
    regional: re.Pattern[str] | None
    hashbang: bool
    fragments: Mapping[str, re.Pattern[str]]
    tails: frozenset[str]
    deep: frozenset[str]
    posts: frozenset[str]
    overlays: frozenset[str]
    patterns: tuple[tuple[re.Pattern[str], AddressProblem], ...]
    reserved: Mapping[str, AddressProblem]
    forms: tuple[Form, ...]

    def serves(self, host: str) -> bool:
        """Whether the profiles of this platform are found on `host` (lower case)."""
        if host in self.hosts or (self.regional and self.regional.fullmatch(host)):
            return True
        return any(form.subdomain and form.subdomain.fullmatch(host) for form in self.forms)

    def form_of(self, handle: str) -> Form | None:
        """The kind of identity that a canonical handle is."""
        return next((form for form in self.forms if form.written[0].fullmatch(handle)), None)


def rules_of(platform: Platform) -> PlatformRules:
    """The rules of one platform."""
    return _table()[platform]


@cache
def platforms_by_name() -> Mapping[str, Platform]:
    """Each platform by its names in small letters: today's and, of X, its former one."""
    return {"twitter": Platform.X} | {
        rules.name.casefold(): platform for platform, rules in _table().items()
    }


def platform_of_host(host: str) -> PlatformRules | None:
    """The rules of the platform that is served on exactly this host (lower case), if any is."""
    rules = _by_host().get(host)
    if rules is not None:
        return rules
    return next((each for each in _table().values() if each.serves(host)), None)


@cache
def refused_hosts() -> Mapping[str, AddressProblem]:
    """Hosts that belong to platforms or shorteners and never serve an account, with the reason."""
    return {
        host: AddressProblem(problem)
        for problem, hosts in _read()["refused_hosts"].items()
        for host in hosts.split()
    }


@cache
def redirectors(kind: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Pages that lead to the link, or the account of the handle, in one of their parameters.

    `kind` is `ways` or `handles`.  Each is a pattern for host and path, and the parameter's name;
    where that is empty the whole query is meant.
    """
    return tuple(_redirector(way) for way in _read()["redirectors"][kind])


def _redirector(way: str) -> tuple[re.Pattern[str], str]:
    page, _, parameter = way.partition("?")
    pattern = re.escape(page.rstrip("/")).replace(r"\*\.", r"(?:[^/]+\.)*")
    return _compiled(pattern.replace(r"/\*", "(?:/[^/]*)?").replace(r"\*", "[^/]*")), parameter


def every_host() -> Iterator[str]:
    """Every host named in the table, of accounts or not."""
    yield from _by_host()
    yield from refused_hosts()


@cache
def words(section: str, key: str) -> frozenset[str]:
    """A list of words that the table keeps beside the platforms."""
    return _words(_read()[section][key])


@cache
def _read() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("platforms.toml").read_text("utf-8"))


@cache
def _table() -> Mapping[Platform, PlatformRules]:
    raw = _read()
    return {platform: _rules(platform, raw[platform.value]) for platform in Platform}


@cache
def _by_host() -> Mapping[str, PlatformRules]:
    return {host: rules for rules in _table().values() for host in rules.hosts}


def _rules(platform: Platform, raw: Mapping[str, Any]) -> PlatformRules:
    regional = raw.get("regional")
    return PlatformRules(
        platform=platform,
        name=raw["name"],
        hosts=_words(raw["hosts"]),
        regional=re.compile(regional, re.VERBOSE) if regional else None,
        hashbang=raw.get("hashbang", False),
        fragments={host: _compiled(each) for host, each in raw.get("fragment", {}).items()},
        tails=_words(raw.get("tails", "")),
        deep=_words(raw.get("deep", "")),
        posts=_words(raw.get("posts", "")),
        overlays=_words(raw.get("overlays", "")),
        patterns=tuple(
            (_compiled(pattern), AddressProblem(problem))
            for problem, pattern in raw.get("patterns", {}).items()
        ),
        reserved={
            path: AddressProblem(problem)
            for problem, paths in raw.get("reserved", {}).items()
            for path in paths.split()
        },
        forms=tuple(_form(form) for form in raw["forms"]),
    )


def _form(raw: Mapping[str, Any]) -> Form:
    rule = raw["rule"]
    subdomain = raw.get("subdomain")
    flags = ("lower", "sensitive", "stable", "personal")
    return Form(
        rule=_compiled(rule),
        handle=raw["handle"],
        url=raw["url"],
        shapes=tuple(_shape(path, rule) for path in raw["paths"]),
        written=tuple(_template(each, rule) for each in (raw["handle"], *raw.get("bare", ()))),
        rooted="{name}" in raw["paths"],
        published=tuple(_shape(path, rule) for path in raw.get("published", ())),
        subdomain=_template(subdomain, rule) if subdomain else None,
        longest=raw.get("longest", 120),
        scripts=raw.get("scripts", ""),
        **{flag: raw.get(flag, False) for flag in flags},
    )


def _shape(path: str, rule: str) -> PathShape:
    """A path of the table: `//host/` in front and `?parameter={name}` behind are optional."""
    host, path = path[2:].split("/", 1) if path.startswith("//") else ("", path)
    path, _, query = path.partition("?")
    return PathShape(_template(path, rule), host, query.partition("=")[0])


def _template(template: str, rule: str) -> re.Pattern[str]:
    pattern = re.escape(template).replace(r"\{any\}", "[^/]+").replace(r"\{page\}", "100[0-9]{3}")
    return _compiled(pattern.replace(r"\{name\}", f"(?P<name>{rule})"))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())
