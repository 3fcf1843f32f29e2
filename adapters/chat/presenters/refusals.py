"""What the core refuses, in a sentence that says what to do."""

from datetime import datetime

from adapters.chat.i18n.names import platform_name
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.verdicts import address_problem
from directory_core.errors import AlreadyDecided, CoreError
from directory_core.models import Decision, Platform, Reason, ReasonCode


def word_refusal(refusal: CoreError, words: Words, now: datetime) -> str:
    """The sentence for a refusal or a fault."""
    if isinstance(refusal, AlreadyDecided) and refusal.submission is not None:
        decision = refusal.submission.current_decision
        if decision is not None:
            told = decision_text(decision, words, now)
            return words("refused-already-decided-by", decision=told)
    facts = dict(refusal.facts)
    if "reason" in facts:
        own = facts["reason"] == ReasonCode.OWN
        facts["reason"] = "" if own else words.of("reason", str(facts["reason"]))
    variety = str(facts.get("why", facts.get("per", "")))
    if variety and words.knows(f"refused-{refusal.code}-{variety}".replace("_", "-")):
        return words.of(f"refused-{refusal.code}", variety, **facts)
    return words.of("refused", refusal.code, **facts)


def decision_text(decision: Decision, words: Words, now: datetime) -> str:
    """A decision in a sentence or two: `Ben rejected it, 3 minutes ago. Reason: ...`.

    It answers a press, where no venue can show a moment in the reader's zone.
    """
    who = decision.by.name or words("somebody")
    when = words.ago(decision.at, now)
    told = words.of("decided", decision.verdict, who=who, when=when)
    parts = [told, *([reason_text(decision.reason, words)] if decision.reason else [])]
    return " ".join(parts)


def reason_text(reason: Reason, words: Words) -> str:
    """A reason as the submitter reads it."""
    if reason.code is ReasonCode.OWN:
        return words("reason-given", reason=reason.text)
    canned = words.of("reason", reason.code)
    given = f"{canned} {reason.text}" if reason.text else canned
    return words("reason-given", reason=given)


def problem_text(code: str, facts: dict[str, str], words: Words) -> str:
    """What the core found wrong with a proposal."""
    if code == "not_an_account":
        return address_problem(facts["why"], facts["handle"], words)
    return words.of("problem", code, **_arguments(facts, words))


def warning_text(code: str, facts: dict[str, str], words: Words) -> str:
    """What a moderator should look at twice."""
    return words.of("warning", code, **_arguments(facts, words))


def _arguments(facts: dict[str, str], words: Words) -> dict[str, str | int]:
    """Facts as a sentence takes them: counts as numbers, platforms by name."""
    named: dict[str, str | int] = {}
    for name, value in facts.items():
        is_platform = name.endswith("platform") and value in set(Platform)
        shown = platform_name(Platform(value), words) if is_platform else value
        named[name] = int(shown) if shown.isascii() and shown.isdigit() else shown
    return named
