"""The merge form: whom a submission may be about, and both sides before anything moves."""

from adapters.chat.context import Context
from adapters.chat.forms.definitions import subject
from adapters.chat.forms.state import FormState
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.moderation_buttons import merge_buttons
from adapters.chat.presenters.organizations import kind_and_place
from adapters.chat.presenters.proposals import row_line, row_of
from adapters.chat.presenters.submissions import submission_title
from adapters.chat.views import Bold, Button, Card, Line, Tone
from directory_core.models import Draft, Merging, ProposedAccount


def merge_choices(context: Context, draft: Draft) -> tuple[Button, ...]:
    """The listed organizations that the submission resembles, as answers."""
    found = context.directory.moderating.review(
        subject(draft.form), context.by, context.origin.membership
    )
    return merge_buttons(found, draft, context.words)


def merge_card(context: Context, draft: Draft, state: FormState) -> Card:
    """What is sent and what is listed, one under the other, and what would move."""
    words = context.words
    merging = context.directory.moderating.merging(
        subject(draft.form), state.text("organization"), context.by, context.origin.membership
    )
    into = merging.into
    about = kind_and_place(into, words)
    lines = (
        (Bold(words("merge-from")), " ", submission_title(merging.submission, words)),
        (Bold(words("merge-into")), " ", Bold(into.name), f" · {about}"),
        (words("merge-has", count=len(into.accounts), website=into.website or "–"),),
    )
    return Card(words("form-merge"), lines, tuple(_rows(merging, words)), tone=Tone.CAUTION)


def _rows(merging: Merging, words: Words) -> list[Line]:
    """What moves, what is there already, and which facts are filled in."""
    rows: list[Line] = [(Bold(words("merge-moves", count=len(merging.moves))),)]
    rows += [_account(each, words) for each in merging.moves]
    if merging.there:
        rows.append((Bold(words("merge-there", count=len(merging.there))),))
        rows += [_account(each, words) for each in merging.there]
    before, after = merging.into, merging.after
    known = {alias.text for alias in before.aliases}
    names = [alias.text for alias in after.aliases if alias.text not in known]
    if names:
        rows.append((words("merge-names", names=words.all_of(names)),))
    if after.website != before.website:
        rows.append((words("merge-website", website=after.website),))
    return rows


def _account(account: ProposedAccount, words: Words) -> Line:
    return row_line(row_of(account), words)
