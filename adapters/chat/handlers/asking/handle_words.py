"""Handles that somebody typed without their @: `mayoclinlc on instagram`, `twitter: cdc_gov_help`.

A word is taken for one only where that tells something: it imitates a listed account, or is written
as no name is and holds one.  So a name stays a name, and an impostor's is never "not listed yet".
"""

import re
import unicodedata

from adapters.chat.context import Context
from adapters.chat.handlers.asking.follow_ups import named
from adapters.chat.handlers.names.meant_names import goes_by
from adapters.chat.i18n.names import find_platform
from adapters.chat.understanding import Ask, Intent
from directory_core.models import Assessment, Identification, MatchedBy

_WORD = re.compile(r"(?<![\w@/.:-])\w[\w.]{3,28}\w(?![\w@/:-])")
_AS_NO_NAME = re.compile(r"_|\w\.\w|[^\W\d_]\d+[^\W\d_]|[^\W\d_]{4}\d{2,}$|[a-z][IO](?=[a-z])")
"""What is written in handles and in no name: `mayo_clinic`, `cdc.gov`, `wa1greens`."""
_MADE = {"looks_alike", "word_added"}
"""How a handle is like another on purpose; one letter off may be a name with a typing error."""
_MOST = 4
"""Words of a message that are tried."""


def with_handles(context: Context, text: str, intent: Intent) -> str:
    """`text` with an @ before the words that are handles; as it is where there are none."""
    if intent.danger is not None or (intent.addressed and context.directory.asking.look(text)):
        return text
    words = [each.group() for each in _WORD.finditer(text)]
    tried = [word for word in words if word in intent.names or _AS_NO_NAME.search(word)][:_MOST]
    for word in tried:
        if _is_meant(context, word, intent):
            handle = f"@{_without_accents(word)}"
            text = re.sub(rf"(?<![\w@/.:-]){re.escape(word)}(?![\w@/:-])", handle, text)
    return text


def _is_meant(context: Context, word: str, intent: Intent) -> bool:
    """Whether a word is surely an account's handle, or one that is made to look like it."""
    odd = _AS_NO_NAME.search(word) is not None
    if find_platform(word, context.texts) is not None:
        return False
    if not odd and named(context, (word,)) is not None:
        return _is_claimed(context, word, intent)
    (platform,) = intent.platforms if len(intent.platforms) == 1 else (None,)
    seen = context.directory.asking.look(f"@{_without_accents(word)}", platform=platform)
    part = any(word in name.split() and name != word for name in intent.names)
    return any(_tells(each, intent, odd=odd, part=part) for each in seen)


def _is_claimed(context: Context, word: str, intent: Intent) -> bool:
    """Whether a listed handle stands beside a platform and another name that is to have it."""
    met = context.directory.asking.peek(word, limit=1)
    alike = word.casefold()  # `walgreen` is another way to read `walgreens`, and nobody else
    others = [
        name for name in intent.names if word not in name.split() and name.casefold() not in alike
    ]
    by_handle = bool(met.matches) and met.matches[0].by is MatchedBy.HANDLE
    by_handle = by_handle and not goes_by(met.matches[0].organization, word)
    return by_handle and bool(intent.platforms) and named(context, others) is not None


def _without_accents(word: str) -> str:
    """A word as a handle writes it: `Quirónsalud` is no disguise of `quironsalud`."""
    plain = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(c for c in plain if not unicodedata.combining(c)))


def _tells(seen: Identification, intent: Intent, *, odd: bool, part: bool) -> bool:
    """Whether what is known of a handle is worth saying; `part` is one word of a longer name."""
    made = any(each.how in _MADE for each in seen.resembles)
    if seen.is_warning:
        return odd or made or intent.ask is Ask.VERIFY
    of_accounts = intent.about_accounts or bool(intent.platforms)
    if seen.assessment is Assessment.CONTAINS:
        return odd or (of_accounts and not part)
    return odd and (seen.is_listed or of_accounts or intent.ask in {Ask.REPORT, Ask.IMPOSTOR})
