"""What buttons are for: which move a form on, and what needs the right to moderate."""

from adapters.chat.forms.proposing import BLOCK, DISPUTE, EDIT, MERGE, QUESTION, REJECT
from adapters.chat.grammar import Name
from adapters.chat.tokens import Verb

MODERATORS_COMMANDS = {Name.PENDING, Name.GAPS, Name.UNDO}
MODERATORS_FORMS = {EDIT, REJECT, QUESTION, MERGE, BLOCK, DISPUTE}
MODERATORS_VERBS = {
    Verb.QUEUE, Verb.BATCH, Verb.APPROVE_ALL, Verb.UNDO_ALL,
    Verb.REVIEW, Verb.WHOLE, Verb.OPTIONS, Verb.APPROVE, Verb.EDIT, Verb.REJECT,
    Verb.BECAUSE, Verb.REJECT_OWN, Verb.QUESTION, Verb.MERGE, Verb.ASSIGN, Verb.UNDO, Verb.HIDE,
    Verb.BLOCK, Verb.UNBLOCK, Verb.DISPUTE, Verb.UNDISPUTE, Verb.GAPS, Verb.ADOPT, Verb.TASKS,
    Verb.TASK, Verb.DO, Verb.LEAVE, Verb.REOPEN, Verb.FAKE, Verb.TAKE_BACK, Verb.PROOFS,
    Verb.END_PROOF,
}  # fmt: skip
"""What needs the right to moderate; the help says more to whoever has it."""
FORM_VERBS = (
    Verb.FORM, Verb.SET, Verb.SKIP, Verb.BACK, Verb.CANCEL, Verb.CHANGE, Verb.SAME, Verb.DIFFERENT,
    Verb.SEND, Verb.EVERY,
)  # fmt: skip
"""What moves a form on."""
