"""Which handle, link or bare word of a text belongs to which platform it names."""

import re
from functools import cache
from typing import TypeGuard

from directory_core.models import Platform
from directory_core.pasted.accounts.bare import BareHandles
from directory_core.pasted.accounts.bound import Bound, Reading, is_blank
from directory_core.pasted.accounts.impostors import others_clauses
from directory_core.pasted.accounts.inheriting import corrected
from directory_core.pasted.accounts.marks import Mark, MarkKind
from directory_core.pasted.accounts.mentions import Group, filler, groups_in
from directory_core.pasted.language.vocabulary import alternation, grammar, level, phrases

_EVERYWHERE = re.compile(
    r"[^\w@.!?\n]{0,12}(?:everywhere|on everything|en todas partes|partout|uberall|em todo lado)?"
    r"[^\w@.!?\n]{0,12}(?:everywhere|on all (?:platforms|channels)|en todo|en todas(?: las redes)?|"
    r"partout|sur tous les reseaux|uberall|auf allen kanalen|em todas as redes)?[ \t]*[:,(-]?[ \t]*"
    r"(?:on|en|sur|auf|no|em)?[ \t]*"
)
"""What may stand between a handle and a list of the platforms it is on: few marks, since two runs
of any length would be parted in every way."""
_REMARK = re.compile(r"[ \t]+[^\W\d_]+[ \t]*[:=][ \t]*")
"""A word between a platform and its colon: `Twitter unchanged: @lakeside`."""
_SENTENCE_ENDS = re.compile(r"[.!?;\n,](?:\s|$)|\b(?:old|used to|formerly|antes|ancien|fruher)\b")
_THE_RIGHT_ONE = re.compile(
    rf"(?<!\w)(?:{grammar('genuine_one')}|{grammar('genuine')})(?!\w)[^@\n]*$"
)
_OWN = re.compile(rf"(?<!\w)(?:{grammar('own')})(?!\w)[^@\n]*$")
_BEHIND_OTHERS = 80
"""Characters from what is somebody else's to their own."""
_PAGE_NAME = re.compile(r"[ \t]*[:=–—-]?[ \t]*[^,;|\n:]{2,80}?[ \t]*[:(<–—-]+[ \t]*")
_FEW_WORDS = re.compile(r"(?:[ \t]+[^\W\d_]+){1,5}[ \t]*:?[ \t]+")
"""Words of a sentence between a platform and a link to it: `Facebook remains facebook.com/us`."""
_TITLE = re.compile(r"\)[ \t]*[|/•·–—-][ \t]*")
"""Between a handle and its platform in a page's title: `Lakeside (@lakeside) / X`."""
_ALSO = re.compile(
    r"(?:[ \t]*\([^()]*\))?[ \t]*(?:,|/|&|\+|;|and|y|et|und|e)[ \t]*(?:and|y|et|und|e)?[ \t]*"
)
"""What may stand between two handles of one platform."""
_ALSO_FOR = re.compile(r"[ \t]*[,;](?:[ \t]+[^\W\d_]+){1,3}[ \t]*[:–—-]?[ \t]+")
"""The same with what the second is for: `main @lakeside, jobs @lakesidejobs`."""


@cache
def _before_platform() -> re.Pattern[str]:
    """What may stand between a handle and the platform behind it."""
    small = alternation(phrases("talk", "before_platform"))
    return re.compile(rf"[ \t]*[(\-–—:\[=]?[ \t]*(?:(?<!\w)(?:{small})(?!\w)[ \t]*)*[(]?[ \t]*")


_INSTEAD = re.compile(
    rf"[ \t]*,?[ \t]*(?:{grammar('rather')})(?:[ \t]+(?:que|es|sim|ist|is|it's|bien|rather))?[ \t]+"
)
"""Between a handle that is not theirs and the one that is: `not @lakesid but @lakeside`."""


