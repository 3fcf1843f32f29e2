"""Pictures of the bot for docs/app.md: `python -m scripts.draw_screens [docs/screens]`.

What is drawn is what is sent: Slack's blocks and Telegram's HTML, made by the bot itself on the
directory that ships, set in the manner of each program and looked at by a browser without a window
(Chromium and its driver).
"""

import asyncio
import base64
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Heard, Origin, Pressed
from adapters.chat.i18n.texts import Texts
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Reply
from adapters.slack.rendering import messages
from adapters.telegram.rendering.extras import with_ways_on
from adapters.telegram.rendering.replies import Surface, draw
from directory_core import Directory, Rules, open_directory
from directory_core.models import Identity, Kind, NewOrganization, Platform, RoomAddress
from directory_core.models import ProposedAccount as Proposed

Json = dict[str, Any]
DOUBT = "is x.com/mayoclinlc real?"
WIDTH = 660
_ARGUMENTS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
_SIGNS = {
    "⛔": '<i class="stop"></i>', "🛑": '<i class="stop"></i>',
    "✅": '<i class="good"></i>', "⚠️": '<i class="care"></i>',
}  # fmt: skip
_STYLE = """
body { margin: 0; font: 15px/1.45 "DejaVu Sans", sans-serif; color: #1d1c1d; background: #fff }
#screen { width: 620px; padding: 20px } a { color: #1264a3; text-decoration: none }
h3 { font-size: 17px; margin: 6px 0 } ul { margin: 4px 0; padding-left: 22px }
code { font: 13px "DejaVu Sans Mono", monospace; background: #f4f4f4; color: #c0392b;
  border: 1px solid #ddd; border-radius: 3px; padding: 0 3px }
pre { white-space: pre-wrap; margin: 0; font: inherit } .who { font-weight: bold; margin: 0 0 4px }
.who span { font: 11px sans-serif; background: #ddd; border-radius: 2px; padding: 1px 4px }
.asked { color: #616061; margin-bottom: 14px } .small { color: #616061; font-size: 13px }
.row { margin: 8px 0 0 } .row b { display: inline-block; font-weight: 600; font-size: 13px;
  border: 1px solid #bbb; border-radius: 6px; padding: 5px 11px; margin: 0 6px 6px 0 }
.row .primary { background: #007a5a; color: #fff } .row .danger { color: #c0392b }
.telegram { background: #cfe0d1 } .telegram .said { background: #fff; border-radius: 12px;
  padding: 10px 14px; width: 440px } .telegram .mine { background: #e3fbcf; margin: 0 0 10px auto;
  width: fit-content } .telegram .row { width: 468px; display: flex; margin: 4px 0 0 }
.telegram .row b { flex: 1; text-align: center; margin: 2px; border: 0; color: #fff;
  background: #7d9d84; border-radius: 8px } .telegram code { background: none; border: 0 }
i { display: inline-block; width: 13px; height: 13px; border-radius: 50%; margin-right: 4px;
  vertical-align: -2px } .stop { background: #d0021b } .good { background: #2eb67d }
.care { background: #ecb22e }
"""


@dataclass(frozen=True, slots=True)
class Screen:
    """A picture: its file's name, and the page it is taken of."""

    name: str
    html: str


def screens(directory: Directory) -> Iterator[Screen]:
    """Every picture, drawn from what the bot says."""
    bot = _Bot(directory)
    yield Screen("slack-warning", _in_slack(f"/carehandles {DOUBT}", bot.asked("slack", DOUBT)))
    yield Screen("slack-card", _in_slack("/carehandles CDC", bot.asked("slack", "CDC")))
    yield Screen("slack-moderators", _in_slack("", bot.reviews("slack")))
    yield Screen("telegram-start", _in_telegram("/start", bot.asked("telegram", "/start")))
    yield Screen("telegram-warning", _in_telegram(DOUBT, bot.asked("telegram", DOUBT)))


class _Bot:
    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._dispatcher = Dispatcher(directory, Texts(), nudge=lambda: None)

    def asked(self, venue: str, question: str) -> Reply:
        origin = _at(Identity(venue, "T0", "U0ANA", "Ana"), question)
        return asyncio.run(self._dispatcher.heard(Heard(origin, question)))

    def reviews(self, venue: str) -> Reply:
        ana = Identity(venue, "T0", "U0ANA", "Ana")
        handles = (Proposed(Platform.X, "harborviewkids", "https://x.com/harborviewkids"),)
        new = NewOrganization(
            "Harborview Kids Clinic", Kind.CLINIC, handles, city="Duluth", country="US", region="MN"
        )
        room = RoomAddress(venue, "T0", ana.key)
        sent = self._directory.submitting.submit(new, ana, room=room, key="picture")
        token = str(Token(Verb.REVIEW, sent.id, sent.version))
        press = Pressed(_at(_moderator(venue), "review"), token, "C1:1.1")
        return asyncio.run(self._dispatcher.pressed(press))


