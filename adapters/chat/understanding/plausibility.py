"""Whether what somebody typed may be a name at all."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from adapters.chat.understanding.grammar import grammars
from adapters.chat.understanding.intents import Intent
from adapters.chat.understanding.tokens import fold, tokens_of

_FEW_WORDS = 3
"""Words in small letters that may be a name although nothing says so."""
_ACRONYM = 6
_ROWS = (
    "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm",
    "wxcvbn", "1234567890",
)  # fmt: skip
_RUN = 4
"""Keys in a row that are no accident."""
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]+")
_HARDEST = 8
"""Consonants in a row that no name has: `Angstschweiß` has seven in one breath."""
_UNHEARD = frozenset(
    """
    bf bg bj bk bm bp bq bv bx cb cf cg cp cv cw cx dx fb fc fd fg fh fj fk fn fp fq fv fw fx
    fz gv hj hx hz jb jc jd jf jg jh jj jl jm jp jq jr jt jv jw jx jz kc kg kj kq kx kz lq lx
    mq mv mx mz pd pg pj pq pv pw px qb qc qd qf qg qh qj qk ql qm qn qp qq qr qs qt qv qw qx
    qz sx tj tq tx vb vc vd vf vg vh vj vm vp vq vt vv vw vx vz wb wd wf wg wj wk wp wq wv ww
    wx wz xb xd xg xh xj xk xl xm xn xq xr xs xv xw xx xz zf zj zq zr zx
    """.split()  # noqa: SIM905 - 143 strings in quotes are no list to read
)
"""Pairs of consonants that fewer than 40 of 300,000 names of organizations hold."""
_ALIKE = 0.8
"""How like a name's word a misspelt one is."""
_LONGEST_WORD = 40
_NUMERAL = 3
"""Figures of a number that may be of a name."""
_ENDINGS = ("ing", "ed", "s", "es", "ly")


def is_plausible(name: str, intent: Intent) -> bool:
    """Whether what was typed may be an organization's name, so that it is worth asking on.

    A sentence that speaks of neither accounts nor health, and a text that nobody could read out,
    is no name: nothing is offered for it, and it is not counted as missing.
    """
    letters = [char for char in name if char.isalpha()]
    if len(letters) < 2 or len(set(fold(name).replace(" ", ""))) < 2 or not _is_sayable(name):
        return False
    words = [word for word in name.split() if any(map(str.isalnum, word))]
    asked = intent.about_health and not intent.framed
    if (intent.framed or len(words) > 1) and not asked and _is_everyday(name):
        return False
    if intent.about_health or intent.about_accounts:
        return True
    is_title = any(word[:1].isupper() for word in words)
    return (is_title and not intent.framed) or len(words) <= _FEW_WORDS - intent.framed


def is_met(name: str, intent: Intent, found: Iterable[str]) -> bool:
    """Whether one of the names that were `found` is anything like a lone word of a sentence.

    Within a sentence that speaks of no account, a word is taken for a misspelt name only where it
    is nearly one: `who pays for this` asks for no Tays.
    """
    plain = fold(name)
    if not intent.framed or intent.platforms or intent.about_accounts or len(plain.split()) > 1:
        return True
    words = {word for each in found for word in fold(each).split()}
    return any(SequenceMatcher(None, plain, word).ratio() >= _ALIKE for word in words)


def is_talk(word: str) -> bool:
    """Whether a word is one of everyday talk in some language, as it stands or with an ending.

    A number, a letter or a sign alone tells nobody from another.
    """
    plain = "".join(token.word for token in tokens_of(word))
    if len(plain) < 2 or (plain.isdigit() and len(plain) < _NUMERAL):
        return True
    stems = (plain.removesuffix(ending) for ending in _ENDINGS if plain.endswith(ending))
    longer = {form for stem in stems for form in (stem, f"{stem}e") if len(stem) > 2}
    forms = {plain, *longer}
    return not forms.isdisjoint(_everyday())


def _is_everyday(name: str) -> bool:
    """Whether a name has no word that is not one of everyday talk."""
    return all(token.word in _everyday() for token in tokens_of(name))


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    every = grammars().values()
    return frozenset().union(*(each.everyday | each.strong | each.weak for each in every))


@lru_cache(maxsize=4096)
def _is_mashed(word: str) -> bool:
    """Whether a word comes of fingers that ran along the keys: `zxcv`, `asdkjhasd`."""
    if any(word in row or word[::-1] in row for row in _ROWS):
        return len(word) >= _RUN
    runs = _CONSONANTS.findall(word)
    hard = sum(word.count(pair) for pair in _UNHEARD)
    return any(len(run) >= _HARDEST for run in runs) or hard > 1


def _is_sayable(name: str) -> bool:
    """Whether one could read it out: a word with vowels, an abbreviation, or another script."""
    words = [word for word in fold(name).split() if word.isalpha()]
    latin = [word for word in words if word.isascii()]
    if not latin:
        return bool(words) or any(char.isalpha() for char in name)
    vowels = set("aeiouy")
    sayable = [w for w in latin if (vowels & set(w) or len(w) <= _ACRONYM) and not _is_mashed(w)]
    return len(sayable) * 2 > len(latin) and max(map(len, latin)) <= _LONGEST_WORD
