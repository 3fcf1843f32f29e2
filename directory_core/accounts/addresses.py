"""The addresses of accounts: from what people write to one canonical form, or a refusal.

The canonical handle of an `Address`, by platform (`@` is never part of it):

- X, Facebook, Instagram, TikTok, Threads, Pinterest, Snapchat, Telegram, Vimeo, LINE: `name`.
- Facebook pages and profiles linked by number: the number, which is `platform_id` too.  The words
  before it (`/pages/Mayo-Clinic/123`) are anybody's to choose, so they are dropped.
- YouTube: `name` for `/@name`; `channel/UC...` (`platform_id` set), `user/name` and `c/name` for
  the older kinds, which are identities of their own.  `youtube.com/name` is `c/name`.
- LinkedIn: `name` or a number for a company; `school/name`, `showcase/name`; `in/name` and
  `pub/...` for a human being (`personal`).
- Bluesky: the domain handle, or the DID (`platform_id`).  Mastodon: `user@host`.
- WhatsApp: the channel's code.  Reddit: `r/name` or `u/name`.  Flickr: the alias or the NSID.
- VK: `name`, `club1`, `public1`, `event1`, or `id1` (`personal`).
- Weibo: `name`, the number of `/u/number`, or `n/nickname`.  XING: `name`, or `profile/Name`.
- WeChat: the id; there is no URL, so `url` is empty.
- Blog and feed: host and path of the website.

Names are in lower case where the platform shows them so; elsewhere they are kept as given.
`same_account_key` tells which handles are the same account.  `parse_address(address.url)` and
`parse_address(address.handle, platform=address.platform)` both give `address` back.
"""

from directory_core.accounts.finding import Found, find_addresses, is_address_like, judge
from directory_core.accounts.identity import AccountKey, same_account_key
from directory_core.accounts.parse import named_in, parse_address
from directory_core.accounts.problems import AddressProblem

__all__ = [
    "AccountKey",
    "AddressProblem",
    "Found",
    "find_addresses",
    "is_address_like",
    "judge",
    "named_in",
    "parse_address",
    "same_account_key",
]
