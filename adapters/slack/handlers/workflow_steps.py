"""A step for Workflow Builder: "Is this account official?", text in, a judgement out.

Slack runs it as `function_executed` and wants its outputs by `functions.completeSuccess`, or word
that it failed.  https://docs.slack.dev/workflows/workflow-steps
"""

from slack_bolt.async_app import AsyncAck, AsyncApp

from adapters.chat.events import Looked
from adapters.chat.presenters.organizations import Reader, grounds
from adapters.chat.views import Reply
from adapters.slack.handlers.context import HandlerContext, Payload
from adapters.slack.handlers.messages import links_in, plain
from adapters.slack.responder import Place
from directory_core import grounds_of
from directory_core.clock import utc_now
from directory_core.models import Assessment, Identification, Organization

IS_OFFICIAL = "is_official"
TEXT = "text"
_NOBODY = "workflow"
"""Who asks, where no person does: nothing is kept of a question."""


class WorkflowStepListeners:
    """Listeners for `function_executed`."""

    def __init__(self, context: HandlerContext) -> None:
        self._at = context

    def register(self, app: AsyncApp) -> None:
        """Attach them to `app`."""
        app.function(IS_OFFICIAL, auto_acknowledge=False)(self.is_official)

    async def is_official(self, ack: AsyncAck, body: Payload) -> None:
        """Judge the addresses in a text; Slack delivers again what failed."""
        at, event, team = self._at, body["event"], body["team_id"]
        execution = event["function_execution_id"]
        key = f"f:{execution}"
        text = event["inputs"].get(TEXT)
        origin = at.origins.at_once(at.origins.private(team, _NOBODY), _NOBODY, key)
        said = text if isinstance(text, str) else ""
        looked = Looked(origin, plain(said), links_in({"text": said}))
        reply, first = await at.once.serve(key, lambda: at.dispatcher.looked(looked))
        await ack()
        if first:
            at.later(self._finish(Place(team, _NOBODY), execution, reply))

    async def _finish(self, place: Place, execution: str, reply: Reply) -> None:
        words, call = self._at.answers.words(reply.language), self._at.answers.call
        done = {
            "function_execution_id": execution,
            "outputs": _outputs(reply, Reader(words, utc_now())),
        }
        if not await call(place, "functions.completeSuccess", done):
            failed = {"function_execution_id": execution, "error": words("slack-trouble")}
            await call(place, "functions.completeError", failed)


def _outputs(reply: Reply, reader: Reader) -> dict[str, str]:
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
