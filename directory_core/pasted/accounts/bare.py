"""Handles without an @ beside a platform's name: `Instagram lakeside`, `same on TikTok`."""

import re
from functools import cache

from directory_core.pasted.accounts.bound import Reading, is_blank
from directory_core.pasted.accounts.mentions import Group, filler
from directory_core.pasted.language.talk import is_sort, organization_weight, share_made_of
from directory_core.pasted.language.vocabulary import alternation, level, phrases, words

_NOUNS = re.compile(
    r"[ \t]*(?:(?:page|profile|account|user)[ _])?"
    r"(?:_?(?:url|link|handle|account|page|name|id|profile|user|username|company)s?(?!\w))?[ \t]*"
)
_SIGN = re.compile(
    r"[)\]]?[ \t]*(?:[:=|>→\t]|[-–—](?=[ \t])|\(|/(?=\w)|"
    r"(?<!\w)(?:is|es|c'est|ist|e|est|it's|as|como|handle|lautet|heisst|->)(?=[ \t]))+[ \t]*"
)
_REMARKED = re.compile(r"[^\W\d_]+[ \t]*:[ \t]+(?=\S)")
"""A word behind the sign that says where a value begins: `Facebook is right: lakeside`."""
_GOES_ON = re.compile(r"[ \t]+(?:and|y|e|et|und|plus|mas|aber|but|pero|mais)(?:[ \t]+|$)")
_NAMED = re.compile(r"(?!I\b)[^\W\d_](?<![a-zß-öø-ÿ])")
"""A name behind `and`, not another sentence: `... and I think`."""
_OWNED = re.compile(
    r"(?<!\w)(?:der|des|von|of|de|del|du|da|do|l')[ \t]*(?:la|las|los|the)?[ \t]*\Z"
)
_FOR_WHOM = re.compile(r"[ \t]+(?:for|para|pour|fur)[ \t]+")
_REGION_ENDS = re.compile(r"[,;|()\t\n•·]|[ \t][-–—/][ \t]|[.!?](?:\s|$)")


@cache
def _same() -> str:
    return rf"(?<!\w)(?:{alternation(phrases('talk', 'same'))})(?!\w)"


@cache
def _same_behind() -> re.Pattern[str]:
    return re.compile(
        r"[\s:=(\-–—,.]*(?:(?:handle|is|es|est|ist|e|name|c'est|on|there|with|con|avec|mit|com|"
        rf"the|el|la|le|o|a|de)[ \t]+)*(?:{_same()})"
    )


