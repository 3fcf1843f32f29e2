"""Validators of answers: accounts as people type them, organizations, places, websites.

An account is a link a line, or a platform and a handle, and what it is for.
"""

import re
from collections.abc import Iterable

from adapters.chat.context import Context
from adapters.chat.events import FieldValue, Row
from adapters.chat.forms.fields import NAME_LENGTH, FieldRefused, refused, text_check, text_of
from adapters.chat.forms.state import FieldProblem, FormState, Value
from adapters.chat.i18n.names import (
    find_country,
    find_kind,
    find_platform,
    find_region,
    kind_name,
    platform_name,
)
from adapters.chat.i18n.texts import Texts
from adapters.chat.presenters.organizations import handle_of, visible_accounts
from adapters.chat.presenters.proposals import row_of
from adapters.chat.tokens import account_mark
from adapters.chat.views import Choice
from directory_core import REGIONS, parse_address, read_pasted, tidy_lines
from directory_core.errors import AddressRefused
from directory_core.models import (
    BLOCK_REASONS,
    AccountProblem,
    Address,
    Certainty,
    CorrectableField,
    Kind,
    Platform,
    ProposedAccount,
    ReasonCode,
)

LABEL_LENGTH = 60
MOST = 60
_BETWEEN = re.compile(r"^[\s:,;–—|()-]+|[\s:,;–—|()-]+$")
_ON = {"on", "en", "in"}


def accounts_check(raw: FieldValue, _state: FormState, context: Context) -> Value:
    """The accounts in an answer; refuses with a fault for each line that names none.

    The lines that are right are kept all the same (`FieldRefused.kept`).
    """
    rows: list[Row] = []
    faults: list[FieldProblem] = []
    for given in _given(raw):
        try:
            read = _read_or_said(given, context.texts)
        except AddressRefused as refusal:
            facts = (("text", given["address"][:100]), ("why", str(refusal.facts["why"])))
            faults.append(FieldProblem("address", facts))
        else:
            rows = merged(rows, read)
    if len(rows) > MOST:
        faults.append(FieldProblem("too-many-accounts", (("limit", str(MOST)),)))
    if faults or not rows:
        raise FieldRefused(*(faults or [FieldProblem("empty")]), kept=list(rows[:MOST]))
    return list(rows)


def merged(rows: Iterable[Row], more: Iterable[Row]) -> list[Row]:
    """Both, with what is the same account once; a later label wins."""
    found = {(row["platform"], row["handle"].casefold()): row for row in (*rows, *more)}
    return list(found.values())


def proposed(rows: Iterable[Row]) -> tuple[ProposedAccount, ...]:
    """Rows as the core takes them."""
    return tuple(
        ProposedAccount(
            Platform(row["platform"]), row["handle"], row["url"], row["label"], row["platform_id"]
        )
        for row in rows
    )


def _given(raw: FieldValue) -> list[Row]:
    """Each line or row that is not empty: `address`, `platform` (may be empty) and `label`."""
    lines = raw.splitlines() if isinstance(raw, str) else raw
    rows = [
        {"address": line.strip(), "platform": "", "label": ""}
        if isinstance(line, str)
        else {"platform": "", "label": "", **line}
        for line in lines
    ]
    return [row for row in rows if row.get("address", "").strip()]


def _read(given: Row, texts: Texts) -> Row:
    address, label = _address(given, texts)
    label = tidy_lines(given["label"] or label).replace("\n", " ")[:LABEL_LENGTH]
    proposal = ProposedAccount(
        address.platform, address.handle, address.url, label, address.platform_id
    )
    return row_of(proposal)


def _read_or_said(given: Row, texts: Texts) -> list[Row]:
    """The accounts of a line, which may be a sentence: `our account is @lakeside on X`."""
    try:
        return [_read(given, texts)]
    except AddressRefused:
        pasted = read_pasted(given["address"]) if not given["platform"] else None
        if pasted is None or pasted.problems or not pasted.accounts:
            raise
        return [row_of(each) for each in pasted.accounts]


def _address(given: Row, texts: Texts) -> tuple[Address, str]:
    """The account of a line, and the words beside it."""
    text = given["address"].strip()
    if given["platform"] in set(Platform):
        return parse_address(text, platform=Platform(given["platform"])), ""
    first, _, rest = text.partition(" ")
    platform = find_platform(first.rstrip(":"), texts)
    if platform is not None and rest.strip():
        handle, _, label = rest.strip().partition(" ")
        return parse_address(handle, platform=platform), _BETWEEN.sub("", label)
    if not rest:
        return parse_address(text), ""
    return _beside(first, rest.strip(), texts)


def _beside(first: str, rest: str, texts: Texts) -> tuple[Address, str]:
    """A link or handle with words behind it, which may begin with its platform."""
    if first.startswith("@"):
        words = rest.split()
        at = 1 if words[0].casefold() in _ON and len(words) > 1 else 0
        platform = find_platform(words[at].strip(",;:"), texts)
        if platform is not None:
            label = " ".join(words[at + 1 :])
            return parse_address(first, platform=platform), _BETWEEN.sub("", label)
    return parse_address(first), _BETWEEN.sub("", rest)


