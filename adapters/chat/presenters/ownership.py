"""Proofs of ownership in words: what to put where, what became of it, and which of them hold."""

from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import kind_and_place
from adapters.chat.presenters.submissions import mention
from adapters.chat.tokens import NOTHING, Token, Verb
from adapters.chat.views import Bold, Button, Card, Code, Confirm, Line, Reply, Style, plain
from directory_core.models import Answer, OwnershipProof


def draw_begun(proof: OwnershipProof, words: Words) -> Reply:
    """The code, and the three places where it may stand; or that it was seen already."""
    said = f"carehandles-proof={proof.code}"
    meta = f'<meta name="carehandles-proof" content="{proof.code}">'
    file = f"{proof.host}/.well-known/carehandles.txt"
    rows: tuple[Line, ...] = (
        (*words.line("ownership-dns", host=Bold(proof.host)), " ", Code(said)),
        (*words.line("ownership-file", file=Bold(file)), " ", Code(said)),
        (*words.line("ownership-page", host=Bold(proof.host)), " ", Code(meta)),
    )
    footer: tuple[Line, ...] = (
        (*words.line("ownership-accounts"), " ", Code("carehandles-account=https://x.com/...")),
        (words("ownership-meaning", name=proof.name),),
    )
    look = "button-check" if proof.proven_at else "button-ownership-look"
    looks = Button(words(look), str(Token(Verb.PROOF, str(proof.id))), style=Style.PRIMARY)
    line = _asked(proof, words)
    card = Card("", (line,), rows=rows, footer=footer, buttons=(looks,))
    return Reply(plain(line), (card,), private=True, language=words.language)


def _asked(proof: OwnershipProof, words: Words) -> Line:
    """What to do with the code: put it up, or leave it where it was seen."""
    name = Bold(proof.name)
    if proof.proven_at:
        since = words.moment(proof.proven_at)
        return words.line("ownership-already", name=name, host=Bold(proof.host), when=since)
    return words.line("ownership-begun", name=name, until=words.moment(proof.expires_at))


def draw_which(answer: Answer, words: Words) -> Reply:
    """Which of several organizations is meant."""
    lines: list[Line] = []
    buttons = []
    for number, match in enumerate(answer.matches, 1):
        organization = match.organization
        about = kind_and_place(organization, words)
        lines.append((f"{number}. ", Bold(organization.name), f" · {about}" if about else ""))
        label = words("numbered", number=number, text=organization.name)
        buttons.append(Button(label, str(Token(Verb.PROVE, organization.slug))))
    card = Card(words("answer-which"), tuple(lines), buttons=tuple(buttons))
    return Reply(words("answer-which"), (card,), language=words.language)


def draw_outcome(facts: dict[str, str], name: str, words: Words) -> Reply:
    """What became of a proof, for whoever gave it, or for a moderators' room."""
    state = facts.get("state", "")
    proof = facts.get("proof", "0")
    if facts.get("to") == "room":
        text = words.of("ownership-room", state.replace("_", "-"), name=name)
        who = Button(words("button-proofs"), str(Token(Verb.PROOFS, NOTHING)))
        buttons = (who, _end(proof, words)) if state == "proven" else ()
        return Reply(text, buttons=buttons, lead=True, language=words.language)
    text = words.of("ownership-told", state.replace("_", "-"), name=name)
    waits = state in {"not_found", "unreachable"}
    again = Button(words("button-ownership-look"), str(Token(Verb.PROOF, proof)))
    return Reply(text, buttons=(again,) if waits else (), lead=True, language=words.language)


def draw_proofs(found: tuple[OwnershipProof, ...], words: Words) -> Reply:
    """The proofs that hold, each with the button that ends it."""
    text = words("ownership-standing", count=len(found))
    cards = tuple(
        Card("", (_holding(each, words),), buttons=(_end(str(each.id), words),)) for each in found
    )
    return Reply(text, cards, lead=True, private=True, language=words.language)


def _holding(proof: OwnershipProof, words: Words) -> Line:
    """A proof that holds: whose it is, where it was found, and since when."""
    when = words.moment(proof.proven_at) if proof.proven_at else ""
    who = mention(proof.by, words) if proof.by else words("somebody")
    return words.line("ownership-one", name=Bold(proof.name), who=who, when=when, host=proof.host)


def _end(proof: str, words: Words) -> Button:
    confirm = Confirm(
        words("button-ownership-end"),
        words("ownership-end-sure"),
        words("button-ownership-end"),
        words("confirm-no"),
    )
    token = str(Token(Verb.END_PROOF, proof))
    return Button(words("button-ownership-end"), token, style=Style.DANGER, confirm=confirm)
