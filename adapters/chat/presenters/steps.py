"""What a step of somebody's workflow is handed: a judgement on an address, as texts."""

from adapters.chat.presenters.organizations import Reader, grounds
from adapters.chat.views import Reply
from directory_core import grounds_of
from directory_core.models import Assessment, Identification, Organization

Outputs = dict[str, str]


def step_outputs(reply: Reply, reader: Reader) -> Outputs:
    """The outputs of the step "Is this account official?", for the worst of several addresses.

    `assessment` is a code that a workflow can branch on; what is not known is an empty text.
    """
    found = next(iter(reply.facts.identifications), None)
    if found is None:
        said = {"assessment": Assessment.NO_ACCOUNT.value, "summary": reply.text}
        return said | {"organization": "", "evidence": "", "date": ""}
    about = _about(found)
    evidence, date = _evidence(found, reader)
    return {
        "assessment": found.assessment.value,
        "summary": reply.brief or reply.text,
        "organization": about.name if about else "",
        "evidence": evidence,
        "date": date,
    }


def _about(found: Identification) -> Organization | None:
    """Whose it is, or whose it is like."""
    owners = (organization for organization, _ in found.owners)
    alike = (each.organization for each in found.resembles)
    return next((each for each in (*owners, *found.websites, *alike)), None)


def _evidence(found: Identification, reader: Reader) -> tuple[str, str]:
    """What it rests on, and as of when, as exactly as that is known."""
    if found.since is not None:
        return "", found.since.date().isoformat()
    if not found.owners:
        return "", ""
    organization, account = found.owners[0]
    known = grounds_of(account, organization, today=reader.now.date())
    return grounds(account, organization, reader), known.as_of or ""