@cache
def _same_ahead() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_same()})[\s:]*(?:(?:on|en|sur|auf|no|na|em|in|at|for|para|pour|fur|bei|handle|with|"
        r"account|name|username|also|our)[ \t]*)*[(]?$"
    )


@cache
def _known_as() -> re.Pattern[str]:
    """A handle before its platforms, said to be one: `as lakeside on Facebook and Instagram`."""
    return re.compile(
        rf"(?:(?<!\w)(?:{alternation(phrases('talk', 'known_as'))})(?!\w)[ \t]*:?[ \t]*[\"'“«„]?|"
        r"(?<!\w)[\"“«„'‘])"
        r"(?P<handle>[^\W_][\w.-]{2,59})[\"'”»’]?[ \t]*,?[ \t]+"
        rf"(?:(?:{alternation(phrases('talk', 'on_platforms'))})[ \t]*[(:]?[ \t]*)+$"
    )


_NEXT_CELL = re.compile(r"[ \t]*[,;|][ \t]*(/?[\w.-]{4,60})[ \t]*(?=[,;|\n]|$)")
_ALONE_ON = re.compile(
    r"(?:^|[,;|]|\.[ ]|[ ](?:and|y|e|et|und|/)(?=[ \t]))"
    r"[ \t]*/?(?P<handle>[^\W_][\w.-]{5,59})[ \t]+"
    r"(?:(?:on|en|sur|auf|no|em|bei)[ \t]+)+$"
)
"""One word before `on` and a platform: `..., lakesidehospital on Facebook`."""
_ALONE_DASHED = re.compile(r"(?:^|[,;|])[ \t]*/?(?P<handle>[^\W_][\w.-]{4,59})[ \t]+[-–—][ \t]+$")
"""One word before a dash and a platform that ends its line: `lakesidehosp – Facebook`."""
_LEAST_COMPOUND, _MADE = 8, 0.75
"""Letters of a handle that is made of the text's words, and the share of them that is."""
_ALONE_BEFORE = re.compile(r"(?:^|[,;|]|\.[ ]|\))[ \t]*/?(?P<handle>[^\W_][\w.-]{4,59})[ \t]*\($")
"""One word before a platform in parentheses: `LakesideHospital (Facebook)`."""


_SURELY_BEFORE = re.compile(r"(?<!\S)(?P<handle>[^\W_][\w-]*[._][\w.-]{2,58}\w)[ \t]*\($")
"""The same within a sentence, where no word is written so: `unter blut.spende (Instagram)`."""


class BareHandles:
    """The reader of what stands beside a platform that no link and no @ is beside."""

    def __init__(self, text: str, plain: str, reading: Reading) -> None:
        self.text = text
        self.plain = plain
        self.reading = reading
        self._words = set(re.findall(r"\w{3,}", plain)) - _common()

    def read(self, group: Group, start: int, stop: int) -> None:
        """Take the handle of `group` on its line: the same as before, one behind, one ahead.

        The line begins at `start`; the next platform or handle stands at `stop`.
        """
        before = self.plain[max(start, group.start - 60) : group.start]
        if self._is_behind_its_handle(group, before):
            self._ahead(group, before)
        elif not self._same_as_before(group, before, self.plain[group.end : stop]):
            self._behind(group, stop)
        if not group.used:
            self._in_next_cell(group, stop)
        if not group.used:
            self._ahead(group, before)

    def _is_behind_its_handle(self, group: Group, before: str) -> bool:
        """Whether it stands in parentheses behind one word: `/lakeside (FB) - Lakeside`."""
        closed = ")" in self.plain[group.end - 1 : group.end + 1]
        alone = _ALONE_BEFORE.search(before) if closed else None
        return alone is not None and looks_typed(alone["handle"])

    def _same_as_before(self, group: Group, before: str, after: str) -> bool:
        behind = _same_behind().match(after)
        ahead = _same_ahead().search(before)
        if not self.reading.last_name or not (behind or ahead):
            return False
        rest = after[behind.end() :] if behind else after
        word = re.match(r"[ \t]*[:=][ \t]*(\S+)", rest)
        if word and not is_blank(word[1]):
            return False
        name = self.reading.last_name
        if not self.reading.bind(name, group.named, group.start, group.end, explicit=True):
            group.used = True
        begin = group.start - (len(ahead[0]) if ahead else 0)
        self.reading.spent.append((begin, group.end + (behind.end() if behind else 0)))
        group.used = True
        return True

    def _behind(self, group: Group, stop: int) -> None:
        """The word behind a platform, where it can be a handle."""
        at, signed = self._value_start(group, stop)
        region = self._region(at, stop, signed=signed)
        tokens = _ended(region).split()
        if not tokens:
            return
        word = tokens[0].strip(".,:;")
        if is_blank(region) or is_blank(word):
            self._spend(group.start, region, at)
        elif _is_no_handle(
            level(word), signed=_punctuated(self.plain[group.end : at]) and len(tokens) == 1
        ) or (not signed and self._names_the_owner(group, word, at)):
            return
        elif len(tokens) > 1 and not _only_talk(tokens[1:], signed=signed):
            if signed and self._is_surely_one(word):
                self._take(group, word, at, explicit=False)
            elif signed and not group.used:
                named = f"{self.text[group.start : group.end]}: {region}"
                self.reading.problems.append(("name_not_address", named, group.start))
                self._spend(group.start, region, at)
        elif signed or (len(word) >= 4 and re.fullmatch(r"/?[\w./-]+", word)):
            self._take(group, word, at, explicit=signed)

    def _is_surely_one(self, word: str) -> bool:
        """Whether a word can be but a handle: `lake_side`, or others of the text in one."""
        letters = re.sub(r"[\W_]", "", level(word))
        if len(letters) < _LEAST_COMPOUND or not (word[0].isalnum() and looks_typed(word)):
            return False
        parts = [part for part in self._words if part != letters and len(part) < len(letters)]
        return re.search(r"\w[_.]\w", word) is not None or share_made_of(letters, parts) > _MADE

    def _names_the_owner(self, group: Group, word: str, at: int) -> bool:
        """Whether a word says whose account it is: `der Instagram-Kanal der Hafenklinik`."""
        start = self.text.find(word, at)
        owned = _OWNED.search(self.plain, group.end, max(start, group.end))
        if owned is None or organization_weight(word) == 0:
            return False
        return is_sort(word) or not looks_typed(word)

    def _in_next_cell(self, group: Group, stop: int) -> None:
        """The word in the cell behind a platform's: `..., facebook, lakesidehosp, ...`."""
        before = self.plain[: group.start].rstrip(" \t")[-1:]
        found = _NEXT_CELL.match(self.text, group.end, stop)
        if found and before in {"", "\n", ",", ";", "|"} and looks_typed(found[1]):
            self._take(group, found[1], found.start(1), explicit=False)

    def _value_start(self, group: Group, stop: int) -> tuple[int, bool]:
        """Where a platform's value begins, and whether a sign such as a colon says that it does."""
        noun = _NOUNS.match(self.plain, group.end, stop)
        at = noun.end() if noun else group.end
        signed = _SIGN.match(self.plain[at:stop])
        at += signed.end() if signed else 0
        remark = _REMARKED.match(self.plain, at, stop) if signed else None
        return remark.end() if remark else at, signed is not None

    def _region(self, at: int, stop: int, *, signed: bool) -> str:
        """The words up to the next mark, without the small ones before a handle."""
        region = _REGION_ENDS.split(self.text[at:stop])[0].strip().strip("\"'“”«»")
        lead = filler().match(level(region))
        if lead and not signed and lead.end() and level(region)[lead.end() - 1] == " ":
            return region[lead.end() :]
        return region

    def _take(self, group: Group, word: str, at: int, *, explicit: bool) -> None:
        if self.reading.bind(word, group.named, group.start, at + len(word), explicit=explicit):
            self._spend(group.start, word, at)
            self.reading.last_name = word.strip("/").rpartition("/")[2]
            group.used = True

    def _spend(self, start: int, word: str, at: int) -> None:
        where = self.text.find(word, at)
        self.reading.spent.append((start, where + len(word) if where >= 0 else at))

    def _ahead(self, group: Group, before: str) -> None:
        """The handle before a platform, where words say that it is one."""
        found = _known_as().search(before)
        if found is None and (alone := _ALONE_ON.search(before)):
            found = None if level(alone["handle"]) in _common() else alone
        if found is None and ")" in self.plain[group.end - 1 : group.end + 1]:
            found = _ALONE_BEFORE.search(before) or _SURELY_BEFORE.search(before)
        if found is None and re.match(
            r"[ \t]*(?:$|[\n,;|])", self.plain[group.end : group.end + 9]
        ):
            dashed = _ALONE_DASHED.search(before)
            found = dashed if dashed and _is_typed_handle(dashed["handle"]) else None
        if found is None or is_blank(found["handle"]):
            return
        begin = group.start - len(before)
        at, end = begin + found.start("handle"), begin + found.end("handle")
        if self.reading.bind(self.text[at:end], group.named, at, end, explicit=False):
            self.reading.spent.append((begin + found.start(), group.end))
            self.reading.last_name = self.text[at:end]
            group.used = True


def _ended(region: str) -> str:
    """A value without what goes on behind it: `lakeside_er and we have`, `lakeside e o`."""
    cut = _FOR_WHOM.search(level(region))
    if cut and cut.start() == len(region.split(maxsplit=1)[0]):
        return region[: cut.start()]
    cut = _GOES_ON.search(level(region))
    first = region.split()[:1]
    if cut and first and cut.start() == len(first[0]) and not _NAMED.match(region, cut.end()):
        return region[: cut.start()]
    return re.sub(r"[ \t]+(?:and|y|e|et|und|&|/)$", "", region)


def _punctuated(text: str) -> bool:
    """Whether a mark such as a colon stands between a platform and its value."""
    return re.search(r"[:=|>→\t(/-]", text) is not None


def looks_typed(word: str) -> bool:
    """Whether one word looks like a handle rather than a name: `lakesidehosp`, `LakesideER`."""
    return word.islower() or re.search(r"[_.\d]|[a-z][A-Z]", word) is not None


def _is_no_handle(word: str, *, signed: bool) -> bool:
    """Whether a word beside a platform is one of the language, and no sign says otherwise."""
    never = words("talk", "never_a_handle") | phrases("talk", "filler") | phrases("talk", "same")
    return word in never or (not signed and word in _common())


def _is_typed_handle(word: str) -> bool:
    return looks_typed(word) and level(word) not in _common() and not is_sort(word)


@cache
def _common() -> frozenset[str]:
    """Words that are no handle where only a word says that they may be: `which page is ours`."""
    return words("talk", "prose") | words("talk", "chatter")


def _only_talk(tokens: list[str], *, signed: bool) -> bool:
    """Whether what stands behind a handle is but talk; without a sign, but thanks."""
    talk = words("talk", "chatter") if signed else words("talk", "polite")
    return all(level(token.strip(".,!;:")) in talk for token in tokens)
