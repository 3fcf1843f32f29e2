"""What can be wrong with a text that was meant as the address of an account."""

from enum import StrEnum

from directory_core.errors import AddressRefused

_SHOWN = 200
"""Characters of what was given that a refusal repeats."""


class AddressProblem(StrEnum):
    """Why a text is no account's address.

    The chat layer has a sentence for each in every language; the docstrings say what it has to say.
    """

    NOT_AN_ADDRESS = "not_an_address"
    """It is neither a link nor a handle (empty, several words, broken, an e-mail address)."""
    TOO_LONG = "too_long"
    """It is longer than any account's address."""
    HIDDEN_CHARACTERS = "hidden_characters"
    """It holds characters nobody can see (control, direction, zero width): made to deceive, or
    copied badly.  Type it anew."""
    WRONG_SCHEME = "wrong_scheme"
    """It does not start with https:// or http:// but with something else (ftp:, mailto:, tg:)."""
    USERINFO_IN_URL = "userinfo_in_url"
    """An @ before the host: `https://x.com@evil.com` leads to evil.com.  A common trick."""
    UNUSUAL_PORT = "unusual_port"
    """The host is followed by a port number that no platform uses."""
    UNKNOWN_HOST = "unknown_host"
    """The website is none of the platforms known here, though it may look like one."""
    LOOKALIKE_HOST = "lookalike_host"
    """The website's name imitates a platform's (`x.com.evil.com`, `tiktok` with a Cyrillic letter).
    A warning is in place."""
    OTHER_PLATFORM = "other_platform"
    """It is an address, but of another platform than the one that was asked for."""
    PLATFORM_MISSING = "platform_missing"
    """A handle alone; on which platform?"""
    NO_ACCOUNT_NAMED = "no_account_named"
    """The platform's own front page, without an account."""
    RESERVED_PATH = "reserved_path"
    """A page of the platform itself (`/home`, `/settings`, `/help`), not an account."""
    POST_NOT_ACCOUNT = "post_not_account"
    """A single post, video, photo, event or list.  The link to the account itself is needed."""
    SHARE_LINK = "share_link"
    """A button's or an app's link for sharing.  The link to the account itself is needed."""
    SHORT_LINK = "short_link"
    """A shortened link or link page: where it leads cannot be seen.  Give what it opens."""
    GROUP_NOT_ACCOUNT = "group_not_account"
    """A group, community or invitation to one, not an organization's account."""
    HASHTAG = "hashtag"
    """A hashtag or topic: everybody's, nobody's account."""
    BAD_HANDLE = "bad_handle"
    """The platform allows no such name (a wrong character, too long, too short)."""
    MIXED_SCRIPTS = "mixed_scripts"
    """The name mixes alphabets (Latin and Cyrillic, say): the platform allows none such, and
    impostors love them."""
    UNKNOWN_PAGE = "unknown_page"
    """It is on the platform, but it is no page that is known to be an account's."""
    EMAIL = "email"
    """An e-mail address; whose domain it is can be told, and no more."""
    SPREADSHEET_DAMAGE = "spreadsheet_damage"
    """A number that a spreadsheet has rounded (`1.00064E+14`): the digits are gone."""
    NOT_HTTPS = "not_https"
    """A website has to be given with https://."""


def refused(text: str, why: AddressProblem) -> AddressRefused:
    """The refusal of `text`, of which it repeats the beginning."""
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return AddressRefused(text=shown, why=why.value)
