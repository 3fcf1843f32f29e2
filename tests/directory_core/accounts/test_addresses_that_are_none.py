"""Each text is refused, and the refusal says what it is instead."""

import pytest

from directory_core.accounts import AddressProblem, parse_address
from directory_core.errors import AddressRefused
from directory_core.models.organizations import Platform

REFUSED = {
    AddressProblem.RESERVED_PATH: """
https://x.com/home
https://x.com/explore
https://x.com/settings/account
https://x.com/messages
https://x.com/notifications
https://x.com/i/flow/login
https://x.com/i/user/12345
https://x.com/login
https://x.com/search?q=mayo
https://x.com/search-advanced
https://x.com/tos
https://x.com/privacy
https://x.com/jobs
https://x.com/logout
https://x.com/signup
https://x.com/robots.txt
https://twitter.com/#!/search/mayo
https://www.facebook.com/help
https://www.facebook.com/help/123
https://www.facebook.com/marketplace
https://www.facebook.com/messages/t/MayoClinic
https://www.facebook.com/search/top?q=mayo
https://www.facebook.com/gaming
https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2FMayoClinic
https://www.facebook.com/login.php
https://www.facebook.com/policies
https://www.facebook.com/privacy/policy
https://www.facebook.com/settings
https://www.facebook.com/home.php
https://www.facebook.com/profile.php
https://www.facebook.com/profile.php?id=
https://www.facebook.com/profile.php?id=100064321&id=100064322
https://www.facebook.com/business
https://www.facebook.com/ads/library/?id=1
https://www.facebook.com/me
https://www.facebook.com/l.php?u=https%3A%2F%2Fx.com
https://www.facebook.com/pages
https://www.facebook.com/people
https://www.facebook.com/legal/terms
https://www.instagram.com/explore/
https://www.instagram.com/explore/locations/123/
https://www.instagram.com/direct/inbox/
https://www.instagram.com/accounts/login/
https://www.instagram.com/about/us/
https://www.instagram.com/developer/
https://www.instagram.com/press/
https://www.instagram.com/legal/privacy/
https://www.youtube.com/feed/subscriptions
https://www.youtube.com/feed/trending
https://www.youtube.com/trending
https://www.youtube.com/gaming
https://www.youtube.com/music
https://www.youtube.com/premium
https://www.youtube.com/results?search_query=mayo
https://www.youtube.com/account
https://www.youtube.com/t/terms
https://www.youtube.com/@
https://www.youtube.com/channel/
https://www.youtube.com/c/
https://www.linkedin.com/company/
https://www.linkedin.com/jobs/view/123
https://www.linkedin.com/in/
https://www.linkedin.com/search/results/companies/
https://www.linkedin.com/login
https://www.linkedin.com/authwall?trk=x
https://www.tiktok.com/foryou
https://www.tiktok.com/explore
https://www.tiktok.com/discover/mayo
https://www.tiktok.com/login
https://www.threads.net/login
https://www.threads.com/search?q=mayo
https://bsky.app/search?q=mayo
https://bsky.app/settings
https://bsky.app/notifications
https://www.pinterest.com/settings
https://www.pinterest.com/search/pins/?q=mayo
https://www.pinterest.com/login/
https://t.me/proxy?server=x
https://t.me/addstickers/Mayo
https://t.me/socks?server=x
https://www.whatsapp.com/download
https://www.flickr.com/explore
https://www.flickr.com/search/?text=mayo
https://www.flickr.com/map
https://vimeo.com/watch
https://vimeo.com/search?q=mayo
https://vimeo.com/upgrade
https://vimeo.com/log_in
https://www.reddit.com/r/all
https://www.reddit.com/r/popular/
https://www.reddit.com/search/?q=mayo
https://vk.com/feed
https://vk.com/friends
https://vk.com/search
https://vk.com/index.php
https://weibo.com/login.php
https://weibo.com/home
https://weibo.com/hot/weibo
https://www.xing.com/search/people
https://www.youtube.com/kids
https://www.youtube.com/feeds/videos.xml?channel_id=UCBT4xFdcHj-w7Ge5p9uJFiQ
https://www.pinterest.com/today/
https://vk.com/app123
https://t.me/boost/mayoclinic
https://bsky.app/profile/
""",
    AddressProblem.POST_NOT_ACCOUNT: """
https://x.com/MayoClinic/status/1234567890
https://twitter.com/MayoClinic/statuses/1234567890
https://x.com/MayoClinic/status/1234567890/photo/1
https://x.com/i/web/status/1234567890
https://x.com/i/status/1234567890
https://x.com/i/events/123
https://x.com/i/lists/123
https://x.com/i/spaces/1abc
https://x.com/MayoClinic/lists/doctors
https://www.facebook.com/MayoClinic/posts/pfbid02abc
https://www.facebook.com/MayoClinic/videos/123456
https://www.facebook.com/MayoClinic/photos/a.1/2
https://www.facebook.com/MayoClinic/photos/?tab=album&album_id=123
https://www.facebook.com/100064321234567/posts/123
https://www.facebook.com/watch/?v=123
https://www.facebook.com/watch
https://www.facebook.com/reel/123
https://www.facebook.com/story.php?story_fbid=1&id=100064321234567
https://www.facebook.com/permalink.php?story_fbid=1&id=100064321234567
https://www.facebook.com/photo.php?fbid=1
https://www.facebook.com/photo/?fbid=1&set=a.1
https://www.facebook.com/events/123
https://www.facebook.com/media/set/?set=a.1
https://www.facebook.com/stories/123/abc
https://www.facebook.com/notes/mayo/123
https://www.facebook.com/profile.php?id=100064321234567&story_fbid=1
https://www.instagram.com/p/CyMMYKPlPZ_/
https://www.instagram.com/reel/CyMMYKPlPZ_/
https://www.instagram.com/reels/CyMMYKPlPZ_/
https://www.instagram.com/tv/CyMMYKPlPZ_/
https://www.instagram.com/stories/mayoclinic/123/
https://www.instagram.com/stories/highlights/123/
https://www.instagram.com/mayoclinic/p/CyMMYKPlPZ_/
https://www.instagram.com/mayoclinic/reel/CyMMYKPlPZ_/
https://www.instagram.com/s/aGlnaGxpZ2h0
https://www.youtube.com/watch?v=dQw4w9WgXcQ
https://www.youtube.com/watch?v=dQw4w9WgXcQ&ab_channel=MayoClinic
https://www.youtube.com/shorts/dQw4w9WgXcQ
https://www.youtube.com/live/dQw4w9WgXcQ
https://www.youtube.com/embed/dQw4w9WgXcQ
https://www.youtube.com/v/dQw4w9WgXcQ
https://www.youtube.com/playlist?list=PL123
https://www.youtube.com/clip/Ugk
https://www.youtube.com/post/Ugk
https://youtu.be/dQw4w9WgXcQ
https://youtu.be/dQw4w9WgXcQ?t=10
https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ
https://www.linkedin.com/posts/mayo-clinic_activity-123
https://www.linkedin.com/feed/update/urn:li:activity:123
https://www.linkedin.com/pulse/title-mayo-clinic
https://www.linkedin.com/newsletters/title-123
https://www.linkedin.com/events/123
https://www.tiktok.com/@mayoclinic/video/123
https://www.tiktok.com/@mayoclinic/photo/123
https://www.tiktok.com/@mayoclinic/playlist/title-123
https://www.tiktok.com/music/title-123
https://www.tiktok.com/embed/123
https://www.threads.net/@mayoclinic/post/Cu1
https://www.threads.net/t/Cu1
https://bsky.app/profile/mayo.bsky.social/post/3k
https://bsky.app/profile/mayo.bsky.social/feed/abc
https://bsky.app/profile/mayo.bsky.social/lists/abc
https://bsky.app/starter-pack/mayo.bsky.social/abc
https://mastodon.social/@mayo/109
https://med-mastodon.com/@mayo/109/embed
https://www.pinterest.com/pin/123/
https://www.pinterest.com/mayoclinic/recipes/
https://www.pinterest.com/ideas/health/123
https://www.pinterest.com/ideas/
https://www.whatsapp.com/channel/0029Va4K0PZ5a245NkngBA2M/123
https://vk.com/stories-1
https://www.snapchat.com/spotlight/abc
https://www.snapchat.com/@mayoclinic/spotlight/abc
https://t.me/mayoclinic/123
https://t.me/s/mayoclinic/123
https://www.flickr.com/photos/fdaphotos/123456
https://www.flickr.com/photos/fdaphotos/albums/72157
https://www.flickr.com/photos/fdaphotos/123456/in/photostream/
https://vimeo.com/123456
https://vimeo.com/123456/abcdef
https://vimeo.com/showcase/123
https://vimeo.com/ondemand/title
https://player.vimeo.com/video/123
https://www.reddit.com/r/Nursing/comments/abc/title/
https://www.reddit.com/r/Nursing/s/abc
https://www.reddit.com/comments/abc
https://www.reddit.com/user/mayo/comments/abc/title
https://vk.com/wall-1_2
https://vk.com/photo-1_2
https://vk.com/video-1_2
https://vk.com/invitro?w=wall-1_2
https://vk.com/@invitro-article
https://weibo.com/3769327450/AbCdEfGhi
https://m.weibo.cn/status/123
https://m.weibo.cn/detail/123
https://mp.weixin.qq.com/s/abc
https://www.xing.com/news/articles/abc
""",
    AddressProblem.SHARE_LINK: """
https://x.com/share?url=https://example.org
https://x.com/intent/tweet?text=hello
https://x.com/intent/post?text=hello
https://twitter.com/intent/tweet?screen_name=MayoClinic
https://x.com/intent/user
https://www.facebook.com/sharer/sharer.php?u=https://example.org
https://www.facebook.com/sharer.php?u=https://example.org
https://www.facebook.com/share/1AbCdEfGhI/
https://www.facebook.com/share/p/1AbCdEfGhI/
https://www.facebook.com/dialog/share?app_id=1
https://www.facebook.com/plugins/page.php?href=https://facebook.com/MayoClinic
https://www.instagram.com/share/BAabc
https://www.linkedin.com/shareArticle?mini=true&url=https://example.org
https://www.linkedin.com/sharing/share-offsite/?url=https://example.org
https://www.pinterest.com/pin/create/button/?url=https://example.org
https://www.threads.net/intent/post?text=hello
https://bsky.app/intent/compose?text=hello
https://t.me/share/url?url=https://example.org
https://vk.com/share.php?url=https://example.org
https://vk.com/away.php?to=https://example.org
https://www.reddit.com/submit?url=https://example.org
https://social-plugins.line.me/lineit/share?url=https://example.org
https://service.weibo.com/share/share.php?url=https://example.org
""",
    AddressProblem.SHORT_LINK: """
https://t.co/AbCdEf
t.co/AbCdEf
https://fb.me/MayoClinic
https://fb.watch/abc
https://m.me/MayoClinic
https://lnkd.in/abc
https://vm.tiktok.com/ZMabc/
https://vt.tiktok.com/ZSabc/
https://www.tiktok.com/t/ZTabc/
https://pin.it/abc
https://redd.it/abc
https://flic.kr/ps/abc
https://lin.ee/abc
https://wa.me/15551234567
https://bit.ly/mayo
https://linktr.ee/mayoclinic
https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2FMayoClinic
https://l.instagram.com/?u=https%3A%2F%2Fx.com%2FMayoClinic
https://t.cn/abc
https://vk.cc/abc
""",
    AddressProblem.GROUP_NOT_ACCOUNT: """
https://www.facebook.com/groups/mayo
https://www.facebook.com/groups/123/posts/456
https://www.linkedin.com/groups/123
https://x.com/i/communities/123
https://chat.whatsapp.com/AbCdEf
https://t.me/joinchat/AAAAAE
https://t.me/+AbCdEfGh
https://t.me/addlist/abc
https://t.me/c/123/4
https://www.instagram.com/channel/abc/
https://www.flickr.com/groups/hospitals/
https://vimeo.com/groups/hospitals
https://vimeo.com/channels/staffpicks
https://line.me/R/ti/g/abc
https://www.xing.com/communities/groups/abc
""",
    AddressProblem.HASHTAG: """
https://x.com/hashtag/health
https://twitter.com/hashtag/health?src=hashtag_click
https://www.facebook.com/hashtag/health
https://www.instagram.com/explore/tags/health/
https://www.youtube.com/hashtag/health
https://www.tiktok.com/tag/health
https://bsky.app/hashtag/health
https://www.flickr.com/photos/tags/health
""",
    AddressProblem.USERINFO_IN_URL: """
https://x.com@evil.com/name
https://x.com:pass@evil.com/name
https://www.facebook.com@evil.com/MayoClinic
https://twitter.com%2FMayoClinic@evil.com
https://user@x.com/MayoClinic
https://youtube.com@evil.com/@MayoClinic
https://@x.com/MayoClinic
x.com@evil.com/name
""",
    AddressProblem.LOOKALIKE_HOST: """
https://x.com.evil.com/MayoClinic
x.com.evil.com/MayoClinic
https://twitter.com.evil.com/MayoClinic
https://www.facebook.com.evil.com/MayoClinic
https://tiktok.com.evil.com/@mayoclinic
https://www.youtube.com-verify.com/@MayoClinic
https://youtube.com.co/@MayoClinic
https://youtubee.com/@MayoClinic
https://y0utube.com/@MayoClinic
https://t1ktok.com/@mayoclinic
https://tik-tok.com/@mayoclinic
https://tiktоk.com/@mayoclinic
https://xn--tiktk-fsf.com/@mayoclinic
https://fаcebook.com/MayoClinic
https://faceb00k.com/MayoClinic
https://facebook-login.com/@MayoClinic
https://lnstagram.com/mayoclinic
https://www.lnstagrarn.com/mayoclinic
https://twltter.com/MayoClinic
https://tvvitter.com/MayoClinic
https://threads.net.evil.com/@mayoclinic
https://threads.evil.com/@mayoclinic
https://th-reads.com/@mayoclinic
https://linkedln.com/company/mayo-clinic
@mayo@twitter.com.evil.com
https://mastodon.social/@mayo@tiktok.evil.com
""",
    AddressProblem.UNKNOWN_HOST: """
https://evil.com/x.twitter.com/name
https://evil.com/https://x.com/MayoClinic
https://evil.com/?u=https://x.com/MayoClinic
https://evil.com/#https://x.com/MayoClinic
https://www.mayoclinic.org/
mayoclinic.org
https://ｘ.com/MayoClinic
https://evil.org/users/mayo
https://help.x.com/en
https://developers.facebook.com/docs
https://about.instagram.com/
https://web.archive.org/web/2020/https://x.com/MayoClinic
https://mastodon.social/explore
https://mastodon.social/@mayo.rss
https://mastodon.social/users/mayo/statuses/1
https://tv.youtube.com/welcome
https://kids.youtube.com/channel/UCBT4xFdcHj-w7Ge5p9uJFiQ
https://mastodon.social/@mayo@x.com
@mayo@x.com
@mayo@instagram.com
https://open.spotify.com/show/abc
""",
    AddressProblem.NO_ACCOUNT_NAMED: """
https://x.com
https://x.com/
x.com
https://www.facebook.com/?locale=es
https://bsky.social
https://www.messenger.com/t/mayoclinic
https://www.youtube.com/
https://www.linkedin.com
https://t.me/
https://twitter.com/#!/
https://x.com/#MayoClinic
""",
    AddressProblem.BAD_HANDLE: """
https://x.com/MayoClinicOfMinnesota
https://x.com/mayo-clinic
https://x.com/mayo.clinic
https://x.com/mayo%20clinic
https://x.com/mayo;clinic
https://x.com/mаyoclinic
https://www.facebook.com/Cruz-Roja-Peruana
https://www.facebook.com/mаyoclinic
https://www.instagram.com/mayo..clinic
https://www.instagram.com/.mayo
https://www.instagram.com/mayo-clinic
https://www.youtube.com/@ab
https://www.youtube.com/subscribe_widget
https://www.youtube.com/@mayo_clinic_of_minnesota_and_more
https://www.youtube.com/channel/UCshort
https://www.youtube.com/channel/ucBT4xFdcHj-w7Ge5p9uJFiQ
https://www.youtube.com/@mayo🏥
https://www.linkedin.com/company/unavailable/
https://www.tiktok.com/@mayo-clinic
https://www.tiktok.com/@m
https://www.threads.net/@mayo..clinic
https://bsky.app/profile/mayoclinic
https://bsky.app/profile/mayo.test
https://bsky.app/profile/mayo.local
https://bsky.app/profile/mayo.123
https://bsky.app/profile/did:plc:short
https://bsky.app/profile/-mayo.org
https://www.snapchat.com/add/1mayo
https://www.snapchat.com/add/mayoclinicminnesota
https://www.whatsapp.com/channel/short
https://t.me/abc
https://t.me/1mayo
https://www.pinterest.com/mayo-clinic/
https://line.me/R/ti/p/~mayoclinic
""",
    AddressProblem.MIXED_SCRIPTS: """
https://www.youtube.com/@mаyoclinic
https://www.youtube.com/@клиникаmayo
https://www.youtube.com/c/mаyoclinic
https://www.linkedin.com/company/mаyo-clinic
https://www.linkedin.com/company/мауо-clinic
""",
    AddressProblem.HIDDEN_CHARACTERS: """
https://x.com/Mayo\u200bClinic
https://x.com/Mayo\u202eClinic
https://x.com/\u2066MayoClinic\u2069
https://x.com/MayoClinic%00
https://x.com/MayoClinic%0a
https://x.com/%E2%80%8BMayoClinic
https://x.com/%E2%80%AEMayoClinic
https://x\u200d.com/MayoClinic
https://x.com/Mayo\u00adClinic
https://x.com\t/MayoClinic
\ufeffhttps://x.com/MayoClinic
@mayo\u200bclinic
""",
    AddressProblem.WRONG_SCHEME: """
ftp://x.com/MayoClinic
javascript:alert(1)
javascript://x.com/%0aalert(1)
data:text/html,x.com/MayoClinic
tg://resolve?domain=mayoclinic
twitter://user?screen_name=MayoClinic
fb://page/123
file:///x.com/MayoClinic
""",
    AddressProblem.UNUSUAL_PORT: """
https://x.com:8443/MayoClinic
https://x.com:80/MayoClinic
http://x.com:443/MayoClinic
x.com:1/MayoClinic
""",
    AddressProblem.UNKNOWN_PAGE: """
https://x.com/MayoClinic/whatever
https://www.linkedin.com/company/mayo-clinic/whatever
https://www.flickr.com/photos/fdaphotos/page2
https://www.facebook.com/MayoClinic/whatever
https://www.youtube.com/@MayoClinic/whatever
https://www.instagram.com/mayoclinic/whatever
https://t.me/mayoclinic/app
https://www.tiktok.com/mayoclinic
https://mayo.bsky.social/about
https://mayoclinic.t.me/123
https://x.com/MayoClinic#!/evil
""",
    AddressProblem.PLATFORM_MISSING: """
@MayoClinic
@mayo.clinic
@リハプライド
""",
    AddressProblem.NOT_AN_ADDRESS: """
mayo
Mayo Clinic
#health
@
@@
@ mayo
https://
https:///x.com/MayoClinic
http://http://x.com/MayoClinic
https://x.com\\\\MayoClinic
https:\\\\x.com\\MayoClinic
https://x.com\\@evil.com/MayoClinic
https://evil.com\\@x.com/MayoClinic
https://x%2ecom/MayoClinic
https://x.com%2fMayoClinic
https://x.com/../MayoClinic
https://x.com/./MayoClinic
https://x.com/%2e%2e/MayoClinic
https://x.com/Mayo%2FClinic
https://x.com/Mayo%5CClinic
https://x.com/%ff
https://x.com/Mayo Clinic
https://[::1]/@mayo
https://127.0.0.1/@mayo
https://localhost/@mayo
https://[x.com/MayoClinic
https://x..com/MayoClinic
https://.x.com/MayoClinic
https://x.com:port/MayoClinic
<>
?
""",
}


