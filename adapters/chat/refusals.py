"""What the core refuses, in a sentence that says what to do."""

from adapters.chat.texts import Words
from directory_core.errors import AlreadyDecided, Refusal
from directory_core.models import Decision, Reason, ReasonCode


def word_refusal(refusal: Refusal, words: Words) -> str:
    """The sentence for a refusal."""
    if isinstance(refusal, AlreadyDecided) and refusal.submission is not None:
        standing = refusal.submission.standing
        if standing is not None:
            return words("refused-already-decided-by", decision=decision_text(standing, words))
    facts = dict(refusal.facts)
    if "reason" in facts:
        own = facts["reason"] == ReasonCode.OWN
        facts["reason"] = "" if own else words.of("reason", str(facts["reason"]))
    variety = str(facts.get("why", facts.get("per", "")))
    if variety and words.knows(f"refused-{refusal.code}-{variety}".replace("_", "-")):
        return words.of(f"refused-{refusal.code}", variety, **facts)
    return words.of("refused", refusal.code, **facts)


def decision_text(decision: Decision, words: Words) -> str:
    """A decision in a sentence or two: `Ben rejected it, May 3, 2026. Reason: ...`."""
    who = decision.by.name or words("somebody")
    when = words.moment(decision.at).text
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
