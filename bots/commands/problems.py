"""The sentences for what is wrong with a row of a file, for the operator who loads it."""

from collections import defaultdict

from rich.markup import escape

from adapters.chat.texts import Texts
from directory_core.exchange import Problem, ProblemCode

SENTENCES = {
    ProblemCode.BROKEN_JSON: "No JSON from character {position} on. Each line holds one object.",
    ProblemCode.NOT_AN_OBJECT: "An object in braces belongs here.",
    ProblemCode.BROKEN_CSV: "The quotes do not match; nothing after this row was read.",
    ProblemCode.WRONG_CELL_COUNT: "{found} cells, where the header has {expected}.",
    ProblemCode.UNKNOWN_COLUMN: "There is no such column. Remove it, or mend its name.",
    ProblemCode.BROKEN_CELL: "A list written as JSON belongs here.",
    ProblemCode.DIFFERS_FROM_FIRST_ROW: "It differs from row {first}, the organization's first.",
    ProblemCode.REQUIRED: "It may not be empty.",
    ProblemCode.WRONG_TYPE: "A {expected} belongs here.",
    ProblemCode.TOO_LONG: "{length} characters; at most {limit} fit.",
    ProblemCode.TOO_MANY: "{length} entries; at most {limit} fit.",
    ProblemCode.CONTROL_CHARACTER: "It holds the unseen character {character}. Type it anew.",
    ProblemCode.UNKNOWN_CHOICE: "“{value}” is none of: {choices}.",
    ProblemCode.NOT_A_SLUG: "“{value}”: a slug is 1 to 40 of a-z, 0-9 and - inside.",
    ProblemCode.DUPLICATE_SLUG: "Row {first} has this slug already.",
    ProblemCode.SELF_REFERENCE: "An organization is neither its own parent nor its own successor.",
    ProblemCode.MERGE_UNCLEAR: "merged_into is given exactly where the status is merged.",
    ProblemCode.NOT_A_COUNTRY: "“{value}” is no country code of two letters (ISO 3166-1).",
    ProblemCode.NOT_A_DATE: "“{value}”: write 2014, 2014-05 or 2014-05-03.",
    ProblemCode.NOT_A_TIME: "“{value}”: write it with its zone: 2014-05-03T12:00:00+00:00.",
    ProblemCode.NOT_A_WEB_ADDRESS: "“{value}” is no http:// or https:// address.",
    ProblemCode.NOT_A_WIKIDATA_ID: "“{value}”: write Q and a number.",
    ProblemCode.NOT_AN_ACCOUNT: "{reason}",
    ProblemCode.ADDRESS_DIFFERS: "“{value}”, but the address says {expected}.",
    ProblemCode.DUPLICATE_ENTRY: "“{value}” stands here twice.",
    ProblemCode.ACCOUNT_TAKEN: "Another organization lists this account: {owner}.",
    ProblemCode.NO_SUCH_ORGANIZATION: "No organization has the slug “{value}”.",
}


def sentence(problem: Problem) -> str:
    """What is wrong and what to do, safe to print with markup."""
    facts: defaultdict[str, object] = defaultdict(str, problem.facts)
    if "why" in problem.facts:
        why, value = str(problem.facts["why"]), str(facts["value"])
        facts["reason"] = Texts().speak().of("address", why, text=value)
    return escape(SENTENCES[problem.code].format_map(facts))
