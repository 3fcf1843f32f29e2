"""A corpus of what Telegram brings, in the shapes of its documentation, for odd variants of each.

Source: core.telegram.org/bots/api#update
"""

from typing import Any

Json = dict[str, Any]

_ANA = {"id": 71, "is_bot": False, "first_name": "Ana", "username": "ana", "language_code": "es"}
_BOT = {"id": 4242, "is_bot": True, "first_name": "Care", "username": "carebot"}
_OTHER = {"id": 99, "is_bot": False, "first_name": "Eve", "last_name": "<b>", "is_premium": True}
_PRIVATE = {"id": 71, "type": "private", "first_name": "Ana", "username": "ana"}
_GROUP = {"id": -1002, "type": "supergroup", "title": "Group", "is_forum": True}
_MODERATORS = {"id": -1001, "type": "supergroup", "title": "Moderators"}
_PICTURE = {"file_id": "AgAC", "file_unique_id": "u1", "width": 90, "height": 90, "file_size": 9}
_LINK = {"type": "text_link", "offset": 0, "length": 4, "url": "https://x.com/mayoclinlc"}
_TOKEN = "help:-:0"
_BOARD = {"inline_keyboard": [[{"text": "Help", "callback_data": _TOKEN},
                               {"text": "Site", "url": "https://x.com/a"}]]}  # fmt: skip


def _message(chat: Json = _PRIVATE, **more: Any) -> Json:
    return {"message_id": 7, "date": 1790000000, "chat": chat, "from": _ANA, **more}


_OURS = {**_message(), "from": _BOT, "text": "A card", "reply_markup": _BOARD}
_IN_GROUP = {**_message(_GROUP), "from": _BOT, "text": "A card", "reply_markup": _BOARD}
_NAMED: Json = {"type": "mention", "offset": 0, "length": 8}
CORPUS: dict[str, Json] = {
    "words": {"message": _message(text="mayo clinic")},
    "words with a hidden link": {"message": _message(
        text="Help us at mayoclinlc.org",
        entities=[_LINK, {"type": "url", "offset": 11, "length": 14}],
        link_preview_options={"url": "https://mayoclinlc.org"})},
    "a command": {"message": _message(
        text="/find mayo", entities=[{"type": "bot_command", "offset": 0, "length": 5}])},
    "a command in a topic": {"message": _message(
        _GROUP, text="/find@carebot mayo", message_thread_id=5, is_topic_message=True,
        entities=[{"type": "bot_command", "offset": 0, "length": 13}])},
    "a mention in reply, with a quotation": {"message": _message(
        _GROUP, text="@carebot is this real?", entities=[_NAMED],
        reply_to_message={**_message(_GROUP), "from": _OTHER, "text": "x.com/mayoclinlc or not"},
        quote={"text": "x.com/mayoclinlc", "position": 0, "is_manual": True})},
    "a reply to another chat": {"message": _message(
        _GROUP, text="@carebot real?", entities=[_NAMED],
        external_reply={"origin": {"type": "channel", "chat": {"id": -5, "type": "channel"},
                                   "message_id": 3, "date": 1}, "message_id": 3,
                        "link_preview_options": {"url": "https://x.com/a"}})},
    "a reply to us": {"message": _message(_GROUP, text="mercy", reply_to_message=_IN_GROUP)},
    "a forward": {"message": _message(
        text="x.com/mayoclinic", entities=[{"type": "url", "offset": 0, "length": 16}],
        forward_origin={"type": "user", "sender_user": _OTHER, "date": 1})},
    "a picture of an album": {"message": _message(
        photo=[_PICTURE], media_group_id="131", caption="mayo clinic", caption_entities=[_LINK])},
    "a sticker": {"message": _message(sticker={
        "file_id": "CAAC", "file_unique_id": "s", "type": "regular", "width": 9, "height": 9,
        "is_animated": False, "is_video": False, "emoji": "x"})},
    "a voice message": {"message": _message(voice={
        "file_id": "Aw", "file_unique_id": "v", "duration": 3, "mime_type": "audio/ogg"})},
    "a place": {"message": _message(location={"latitude": 1.5, "longitude": 2.5})},
    "a contact": {"message": _message(contact={"phone_number": "1", "first_name": "E"})},
    "a poll": {"message": _message(poll={
        "id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": False,
        "is_anonymous": True, "type": "regular", "allows_multiple_answers": False})},
    "an anonymous administrator": {"message": _message(
        _MODERATORS, text="/pending", sender_chat=_MODERATORS,
        entities=[{"type": "bot_command", "offset": 0, "length": 8}])},
    "a change": {"edited_message": _message(text="mayo clinics", edit_date=1790000009)},
    "a press": {"callback_query": {
        "id": "q1", "from": _ANA, "message": _OURS, "chat_instance": "9", "data": _TOKEN}},
    "a press in the moderators' group": {"callback_query": {
        "id": "q2", "from": _OTHER, "chat_instance": "9", "data": "approve:S4F7KQ:1",
        "message": {**_OURS, "chat": _MODERATORS}}},
    "a press on what is gone": {"callback_query": {
        "id": "q3", "from": _ANA, "chat_instance": "9", "data": _TOKEN,
        "message": {"chat": _PRIVATE, "message_id": 7, "date": 0}}},
    "inline": {"inline_query": {
        "id": "i1", "from": _ANA, "query": "mayo", "offset": "", "chat_type": "sender"}},
    "a guest": {"guest_message": _message(
        _GROUP, text="@carebot mayo clinic", entities=[_NAMED], guest_query_id="g1",
        guest_bot_caller_user=_ANA)},
    "blocked": {"my_chat_member": {
        "chat": _PRIVATE, "from": _ANA, "date": 1,
        "old_chat_member": {"user": _BOT, "status": "member"},
        "new_chat_member": {"user": _BOT, "status": "kicked", "until_date": 0}}},
    "somebody left": {"chat_member": {
        "chat": _MODERATORS, "from": _ANA, "date": 1,
        "old_chat_member": {"user": _ANA, "status": "member"},
        "new_chat_member": {"user": _ANA, "status": "left"}}},
    "a group that moves": {"message": _message(
        {"id": -77, "type": "group", "title": "G"}, migrate_to_chat_id=-10077)},
    "new members": {"message": _message(_GROUP, new_chat_members=[_BOT, _OTHER])},
    "a post in a channel": {"channel_post": {
        "message_id": 7, "date": 1, "chat": {"id": -5, "type": "channel"}, "text": "x"}},
    "a reaction": {"message_reaction": {
        "chat": _GROUP, "message_id": 7, "user": _ANA, "date": 1, "old_reaction": [],
        "new_reaction": [{"type": "emoji", "emoji": "x"}]}},
}  # fmt: skip