@pytest.mark.parametrize(
    ("text", "problem"),
    [(text, why) for why, lines in REFUSED.items() for text in lines.strip("\n").split("\n")],
)
def test_what_is_no_account_is_refused_for_what_it_is(text: str, problem: AddressProblem) -> None:
    with pytest.raises(AddressRefused) as refusal:
        parse_address(text)

    assert refusal.value.facts["why"] == problem


@pytest.mark.parametrize(
    ("text", "platform", "problem"),
    [
        ("https://x.com/MayoClinic", Platform.FACEBOOK, AddressProblem.OTHER_PLATFORM),
        ("https://x.com/MayoClinic", Platform.BLOG, AddressProblem.OTHER_PLATFORM),
        ("https://x.com/MayoClinic", Platform.MASTODON, AddressProblem.OTHER_PLATFORM),
        ("https://x.com/home", Platform.X, AddressProblem.RESERVED_PATH),
        ("home", Platform.X, AddressProblem.RESERVED_PATH),
        ("@explore", Platform.INSTAGRAM, AddressProblem.RESERVED_PATH),
        ("mayo-clinic", Platform.X, AddressProblem.BAD_HANDLE),
        ("mаyo", Platform.X, AddressProblem.BAD_HANDLE),
        ("Mayo Clinic", Platform.FACEBOOK, AddressProblem.BAD_HANDLE),
        ("mayo", Platform.BLUESKY, AddressProblem.BAD_HANDLE),
        ("mayo", Platform.MASTODON, AddressProblem.BAD_HANDLE),
        ("mayo", Platform.REDDIT, AddressProblem.BAD_HANDLE),
        ("mаyoclinic", Platform.YOUTUBE, AddressProblem.MIXED_SCRIPTS),
        ("https://evil.com/MayoClinic", Platform.X, AddressProblem.UNKNOWN_HOST),
        ("https://x.com.evil.com/MayoClinic", Platform.X, AddressProblem.LOOKALIKE_HOST),
        ("https://t.co/abc", Platform.X, AddressProblem.SHORT_LINK),
        ("https://t.co/abc", Platform.BLOG, AddressProblem.SHORT_LINK),
        ("http://blog.example.org", Platform.BLOG, AddressProblem.NOT_HTTPS),
        ("https://co.uk/blog", Platform.BLOG, AddressProblem.UNKNOWN_HOST),
        ("https://intranet.local/", Platform.BLOG, AddressProblem.UNKNOWN_HOST),
        ("https://facebook.com.evil.com/", Platform.BLOG, AddressProblem.LOOKALIKE_HOST),
        ("@mayo", Platform.BLOG, AddressProblem.NOT_AN_ADDRESS),
        ("mayo", Platform.BLOG, AddressProblem.NOT_AN_ADDRESS),
        ("\u202emayo", Platform.X, AddressProblem.HIDDEN_CHARACTERS),
    ],
)
def test_a_known_platform_does_not_make_a_wrong_address_right(
    text: str, platform: Platform, problem: AddressProblem
) -> None:
    with pytest.raises(AddressRefused) as refusal:
        parse_address(text, platform=platform)

    assert refusal.value.facts["why"] == problem


@pytest.mark.parametrize("text", ["", "   ", "\n", "x" * 10_000, "https://x.com/" + "a" * 10_000])
def test_nothing_and_far_too_much_are_refused(text: str) -> None:
    with pytest.raises(AddressRefused) as refusal:
        parse_address(text)

    assert refusal.value.facts["why"] in {AddressProblem.NOT_AN_ADDRESS, AddressProblem.TOO_LONG}
    assert len(str(refusal.value.facts["text"])) <= 200
