"""The social platforms an account can be on."""

from enum import StrEnum


class Platform(StrEnum):
    """A social network, or another place where an organization speaks."""

    X = "x"
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    YOUTUBE = "youtube"
    LINKEDIN = "linkedin"
    TIKTOK = "tiktok"
    THREADS = "threads"
    BLUESKY = "bluesky"
    MASTODON = "mastodon"
    PINTEREST = "pinterest"
    SNAPCHAT = "snapchat"
    TELEGRAM = "telegram"
    WHATSAPP = "whatsapp"
    FLICKR = "flickr"
    VIMEO = "vimeo"
    REDDIT = "reddit"
    VK = "vk"
    WEIBO = "weibo"
    WECHAT = "wechat"
    LINE = "line"
    XING = "xing"
    BLOG = "blog"
    FEED = "feed"
    """An RSS or Atom feed: news, or a podcast."""
