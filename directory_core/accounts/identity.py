"""When two handles are one account: each platform's own idea of "the same"."""

import re
from typing import Protocol

from directory_core.accounts.platforms import rules_of
from directory_core.models.organizations import Platform

AccountKey = tuple[Platform, str]
"""What `same_account_key` gives."""

_VK_PAGE = re.compile(r"(?:club|public|event)(?=[0-9]+$)")


class OnPlatform(Protocol):
    """An account as anybody has it: an address, a listed account, a proposed one."""

    @property
    def platform(self) -> Platform:
        """Where it is."""
        ...

    @property
    def handle(self) -> str:
        """Its canonical handle there."""
        ...


def same_account_key(account: OnPlatform | tuple[Platform, str]) -> AccountKey:
    """A key that two canonical handles share exactly when they are the same account.

    Case is folded, save where the platform tells cases apart (a YouTube channel id, a WhatsApp
    channel, a website's path).  Facebook ignores the dots of a name, LinkedIn shows a school
    under /company/ too, and VK shows one page as club, public and event.
    """
    platform, handle = account if isinstance(account, tuple) else (account.platform, account.handle)
    handle = handle.removeprefix("@")
    if platform in {Platform.BLOG, Platform.FEED}:
        return platform, handle.removeprefix("www.").rstrip("/")
    form = rules_of(platform).form_of(handle)
    if form is not None and form.sensitive:
        return platform, handle
    folded = handle.casefold()
    match platform:
        case Platform.FACEBOOK:
            folded = folded.replace(".", "")
        case Platform.LINKEDIN:
            folded = folded.removeprefix("school/")
        case Platform.VK:
            folded = _VK_PAGE.sub("club", folded)
    return platform, folded