def _moderator(venue: str) -> Identity:
    return Identity(venue, "T0", "U0BEN", "Ben")


def _at(who: Identity, key: str) -> Origin:
    return Origin(who, RoomAddress(who.venue, who.tenant, who.key), f"{who.key}:{key}")


def _in_slack(asked: str, reply: Reply) -> str:
    words = Texts().speak(reply.language)
    extra = messages.extras(reply, words, shareable=bool(asked))
    blocks = messages.message(reply, tenant="T0", extra=extra).blocks
    typed = f'<div class="asked">{escape(asked)}</div>' if asked else ""
    who = '<p class="who">Care Handles <span>APP</span></p>'
    return _page("slack", typed + who + "".join(map(_block, blocks)))


def _block(block: Json) -> str:
    match block["type"]:
        case "header":
            return f"<h3>{escape(block['text']['text'])}</h3>"
        case "rich_text":
            return "".join(map(_rich, block["elements"]))
        case "actions":
            return f'<div class="row">{"".join(map(_button, block["elements"]))}</div>'
        case "context_actions":
            felt = block["elements"][0]
            both = (felt["positive_button"], felt["negative_button"])
            return f'<p class="small">{" · ".join(escape(b["text"]["text"]) for b in both)}</p>'
        case _:
            return f'<p class="small">{escape(block["elements"][0]["text"])}</p>'


def _rich(part: Json) -> str:
    if part["type"] == "rich_text_list":
        return f"<ul>{''.join(f'<li>{_rich(each)}</li>' for each in part['elements'])}</ul>"
    return f"<pre>{''.join(map(_span, part['elements']))}</pre>"


def _span(span: Json) -> str:
    text = escape(str(span.get("text") or span.get("fallback") or "@Ana"))
    style = span.get("style", {})
    if span["type"] == "link":
        return f"<a>{text}</a>"
    return f"<b>{text}</b>" if style.get("bold") else f"<code>{text}</code>" if style else text


def _button(element: Json) -> str:
    if element["type"] == "overflow":
        return "<b>⋯</b>"
    return f'<b class="{element.get("style", "")}">{escape(element["text"]["text"])}</b>'


def _in_telegram(asked: str, reply: Reply) -> str:
    said = f'<div class="said mine">{escape(asked)}</div>'
    reply = with_ways_on(reply, "carebot", Texts().speak(reply.language), inline=True)
    for drawn in draw(reply, Surface("4242", inline=True)):
        said += f'<div class="said"><pre>{drawn.html}</pre></div>'
        for row in drawn.keyboard.inline_keyboard if drawn.keyboard else ():
            said += f'<div class="row">{"".join(f"<b>{escape(b.text)}</b>" for b in row)}</div>'
    return _page("telegram", said)


def _page(venue: str, body: str) -> str:
    for sign, drawn in _SIGNS.items():  # not every machine has a font with these signs
        body = body.replace(sign, drawn)
    head = f"<!doctype html><meta charset=utf-8><style>{_STYLE}</style>"
    return f'{head}<body class="{venue}"><div id="screen">{body}</div>'


def _photograph(folder: Path, taken: Iterator[Screen]) -> None:
    options = webdriver.ChromeOptions()
    options.binary_location = which("chromium") or which("google-chrome") or "chrome"
    for argument in _ARGUMENTS:
        options.add_argument(argument)
    browser = webdriver.Chrome(options=options, service=Service(which("chromedriver")))
    try:
        for screen in taken:
            page = folder / "page.html"
            page.write_text(screen.html, "utf-8")
            browser.get(page.resolve().as_uri())
            height = browser.execute_script("return document.getElementById('screen').offsetHeight")
            clip = {"x": 0, "y": 0, "width": WIDTH, "height": height, "scale": 1.5}
            asked = {"format": "webp", "quality": 80, "clip": clip, "captureBeyondViewport": True}
            shot = browser.execute_cdp_cmd("Page.captureScreenshot", asked)
            (folder / f"{screen.name}.webp").write_bytes(base64.b64decode(shot["data"]))
            page.unlink()
    finally:
        browser.quit()


def main() -> None:
    """Take every picture anew."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/screens")
    folder.mkdir(parents=True, exist_ok=True)
    moderators = (_moderator("slack"),)
    with TemporaryDirectory() as place:
        url = f"sqlite:///{place}/directory.sqlite3"
        with open_directory(url, ship=True, rules=Rules(moderators=moderators)) as directory:
            _photograph(folder, screens(directory))


if __name__ == "__main__":
    main()
