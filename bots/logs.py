"""Structured logs, to standard error, without tokens or personal data."""

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any

import structlog

from directory_core import without_personal_numbers

# Telegram puts its token into the address of every call; Slack's begin with xox or xapp.  Both may
# stand percent-encoded.  Whoever knows a response_url may speak in a channel; a database's address
# may hold a password.
_SECRETS = re.compile(
    r"\d{6,}(?::|%3A)[\w-]{30,}"
    r"|xox\w(?:-|%2D)[\w%-]+|xapp(?:-|%2D)[\w%-]+"
    r"|https?(?:://|%3A%2F%2F)hooks\.slack(?:-gov)?\.com[^\s\"'<>]*"
    r"|(?<=://)[^\s/@\"']*:[^\s/\"']*(?=@)"
    r"|(?<=password=)(?:'(?:[^'\\]|\\.)*'|[^\s&\"']+)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"token|secret|password|pepper|authorization|response_url|signature", re.IGNORECASE
)
"""Names of values that are no one's business, whatever they look like."""
_BLANK = "[secret]"


def set_up(level: str, *, as_json: bool) -> None:
    """Send what structlog and the libraries log through one door."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    drawn = (
        structlog.processors.JSONRenderer()
        if as_json
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                without_secrets,
                drawn,
            ],
        )
    )
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for chatty in ("httpx", "httpcore", "aiohttp.access", "apscheduler"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def without_secrets(
    _logger: Any, _name: str, entry: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Blank whatever looks like a token, however deep in a line it stands."""
    for key, value in entry.items():
        entry[key] = _blanked(value, str(key))
    return entry


def _blanked(value: Any, name: str = "") -> Any:
    if name and _NAMED.search(name) and value:
        return _BLANK
    if isinstance(value, Mapping):
        return {_blanked(key): _blanked(each, str(key)) for key, each in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_blanked(each) for each in value]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    text = value.decode(errors="replace") if isinstance(value, bytes) else str(value)
    return without_personal_numbers(_SECRETS.sub(_BLANK, text))
