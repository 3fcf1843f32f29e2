"""Which handle or bare word of a text belongs to which platform it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from directory_core.accounts import parse_address, same_account_key
from directory_core.errors import AddressRefused
from directory_core.models import Address, Platform
from directory_core.pasted.marks import Mark, MarkKind
from directory_core.pasted.mentions import Group, filler, groups_in
from directory_core.pasted.vocabulary import alternation, level, phrases, words


@dataclass(slots=True)
class Bound:
    """An account that a text names, at `start` to `end`; `text` is what was written."""

    address: Address
    start: int
    end: int
    text: str
    label: str = ""


@dataclass(slots=True)
class Reading:
    """What a text says of accounts: those, what is no account, and what of the text was used up."""

    bound: list[Bound] = field(default_factory=list)
    problems: list[tuple[str, str, int]] = field(default_factory=list)
    """What is wrong, with what, and where."""
    websites: list[Mark] = field(default_factory=list)
    spent: list[tuple[int, int]] = field(default_factory=list)


@cache
def _before_platform() -> re.Pattern[str]:
    """What may stand between a handle and the platform behind it."""
    words = alternation(
        [
            "on",
            "en",
            "sur",
            "auf",
            "no",
            "na",
            "em",
            "in",
            "at",
            "for",
            "via",
            "bei",
            "su",
            "our",
            "is",
            "the",
            "la",
            "le",
            "el",
            "our",
            "official",
            "oficial",
            "as",
            "it's",
            "as",
            "dans",
            "l'",
            "tanto",
            "ambos",
            "both",
            "et",
            "and",
            "y",
            "e",
            "cuenta",
            "de",
            "account",
        ]
    )
    return re.compile(rf"[ \t]*[(\-–—:\[=]?[ \t]*(?:(?<!\w)(?:{words})(?!\w)[ \t]*)*[(]?[ \t]*")


@cache
def _same() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(phrases('talk', 'same'))})(?!\w)")


class Binder:
    """One walk over a text, line by line."""

    def __init__(self, text: str, marks: list[Mark]) -> None:
        self.text = text
        self.plain = level(text)
        self.reading = Reading()
        self.marks = [mark for mark in marks if mark.kind not in {MarkKind.MAIL, MarkKind.PHONE}]
        self.others = [mark for mark in marks if mark.kind in {MarkKind.MAIL, MarkKind.PHONE}]
        self.groups = groups_in(self.plain, marks)
        self.header: list[Platform] = []
        self.last: Mark | None = None
        self.last_name = ""

    def read(self) -> Reading:
        """All accounts of the text."""
        start = 0
        for line in self.text.split("\n"):
            self._line(start, start + len(line))
            start += len(line) + 1
        self.reading.spent += [(mark.start, mark.end) for mark in [*self.marks, *self.others]]
        self.reading.spent += [(group.start, group.end) for group in self.groups]
        self.reading.bound.sort(key=lambda bound: bound.start)
        return self.reading

    def _line(self, start: int, end: int) -> None:
        marks = [mark for mark in self.marks if start <= mark.start < end]
        groups = [group for group in self.groups if start <= group.start < end]
        items: list[Mark | Group] = sorted([*marks, *groups], key=lambda item: item.start)
        if not items:
            if self.text[start:end].strip():
                self._bare_line(start, end)
            return
        self._split_groups(items)
        items.sort(key=lambda item: item.start)
        self._bind_marks(items)
        for at, item in enumerate(items):
            if isinstance(item, Group) and not item.used:
                self._alone(items, at, item, start, end)
        if not marks:
            self._set_header(start, end, items)
        elif groups or not all(mark.kind is MarkKind.HANDLE for mark in marks):
            self.header = []

    def _bind_marks(self, items: list[Mark | Group]) -> None:
        previous: Mark | None = None
        carried: list[Platform] = []
        for at, item in enumerate(items):
            if isinstance(item, Group):
                continue
            if item.kind is MarkKind.HANDLE:
                named = self._platforms_of(items, at) or self._carried(previous, item, carried)
                if named is None:
                    named = self.header
                self._bind(item, named)
                carried, previous = named, item
            else:
                self._link(items, at, item)
                carried, previous = [], item

    def _bare_line(self, start: int, end: int) -> None:
        """A line of words alone: a handle, where the line before named nothing but a platform."""
        word = self.text[start:end].strip().rstrip(".,;")
        plausible = re.fullmatch(r"/?[\w./-]{3,60}", word) and not is_blank(word)
        if plausible and self._bind_text(word, self.header, start, end, explicit=True):
            self.reading.spent.append((start, end))
        self.header = []

    def _set_header(self, start: int, end: int, items: list[Mark | Group]) -> None:
        """A line that names platforms alone stands over the lines behind it."""
        left = self.plain[start:end]
        for item in reversed(items):
            left = left[: item.start - start] + left[item.end - start :]
        bound = any(start <= each.start < end for each in self.reading.bound)
        alone = filler().fullmatch(left) is not None and not bound
        self.header = (
            [each for item in items if isinstance(item, Group) for each in item.named]
            if alone
            else []
        )

    def _split_groups(self, items: list[Mark | Group]) -> None:
        """Part `@a twitter, instagram @b` where a handle stands on both sides."""
        for at, item in list(enumerate(items)):
            if not isinstance(item, Group) or len(item.spans) < 2 or not 0 < at < len(items) - 1:
                continue
            before, after = items[at - 1], items[at + 1]
            if (
                not (isinstance(before, Mark) and isinstance(after, Mark))
                or MarkKind.HANDLE is not before.kind
                or after.kind is not MarkKind.HANDLE
            ):
                continue
            near = _before_platform().fullmatch(self.plain, before.end, item.start)
            next_to = filler().fullmatch(self.plain, item.end, after.start)
            first_in_line = not any(isinstance(each, Group) for each in items[:at])
            if (
                near
                and next_to
                and first_in_line
                and "," in self.plain[item.spans[-2][1] : item.spans[-1][0]]
            ):
                cut = Group(*item.spans[-1], [item.named.pop()], [item.spans.pop()])
                item.end = item.spans[-1][1]
                self.groups.append(cut)
                items.insert(at + 1, cut)

    def _platforms_of(self, items: list[Mark | Group], at: int) -> list[Platform] | None:
        handle = items[at]
        before = items[at - 1] if at else None
        after = items[at + 1] if at + 1 < len(items) else None
        if (
            isinstance(before, Group)
            and not before.used
            and filler().fullmatch(self.plain, before.end, handle.start)
        ):
            before.used = True
            return before.named
        if (
            isinstance(after, Group)
            and not after.used
            and _before_platform().fullmatch(self.plain, handle.end, after.start)
        ):
            after.used = True
            return after.named
        if isinstance(after, Group) and not after.used:
            gap = self.plain[handle.end : after.start]
            loose = re.fullmatch(
                (
                    r"[ \t]*(?:,|:|everywhere|on everything|en todas partes|partout|"
                    r"uberall|"
                    r"em todo lado|everywhere,?|\(|-|–)*[ \t]*(?:everywhere|on all platforms|"
                    r"en todo|"
                    r"en todas|partout|uberall)?[ \t]*[:,(-]?[ \t]*(?:on|en|sur|auf|no|em)?[ \t]*"
                ),
                gap,
            )
            later = items[at + 2] if at + 2 < len(items) else None
            free = not (
                isinstance(later, Mark)
                and later.kind is MarkKind.HANDLE
                and filler().fullmatch(self.plain, after.end, later.start)
            )
            if loose and free:
                after.used = True
                return after.named
        return None

    def _carried(
        self, previous: Mark | None, item: Mark, carried: list[Platform]
    ) -> list[Platform] | None:
        """`Twitter: @a and @b`: the second is where the first is."""
        if previous is None or not carried:
            return None
        gap = self.plain[previous.end : item.start]
        near = re.fullmatch(
            (
                r"(?:[ \t]*\([^()]*\))?[ \t]*(?:,|/|&|\+|;|and|y|et|und|e)[ \t]*(?:and|y|et|und|"
                r"e)?[ \t]*"
            ),
            gap,
        )
        return carried if near else None

    def _bind(self, mark: Mark, named: list[Platform]) -> None:
        self.last, self.last_name = mark, mark.text
        if not named:
            self.reading.problems.append(("platform_missing", f"@{mark.text}", mark.start))
            return
        self._bind_text(mark.text, named, mark.start, mark.end, explicit=True)

    def _bind_text(
        self, word: str, named: list[Platform], start: int, end: int, *, explicit: bool
    ) -> bool:
        done = False
        for platform in named:
            try:
                address = parse_address(_handle_of(word, platform), platform=platform)
            except AddressRefused as refusal:
                if explicit:
                    self.reading.problems.append((str(refusal.facts["why"]), word, start))
                continue
            if address.personal:
                self.reading.problems.append(("personal_account", word, start))
            else:
                self.reading.bound.append(Bound(address, start, end, word))
            done = True
        return done

    def _link(self, items: list[Mark | Group], at: int, mark: Mark) -> None:
        group = self._label_group(items, at)
        if group is not None:
            group.used = True
        if mark.kind is MarkKind.ACCOUNT and mark.address is not None:
            if mark.address.personal:
                self.reading.problems.append(("personal_account", mark.text, mark.start))
                return
            self.reading.bound.append(Bound(mark.address, mark.start, mark.end, mark.text))
            self.last_name = mark.address.handle.rpartition("/")[2]
        elif mark.kind is MarkKind.REFUSED:
            self.reading.problems.append((mark.problem, mark.text, mark.start))
        elif group is None or not self._meant(mark, group):
            self.reading.websites.append(mark)

    def _meant(self, mark: Mark, group: Group) -> bool:
        """Whether a website's name behind a platform's is a handle there, a blog or a feed."""
        platform = group.named[0]
        text = mark.text
        if platform in {Platform.BLOG, Platform.FEED}:
            text = text if "://" in text else f"https://{text}"
        elif "/" in text or text.lower().startswith("www."):
            return False
        return self._bind_text(text, [platform], mark.start, mark.end, explicit=False)

    def _label_group(self, items: list[Mark | Group], at: int) -> Group | None:
        mark = items[at]
        before = items[at - 1] if at else None
        if (
            isinstance(before, Group)
            and not before.used
            and filler().fullmatch(self.plain, before.end, mark.start)
        ):
            return before
        after = items[at + 1] if at + 1 < len(items) else None
        opened = isinstance(after, Group) and re.fullmatch(
            r"[ \t]*[(\[][ \t]*", self.plain[mark.end : after.start]
        )
        if (
            opened
            and isinstance(after, Group)
            and self.plain[after.end : after.end + 1] in {")", "]"}
        ):
            return after
        return None

    def _alone(
        self, items: list[Mark | Group], at: int, group: Group, start: int, end: int
    ) -> None:
        """A platform without a handle beside it: a bare name, or the same as before."""
        nearest = [item.start for item in items[at + 1 :]]
        stop = min([*nearest, end])
        before = self.plain[max(start, group.start - 30) : group.start]
        if self._is_same(group, before, self.plain[group.end : stop]):
            return
        self._bare(group, stop)

    def _is_same(self, group: Group, before: str, after: str) -> bool:
        behind = re.match(
            (
                rf"[\s:=(\-–—,.]*(?:(?:handle|is|es|est|ist|e|name|c'est|on|there|with|con|avec|"
                rf"mit|com|the|el|la|le|o|a|de)[ \t]+)*(?:{_same().pattern})"
            ),
            after,
        )
        ahead = re.search(
            (
                rf"(?:{_same().pattern})[\s:]*(?:(?:on|en|sur|auf|no|na|em|in|at|for|para|pour|fur|"
                rf"bei|handle|with|account|name|username|also|our)[ \t]*)*[(]?$"
            ),
            before,
        )
        if not self.last_name or not (behind or ahead):
            return False
        rest = after[behind.end() :] if behind else ""
        word = re.match(r"[ \t]*[:=][ \t]*(\S+)", rest if behind else after)
        if word and not is_blank(word[1]):
            return False
        if self._bind_text(self.last_name, group.named, group.start, group.end, explicit=False):
            used = behind.end() if behind else 0
            self.reading.spent.append(
                (group.start - (len(ahead[0]) if ahead else 0), group.end + used)
            )
            group.used = True
            return True
        return False

    def _bare(self, group: Group, stop: int) -> None:
        """The word behind a platform, where it can be a handle."""
        gap = re.match(
            r"[ \t]*(?:url|link|handle|account|page|name|id|profile|user|username|company)?[ \t]*",
            self.plain[group.end : stop],
        )
        at = group.end + (gap.end() if gap else 0)
        signed = re.match(
            (
                r"[)\]]?[ \t]*(?:[:=|>→\t]|[-–—](?=[ \t])|\(|/(?=\w)|"
                r"(?<!\w)(?:is|es|c'est|ist|e|est|"
                r"it's|as|como|handle|lautet|heisst|->)(?=[ \t]))+[ \t]*"
            ),
            self.plain[at:stop],
        )
        at += signed.end() if signed else 0
        region = (
            re.split(r"[,;|()\t\n•·]|[ \t][-–—/][ \t]|[.!?](?:\s|$)", self.text[at:stop])[0]
            .strip()
            .strip("\"'“”«»")
        )
        lead = filler().match(level(region))
        if lead and not signed and lead.end() and level(region)[lead.end() - 1 : lead.end()] == " ":
            region = region[lead.end() :]
        tokens = re.sub(r"[ \t]+(?:and|y|e|et|und|&|/)$", "", region).split()
        if not tokens:
            return
        word = tokens[0].strip(".,:;")
        if is_blank(region) or is_blank(word):
            where = self.text.find(region, at)
            self.reading.spent.append(
                (group.start, where + len(region) if where >= 0 else group.end)
            )
            return
        if level(word) in words("talk", "never_a_handle") or level(word) in phrases(
            "talk", "filler"
        ):
            return
        if len(tokens) > 1 and not self._rest_is_talk(tokens[1:]):
            if signed and not group.used:
                self.reading.problems.append(
                    (
                        "name_not_address",
                        f"{self.text[group.start : group.end]}: {region}",
                        group.start,
                    )
                )
                where = self.text.find(region, at)
                self.reading.spent.append((group.start, where + len(region)))
            return
        if not signed and (len(word) < 4 or not re.fullmatch(r"/?[\w./-]+", word)):
            return
        if self._bind_text(word, group.named, group.start, at + len(word), explicit=bool(signed)):
            where = self.text.find(word, at)
            self.reading.spent.append((group.start, where + len(word)))
            self.last_name = word.strip("/").rpartition("/")[2]
            group.used = True

    def _rest_is_talk(self, tokens: list[str]) -> bool:
        return all(level(token.strip(".,!;:")) in words("talk", "chatter") for token in tokens)


def _handle_of(word: str, platform: Platform) -> str:
    """A bare handle as `parse_address` takes it."""
    bare = word.strip().lstrip("/").rstrip("/")
    if platform is Platform.LINKEDIN:
        bare = re.sub(r"^companies/", "company/", bare)
    return bare


@cache
def _blank_pattern() -> frozenset[str]:
    return phrases("talk", "blank")


def is_blank(text: str) -> bool:
    """Whether `text` says that there is no such account."""
    plain = level(text).strip(" .!()")
    return plain in _blank_pattern() or not plain


def unique(bound: list[Bound]) -> Iterator[Bound]:
    """Each account once, with the first label given to it."""
    found: dict[object, Bound] = {}
    for each in bound:
        kept = found.setdefault(same_account_key(each.address), each)
        kept.label = kept.label or each.label
    yield from found.values()