class Binder:
    """One walk over a text, line by line."""

    def __init__(self, text: str, marks: list[Mark]) -> None:
        self.text = text
        self.plain = level(text)
        self.reading = Reading()
        self.marks = [mark for mark in marks if mark.kind not in {MarkKind.MAIL, MarkKind.PHONE}]
        self.others = [mark for mark in marks if mark.kind in {MarkKind.MAIL, MarkKind.PHONE}]
        self.groups = groups_in(self.plain, marks)
        self.bare = BareHandles(text, self.plain, self.reading)
        self.header: list[Platform] = []
        self.others_told = others_clauses(text)

    def read(self) -> Reading:
        """All accounts of the text."""
        start = 0
        for line in self.text.split("\n"):
            self._line(start, start + len(line))
            start += len(line) + 1
        self._pair_what_is_left()
        self.reading.spent_by_rules = list(self.reading.spent)
        self.reading.spent += [(mark.start, mark.end) for mark in [*self.marks, *self.others]]
        self.reading.spent += [(group.start, group.end) for group in self.groups]
        self.reading.bound.sort(key=lambda bound: bound.start)
        return self.reading

    def _pair_what_is_left(self) -> None:
        """Bind the only handle without a platform to the only platform without a handle.

        `@lakeside ... That's the Twitter.`
        """
        problems = self.reading.problems
        orphans = [each for each in problems if each[0] == "platform_missing"]
        free = [group for group in self.groups if not group.used]
        if len(orphans) != 1 or len(free) != 1 or len(free[0].named) != 1:
            return
        told = {each.address.platform for each in self.reading.bound}
        mark = next((each for each in self.marks if each.start == orphans[0][2]), None)
        if mark is not None and free[0].named[0] not in told:
            problems.remove(orphans[0])
            free[0].used = True
            self._bind(mark, free[0].named)

    def _line(self, start: int, end: int) -> None:
        marks = [mark for mark in self.marks if start <= mark.start < end]
        groups = [group for group in self.groups if start <= group.start < end]
        items: list[Mark | Group] = sorted([*marks, *groups], key=lambda item: item.start)
        if not items:
            if self.text[start:end].strip():
                self._word_alone(start, end)
            return
        self._split_groups(items)
        items.sort(key=lambda item: item.start)
        self._bind_marks(items)
        for at, item in enumerate(items):
            if isinstance(item, Group) and not item.used:
                following = [each.start for each in items[at + 1 :]]
                if not self._named_before_link(items, at):
                    self.bare.read(item, start, min([*following, end]))
        if not marks:
            self._set_header(start, end, items)
        elif groups or not all(mark.kind is MarkKind.HANDLE for mark in marks):
            self.header = []

    def _named_before_link(self, items: list[Mark | Group], at: int) -> bool:
        """Whether words between a platform and a link to it name the page: `YouTube: Us (link)`."""
        group, after = items[at], items[at + 1] if at + 1 < len(items) else None
        if not (isinstance(group, Group) and isinstance(after, Mark) and after.address is not None):
            return False
        between = self.text[group.end : after.start]
        named = (_PAGE_NAME.fullmatch(between) or _FEW_WORDS.fullmatch(between)) is not None
        if named and after.address.platform in group.named:
            self.reading.spent.append((group.start, after.end))
            group.used = True
            return True
        return False

    def _bind_marks(self, items: list[Mark | Group]) -> None:
        previous: Mark | None = None
        carried: list[Platform] = []
        for at, item in enumerate(items):
            if isinstance(item, Group):
                continue
            if item.kind is MarkKind.HANDLE:
                named = self._platforms_of(items, at) or self._carried(previous, item, carried)
                named = named or self._lately_named(items, at)
                if named is None:
                    named = self.header
                self._bind(item, named)
                carried, previous = named, item
            else:
                self._link(items, at, item)
                carried, previous = [], item

    def _word_alone(self, start: int, end: int) -> None:
        """A line of words alone: a handle, where the line before named nothing but a platform."""
        word = self.text[start:end].strip().rstrip(".,;")
        plausible = re.fullmatch(r"/?[\w./-]{3,60}", word) and not is_blank(word)
        if plausible and self.reading.bind(word, self.header, start, end, explicit=True):
            self.reading.spent.append((start, end))
        self.header = []

    def _set_header(self, start: int, end: int, items: list[Mark | Group]) -> None:
        """A line that names platforms alone stands over the lines behind it."""
        left = self.plain[start:end]
        for item in reversed(items):
            left = left[: item.start - start] + left[item.end - start :]
        bound = any(start <= each.start < end for each in self.reading.bound)
        headed = left.rstrip().endswith(":") and len(left.split()) <= _MOST_OVER_LINES
        alone = (headed or filler().fullmatch(left) is not None) and not bound
        self.header = (
            [each for item in items if isinstance(item, Group) for each in item.named]
            if alone
            else []
        )

    def _split_groups(self, items: list[Mark | Group]) -> None:
        """Part `@a twitter, instagram @b` where a handle stands on both sides."""
        for at, item in list(enumerate(items)):
            if isinstance(item, Group) and self._parts_two_handles(items, at, item):
                cut = Group(*item.spans[-1], [item.named.pop()], [item.spans.pop()])
                item.end = item.spans[-1][1]
                self.groups.append(cut)
                items.insert(at + 1, cut)

    def _parts_two_handles(self, items: list[Mark | Group], at: int, group: Group) -> bool:
        if len(group.spans) < 2 or not 0 < at < len(items) - 1:
            return False
        before, after = items[at - 1], items[at + 1]
        if not (_is_handle(before) and _is_handle(after)):
            return False
        near = _before_platform().fullmatch(self.plain, before.end, group.start)
        next_to = filler().fullmatch(self.plain, group.end, after.start)
        first_in_line = not any(isinstance(each, Group) for each in items[:at])
        parted = "," in self.plain[group.spans[-2][1] : group.spans[-1][0]]
        bracketed = _OPENS.fullmatch(self.plain, group.end, after.start) is not None
        return bool(near and next_to and first_in_line and (parted or bracketed))

    def _platforms_of(self, items: list[Mark | Group], at: int) -> list[Platform] | None:
        """The platforms beside a handle: those before it, behind it, or those it is all on."""
        handle = items[at]
        if (behind := self._in_parentheses(items, at)) is not None:
            behind.used = True
            return behind.named
        before = items[at - 1] if at else None
        if _is_free(before) and (
            filler().fullmatch(self.plain, before.end, handle.start)
            or _REMARK.fullmatch(self.plain, before.end, handle.start)
        ):
            before.used = True
            return before.named
        after = items[at + 1] if at + 1 < len(items) else None
        if not _is_free(after):
            return None
        near = _before_platform().fullmatch(self.plain, handle.end, after.start)
        if (
            near
            or _TITLE.fullmatch(self.plain, handle.end, after.start)
            or (
                _EVERYWHERE.fullmatch(self.plain, handle.end, after.start)
                and not self._is_label_of_next(items, at + 2, after)
            )
        ):
            after.used = True
            return after.named
        return None

    def _is_label_of_next(self, items: list[Mark | Group], at: int, group: Group) -> bool:
        """Whether `group` stands right before another handle."""
        later = items[at] if at < len(items) else None
        return (
            later is not None
            and _is_handle(later)
            and filler().fullmatch(self.plain, group.end, later.start) is not None
        )

    def _carried(
        self, previous: Mark | None, item: Mark, carried: list[Platform]
    ) -> list[Platform] | None:
        """`Twitter: @a and @b`: the second is where the first is."""
        if previous is None or not carried:
            return None
        between = self.plain[previous.end : item.start]
        near = any(each.fullmatch(between) for each in (_ALSO, _ALSO_FOR, _INSTEAD))
        put_right = corrected().match(self.plain, previous.end)
        near = near or (put_right is not None and put_right.end() == item.start)
        return carried if near else None

    def _lately_named(self, items: list[Mark | Group], at: int) -> list[Platform] | None:
        """The platform of the sentence: `The X account of Lakeside Hospital is @lakeside`."""
        before = items[at - 1] if at else None
        if before is not None and not _is_free(before) and self._is_theirs(before, items[at]):
            told = {named for item in items[:at] if isinstance(item, Group) for named in item.named}
            return list(told) if len(told) == 1 else None
        if not _is_free(before) or _SENTENCE_ENDS.search(self.plain, before.end, items[at].start):
            return None
        before.used = True
        return before.named

    def _is_theirs(self, before: Mark | Group, handle: Mark | Group) -> bool:
        """Whether a handle behind another is said to be the genuine one, or their own."""
        between = before.end, handle.start
        if isinstance(before, Mark) and _THE_RIGHT_ONE.search(self.plain, *between):
            return True
        own = _OWN.search(self.plain, *between) or _THE_RIGHT_ONE.search(self.plain, *between)
        return own is not None and any(
            start < before.end and end <= handle.start and before.start - end < _BEHIND_OTHERS
            for start, end in self.others_told
        )

    def _bind(self, mark: Mark, named: list[Platform]) -> None:
        if is_blank(mark.text):
            return
        self.reading.last_name = mark.text
        if not named:
            self.reading.problems.append(("platform_missing", f"@{mark.text}", mark.start))
            return
        self.reading.bind(mark.text, named, mark.start, mark.end, explicit=True)

    def _link(self, items: list[Mark | Group], at: int, mark: Mark) -> None:
        group = self._label_group(items, at)
        if group is not None and mark.kind is not MarkKind.WEBSITE:
            group.used = True
        if mark.kind is MarkKind.ACCOUNT and mark.address is not None:
            if mark.address.personal:
                self.reading.problems.append(("personal_account", mark.text, mark.start))
                return
            if is_blank(mark.address.handle):
                return
            self.reading.bound.append(Bound(mark.address, mark.start, mark.end, mark.text))
            self.reading.last_name = mark.address.handle.rpartition("/")[2]
        elif mark.kind is MarkKind.REFUSED:
            if mark.address is not None:
                self.reading.posts.append(Bound(mark.address, mark.start, mark.end, mark.text))
                return
            self.reading.problems.append((mark.problem, mark.text, mark.start))
        elif group is not None and self._meant(mark, group):
            group.used = True
        else:
            self.reading.websites.append(mark)

    def _meant(self, mark: Mark, group: Group) -> bool:
        """Whether a website's name behind a platform's is a handle there, a blog or a feed."""
        platform = group.named[0]
        text = mark.text
        if platform in {Platform.BLOG, Platform.FEED}:
            text = text if "://" in text else f"https://{text}"
        elif "/" in text or text.lower().startswith("www."):
            return False
        bound = self.reading.bind(text, [platform], mark.start, mark.end, explicit=False)
        if bound:
            self.reading.last_name = text
        return bound

    def _label_group(self, items: list[Mark | Group], at: int) -> Group | None:
        """The platform that labels a link: before it, or in parentheses behind it."""
        mark = items[at]
        before = items[at - 1] if at else None
        if _is_free(before) and filler().fullmatch(self.plain, before.end, mark.start):
            return before
        return self._in_parentheses(items, at)

    def _in_parentheses(self, items: list[Mark | Group], at: int) -> Group | None:
        """The platform in parentheses right behind an item: `@lakeside (Instagram)`."""
        after = items[at + 1] if at + 1 < len(items) else None
        if (
            _is_free(after)
            and _is_opened(self.plain[items[at].end : after.start])
            and (
                self.plain[after.end : after.end + 1] in {")", "]"}
                or self.plain[after.end - 1 : after.end] == ")"
            )
        ):
            return after
        return None


_MOST_OVER_LINES = 5
"""Words beside a platform in a line that ends with a colon: `From their Instagram profile:`."""
_OPENS = re.compile(r"[ \t]*[(\[][ \t]*")


def _is_opened(between: str) -> bool:
    """Whether a bracket opens, and nothing but small words follow: `(that one's`."""
    opened = _OPENS.match(between)
    return opened is not None and filler().fullmatch(between[opened.end() :]) is not None


def _is_handle(item: Mark | Group) -> TypeGuard[Mark]:
    return isinstance(item, Mark) and item.kind is MarkKind.HANDLE


def _is_free(item: Mark | Group | None) -> TypeGuard[Group]:
    """Whether `item` is a platform that no handle was found for yet."""
    return isinstance(item, Group) and not item.used
