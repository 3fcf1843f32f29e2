"""The methods of Slack's Web API that the app may call, and what each takes.

From docs.slack.dev/reference/methods: required arguments, then all others.
"""

from collections.abc import Mapping
from typing import Any

from tests.support import slack_blocks

Json = Mapping[str, Any]

_SAID = "text blocks attachments unfurl_links unfurl_media parse link_names metadata"

METHODS: dict[str, tuple[str, str]] = {
    "apps.connections.open": ("", ""),
    "assistant.threads.setSuggestedPrompts": ("channel_id prompts", "thread_ts title"),
    "auth.test": ("", ""),
    "blocks.validate": ("", "blocks message view"),
    "chat.postEphemeral": ("channel user text", "blocks thread_ts attachments parse link_names"),
    "chat.postMessage": ("channel text", f"thread_ts reply_broadcast mrkdwn {_SAID}"),
    "chat.unfurl": ("unfurls", "channel ts unfurl_id source"),
    "chat.update": ("channel ts text", "blocks attachments parse link_names metadata"),
    "conversations.info": ("channel", "include_locale include_num_members"),
    "conversations.members": ("channel", "cursor limit"),
    "files.completeUploadExternal": ("files", "channel_id channels initial_comment thread_ts"),
    "files.getUploadURLExternal": ("filename length", "alt_txt snippet_type"),
    "functions.completeError": ("function_execution_id error", ""),
    "functions.completeSuccess": ("function_execution_id outputs", ""),
    "oauth.v2.access": ("code", "client_id client_secret redirect_uri grant_type refresh_token"),
    "users.info": ("user", "include_locale"),
    "usergroups.users.list": ("usergroup", "include_disabled team_id"),
    "views.open": ("view", "trigger_id interactivity_pointer"),
    "views.publish": ("user_id view", "hash"),
    "views.push": ("view", "trigger_id interactivity_pointer"),
    "views.update": ("view", "view_id external_id hash"),
}
RESPONSE = "text blocks response_type replace_original delete_original thread_ts attachments"


def problems(method: str, arguments: Json) -> list[str]:
    """What is wrong with a call."""
    if method not in METHODS:
        return [f"no method {method}"]
    required, optional = (set(names.split()) for names in METHODS[method])
    found = [f"{name} is missing" for name in required if not arguments.get(name)]
    found += [f"unknown argument {name}" for name in set(arguments) - required - optional]
    if "view" in arguments:
        found += slack_blocks.view_problems(arguments["view"])
    for unfurl in (arguments.get("unfurls") or {}).values():
        found += slack_blocks.problems(unfurl["blocks"], "message")
    return found + said_problems(arguments)


def response_problems(said: Json) -> list[str]:
    """What is wrong with what was sent to a `response_url`."""
    unknown = set(said) - set(RESPONSE.split()) - {"unfurl_links", "unfurl_media"}
    missing = [] if said.get("text") else ["text is missing"]
    return missing + [f"unknown argument {name}" for name in unknown] + said_problems(said)


def said_problems(said: Json) -> list[str]:
    """What is wrong with the words and blocks of a message."""
    text = said.get("text") or ""
    found = [f"text of {len(text)}"] if slack_blocks.length(text) > 40_000 else []
    found += [f"text: {ping}" for ping in slack_blocks.pings(text)]
    if "blocks" in said:
        found += slack_blocks.problems(said["blocks"], "message")
    return found
