"""Whether a record from outside is an organization, and all that is wrong with it if not.

The tables below are the format: which fields a record has, and what each holds.  Every fault is
collected, so that a person mends a file once and not once for each fault.
"""

from collections.abc import Callable, Mapping
from typing import Any

from directory_core.accounts.addresses import parse_address, same_account_key
from directory_core.errors import AddressRefused, Fact
from directory_core.exchange import checks
from directory_core.exchange.checks import BadValue, Check, choice, optional, required, text
from directory_core.exchange.problems import Flaw, ProblemCode, Step, shown
from directory_core.exchange.records import Answer, organization_from
from directory_core.models.answers import Address
from directory_core.models.organizations import (
    AccountStatus,
    EvidenceKind,
    Kind,
    NameKind,
    Organization,
    OrganizationStatus,
    Platform,
)

MAX_ENTRIES = 500
"""Accounts, aliases, regions or countries of one organization."""

ORGANIZATION: Mapping[str, Check] = {
    "slug": required(checks.slug),
    "name": required(text(checks.MAX_NAME)),
    "kind": required(choice(Kind)),
    "city": text(checks.MAX_NAME),
    "website": optional(checks.web_address),
    "website_source": text(checks.MAX_NAME),
    "website_as_of": optional(checks.partial_date),
    "website_confirmed": optional(choice(Answer)),
    "wikidata": optional(checks.wikidata_id),
    "note": text(checks.MAX_NOTE),
    "parent": optional(checks.slug),
    "status": optional(choice(OrganizationStatus)),
    "merged_into": optional(checks.slug),
}
ALIAS: Mapping[str, Check] = {
    "text": required(text(checks.MAX_NAME)),
    "kind": required(choice(NameKind, NameKind.NAME)),
}
ACCOUNT: Mapping[str, Check] = {
    "platform": optional(choice(Platform)),
    "handle": text(),
    "url": text(checks.MAX_URL),
    "label": text(checks.MAX_NAME),
    "platform_id": text(),
    "status": optional(choice(AccountStatus)),
    "since": optional(checks.partial_date),
    "last_confirmed": optional(checks.partial_date),
    "disputed_since": optional(checks.moment),
    "checked": optional(checks.partial_date),
    "missing_since": optional(checks.partial_date),
    "until": optional(checks.partial_date),
    "replaced_by": text(),
}
EVIDENCE: Mapping[str, Check] = {
    "kind": required(choice(EvidenceKind)),
    "source": required(text(checks.MAX_NOTE)),
    "licence": text(),
    "as_of": optional(checks.partial_date),
    "url": optional(checks.web_address),
}
REGION = required(text(checks.MAX_NAME))
COUNTRY = required(checks.country)
REGISTERED = required(checks.register_id)

Path = tuple[Step, ...]
Clean = dict[str, Any]


def examine(record: object) -> tuple[Organization | None, tuple[Flaw, ...]]:
    """The organization that `record` describes, or everything that is wrong with it."""
    examination = _Examination()
    clean = examination.organization(record)
    if examination.flaws:
        return None, tuple(examination.flaws)
    return organization_from(clean), ()


