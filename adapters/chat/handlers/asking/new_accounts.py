"""The handler for accounts that are said to be an organization's now: `hoag changed its X to @x`.

Nobody is believed for saying so: the organization and the address are carried into the form.
"""

from collections.abc import Sequence

from adapters.chat.context import Context
from adapters.chat.forms.flow import open_form
from adapters.chat.forms.proposing import MORE
from adapters.chat.forms.validators import BY_SLUG
from adapters.chat.handlers.asking.questions import reader_of
from adapters.chat.presenters.verdicts import told_address
from adapters.chat.tokens import Token, Verb, carrying
from adapters.chat.views import Button, Reply, Style
from directory_core.models import Organization, Platform


def offer(
    context: Context,
    organization: Organization | None,
    text: str,
    platforms: Sequence[Platform],
) -> Reply | None:
    """Offer to add the last account of a message that is not listed; None where all of them are."""
    (platform,) = platforms if len(platforms) == 1 else (None,)
    found = context.directory.asking.look(text, platform=platform)
    new = [each for each in found if not (each.is_listed or each.host)]
    if not new:
        return None
    account = new[-1]
    given = account.address.url if account.address and account.address.url else account.text
    words, keep = context.words, reader_of(context).keep
    if organization is None:
        token = carrying(Verb.SUBMIT_IT, given, keep)
        new_one = Button(words("button-submit-it"), str(token), opens_form=True)
        return context.say("correct-how", buttons=(new_one,))
    token = carrying(Verb.ADD_IT, f"{organization.slug} {given}", keep)
    buttons = (
        Button(words("button-add"), str(token), style=Style.PRIMARY, opens_form=True),
        *(
            Button(words(f"button-{verb}"), str(Token(verb, organization.slug)), opens_form=True)
            for verb in (Verb.CORRECT, Verb.REPORT)
        ),
    )
    handle = told_address(account.address, account.text, words)
    return context.say("correct-with", buttons=buttons, handle=handle, name=organization.name)


def add(context: Context, carried: str) -> Reply:
    """Open the form for more accounts with the organization, and the account, filled in."""
    slug, _, account = carried.partition(" ")
    return open_form(context, MORE, {"organization": f"{BY_SLUG}{slug}", "accounts": account})