BY_SLUG = "="
"""Begins an answer that names an organization by slug, as buttons and typeaheads do."""
ALIASES_MOST = 10
ALIAS_LENGTH = 100

one_line = text_check(NAME_LENGTH)


def organization_check(raw: FieldValue, state: FormState, context: Context) -> Value:
    """The slug of a listed organization, by slug, by number of those offered, or by any name."""
    text = text_of(raw)
    if text.startswith(BY_SLUG):
        return context.directory.asking.get(text.removeprefix(BY_SLUG)).slug
    if text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= len(state.offered):
        return state.offered[int(text[:4]) - 1]
    answer = context.directory.asking.ask(text)
    if answer.certainty is Certainty.SURE:
        return answer.matches[0].organization.slug
    if answer.certainty is Certainty.CHOICES:
        offered = tuple(match.organization.slug for match in answer.matches)
        raise FieldRefused(FieldProblem("organization-choices"), offered=offered)
    raise refused("organization-unknown", text=text[:NAME_LENGTH])


def kind_choices(_state: FormState, context: Context) -> tuple[Choice, ...]:
    """Every kind of organization."""
    return tuple(Choice(kind.value, kind_name(kind, context.words)) for kind in Kind)


def kind_check(raw: FieldValue, _state: FormState, context: Context) -> Value:
    """A kind by number, code or any of its words."""
    text = text_of(raw)
    if text in set(Kind):
        return text
    if text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= len(Kind):
        return list(Kind)[int(text[:4]) - 1].value
    kind = find_kind(text, context.texts)
    if kind is None:
        raise refused("kind-unknown")
    return kind.value


def country_check(raw: FieldValue, _state: FormState, _context: Context) -> Value:
    """A country by name (in several languages) or code, kept as its code."""
    code = find_country(text_of(raw))
    if not code:
        raise refused("country-unknown")
    return code


def region_check(raw: FieldValue, state: FormState, context: Context) -> Value:
    """A state or province: by its code where there is a table of them, else as it was typed."""
    text = one_line(raw, state, context)
    country = state.text("country")
    _, region = find_region(str(text), country)
    if not region and country in REGIONS:
        raise refused("region-unknown")
    return region or text


def website_check(raw: FieldValue, _state: FormState, _context: Context) -> Value:
    """An organization's own website, as a link."""
    text = text_of(raw)
    if not text:
        raise refused("empty")
    link = text if "://" in text else f"https://{text}"
    try:
        return parse_address(link, platform=Platform.BLOG).url
    except AddressRefused as refusal:
        raise refused("address", text=text[:100], why=refusal.facts["why"]) from None


def aliases_check(raw: FieldValue, _state: FormState, _context: Context) -> Value:
    """Other names: one a line, or between semicolons."""
    lines = text_of(raw).replace(";", "\n").splitlines()
    names = list(dict.fromkeys(name for line in lines if (name := line.strip())))
    if not names:
        raise refused("empty")
    if len(names) > ALIASES_MOST:
        raise refused("too-many-aliases", limit=ALIASES_MOST)
    longest = max(len(name) for name in names)
    if longest > ALIAS_LENGTH:
        raise refused("too-long", length=longest, limit=ALIAS_LENGTH)
    return list(names)


def account_choices(state: FormState, context: Context) -> tuple[Choice, ...]:
    """The accounts of the organization chosen before."""
    slug = state.text("organization")
    if not slug:
        return ()
    accounts = visible_accounts(context.directory.asking.get(slug))
    return tuple(
        Choice(
            account_mark(account),
            context.words(
                "handle-on",
                handle=handle_of(account),
                platform=platform_name(account.platform, context.words),
            ),
        )
        for account in accounts
    )


def problem_choices(_state: FormState, context: Context) -> tuple[Choice, ...]:
    """What may be wrong with an account."""
    return tuple(
        Choice(each.value, context.words.of("account-problem", each)) for each in AccountProblem
    )


def correctable_choices(_state: FormState, context: Context) -> tuple[Choice, ...]:
    """What of an organization can be corrected."""
    return tuple(
        Choice(each.value, context.words.of("correctable", each)) for each in CorrectableField
    )


def reason_choices(_state: FormState, context: Context) -> tuple[Choice, ...]:
    """The canned reasons to block somebody, and one's own."""
    codes = (*BLOCK_REASONS, ReasonCode.OWN)
    return tuple(Choice(each.value, context.words.of("reason", each)) for each in codes)


def corrected_value_check(raw: FieldValue, state: FormState, context: Context) -> Value:
    """The new value of whichever field is being corrected."""
    checks = {
        CorrectableField.NAME: text_check(NAME_LENGTH, letters=True),
        CorrectableField.KIND: kind_check,
        CorrectableField.COUNTRY: country_check,
        CorrectableField.REGION: one_line,
        CorrectableField.WEBSITE: website_check,
        CorrectableField.ALIAS: text_check(ALIAS_LENGTH, letters=True),
    }
    chosen = state.text("field")
    check = checks.get(CorrectableField(chosen), one_line) if chosen else one_line
    return check(raw, state, context)