class _Examination:
    """One walk through one record.  What is sound is returned, what is not becomes a flaw."""

    def __init__(self) -> None:
        self.flaws: list[Flaw] = []

    def organization(self, record: object) -> Clean:
        clean = self._fields(
            record, (), ORGANIZATION, lists=("aliases", "regions", "countries", "ids", "accounts")
        )
        if not isinstance(record, Mapping):
            return clean
        clean["aliases"] = self._list(record, ("aliases",), self._alias)
        clean["regions"] = self._list(record, ("regions",), self._value(REGION))
        clean["countries"] = self._list(record, ("countries",), self._value(COUNTRY))
        clean["ids"] = self._list(record, ("ids",), self._value(REGISTERED))
        clean["accounts"] = self._list(record, ("accounts",), self._account)
        self._relations(clean)
        return clean

    def _relations(self, clean: Clean) -> None:
        for name in ("parent", "merged_into"):
            if clean.get(name) and clean[name] == clean.get("slug"):
                self._flaw((name,), ProblemCode.SELF_REFERENCE, value=clean[name])
        if (clean.get("status") == OrganizationStatus.MERGED) != ("merged_into" in clean):
            value = clean.get("merged_into", "")
            self._flaw(("merged_into",), ProblemCode.MERGE_UNCLEAR, value=value)

    def _alias(self, record: object, path: Path) -> object:
        return self._fields(record, path, ALIAS)

    def _value(self, check: Check) -> Callable[[object, Path], object]:
        return lambda value, path: self._checked(check, value, path)

    def _account(self, record: object, path: Path) -> object:
        before = len(self.flaws)
        clean = self._fields(record, path, ACCOUNT, lists=("evidence",))
        if len(self.flaws) == before:
            clean |= self._address(clean, path)
        if isinstance(record, Mapping):
            clean["evidence"] = self._list(record, (*path, "evidence"), self._evidence)
        return clean

    def _evidence(self, record: object, path: Path) -> object:
        return self._fields(record, path, EVIDENCE)

    def _address(self, clean: Clean, path: Path) -> Clean:
        """Platform, handle, URL and id as the address itself says them."""
        field = "url" if "url" in clean else "handle"
        if field not in clean or (field == "handle" and "platform" not in clean):
            self._flaw((*path, "url"), ProblemCode.REQUIRED, value="")
            return {}
        platform = Platform(clean["platform"]) if "platform" in clean else None
        try:
            address = parse_address(clean[field], platform=platform)
        except AddressRefused as refused:
            why = refused.facts.get("why", "")
            self._flaw(
                (*path, field), ProblemCode.NOT_AN_ACCOUNT, value=shown(clean[field]), why=why
            )
            return {}
        return self._agreed(clean, address, path)

    def _agreed(self, clean: Clean, address: Address, path: Path) -> Clean:
        found = {
            "platform": address.platform.value,
            "handle": address.handle,
            "platform_id": address.platform_id,
        }
        for name, expected in found.items():
            given = str(clean.get(name, ""))
            if given and expected and not _agree(given, expected):
                facts = {"value": shown(given), "expected": shown(expected)}
                self._flaw((*path, name), ProblemCode.ADDRESS_DIFFERS, **facts)
        return {name: value for name, value in found.items() if value} | {"url": address.url}

    def _fields(
        self, record: object, path: Path, fields: Mapping[str, Check], lists: tuple[str, ...] = ()
    ) -> Clean:
        """The checked single values of `record`; `lists` names its other known fields."""
        if not isinstance(record, Mapping):
            self._flaw(path, ProblemCode.NOT_AN_OBJECT, value=shown(record))
            return {}
        for name in record:
            if name not in fields and name not in lists:
                self._flaw((*path, shown(name)), ProblemCode.UNKNOWN_COLUMN, value=shown(name))
        checked = {
            name: self._checked(check, _present(record, name, ""), (*path, name))
            for name, check in fields.items()
        }
        return {name: value for name, value in checked.items() if value}

    def _checked(self, check: Check, value: object, path: Path) -> str:
        try:
            return check(value)
        except BadValue as fault:
            self._flaw(path, fault.code, **fault.facts)
            return ""

    def _list(
        self, record: Mapping[str, Any], path: Path, item: Callable[[object, Path], object]
    ) -> list[object]:
        """The items of the list that `record` has under the last step of `path`."""
        values = _present(record, str(path[-1]), [])
        if not isinstance(values, list):
            self._flaw(path, ProblemCode.WRONG_TYPE, value=shown(values), expected="list")
            return []
        if len(values) > MAX_ENTRIES:
            self._flaw(path, ProblemCode.TOO_MANY, limit=MAX_ENTRIES, length=len(values))
            return []
        items = [item(value, (*path, place)) for place, value in enumerate(values)]
        self._refuse_repeats(items, path)
        return items

    def _refuse_repeats(self, items: list[object], path: Path) -> None:
        seen: set[object] = set()
        for place, item in enumerate(items):
            key = _key(item)
            if key is not None and key in seen:
                value = shown(_name_of(item))
                self._flaw((*path, place), ProblemCode.DUPLICATE_ENTRY, value=value)
            seen.add(key)

    def _flaw(self, path: Path, code: ProblemCode, **facts: Fact) -> None:
        self.flaws.append(Flaw(path, code, facts))


def _agree(given: str, expected: str) -> bool:
    """Whether they are the same but for case, `@`, or the `user/` that an old YouTube link has."""
    bare = given.removeprefix("@").casefold()
    return bare in {expected.casefold(), expected.casefold().rpartition("/")[2]}


def _present(record: Mapping[str, Any], name: str, absent: object) -> object:
    value = record.get(name)
    return absent if value is None else value


def _name_of(item: object) -> object:
    return item.get("handle") or item.get("text") if isinstance(item, Mapping) else item


def _key(item: object) -> object:
    """What makes two entries of a list the same; None where nothing does, or it is faulty."""
    if not isinstance(item, Mapping):
        return str(item).casefold() or None
    if "platform" in item and "handle" in item:
        return same_account_key((Platform(item["platform"]), item["handle"]))
    if "kind" in item and "text" in item:
        return item["kind"], item["text"].casefold()
    return None
