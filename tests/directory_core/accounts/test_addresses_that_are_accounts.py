"""Each address is of an account, and is brought to the one canonical form."""

import pytest

from directory_core.accounts import parse_address
from directory_core.models.organizations import Platform

UC = "UCBT4xFdcHj-w7Ge5p9uJFiQ"
DID = "did:plc:z72i7hdynmk6r22z27h6tvur"
CODE = "0029Va4K0PZ5a245NkngBA2M"

X = """
https://x.com/MayoClinic
http://x.com/MayoClinic
https://www.x.com/MayoClinic
https://m.x.com/MayoClinic
https://mobile.x.com/MayoClinic
https://twitter.com/MayoClinic
https://www.twitter.com/MayoClinic/
https://mobile.twitter.com/MayoClinic
https://m.twitter.com/MayoClinic
HTTPS://X.COM/MayoClinic
x.com/MayoClinic
X.com/MayoClinic
www.twitter.com/MayoClinic
//x.com/MayoClinic
https://x.com:443/MayoClinic
http://x.com:80/MayoClinic
https://x.com./MayoClinic
https://x.com//MayoClinic
https://x.com/MayoClinic//
https://x.com/MayoClinic?lang=en
https://x.com/MayoClinic?s=20&t=AbCdEf
https://x.com/MayoClinic#top
https://twitter.com/MayoClinic?ref_src=twsrc%5Egoogle%7Ctwcamp%5Eserp%7Ctwgr%5Eauthor
https://twitter.com/#!/MayoClinic
http://twitter.com/#!MayoClinic
https://www.twitter.com/#!/MayoClinic/followers
https://twitter.com/intent/user?screen_name=MayoClinic
https://x.com/intent/user?lang=en&screen_name=MayoClinic
https://x.com/intent/follow?screen_name=MayoClinic
https://twitter.com/intent/user?screen_name=@MayoClinic
https://twitter.com/@MayoClinic
https://twitter.com/%40MayoClinic
https://x.com/%4DayoClinic
https://x.com/MayoClinic/with_replies
https://x.com/MayoClinic/media
https://x.com/MayoClinic/likes
https://x.com/MayoClinic/followers
https://x.com/MayoClinic/following
https://x.com/MayoClinic/verified_followers
https://x.com/MayoClinic/highlights
https://x.com/MayoClinic/photo
<https://x.com/MayoClinic>
<https://x.com/MayoClinic|x.com/MayoClinic>
(https://x.com/MayoClinic)
"https://x.com/MayoClinic"
«https://x.com/MayoClinic»
https://x.com/MayoClinic.
https://x.com/MayoClinic,
https://x.com/MayoClinic!
https://x.com/MayoClinic).
  https://x.com/MayoClinic
https://x.com/MayoClinic…
`https://x.com/MayoClinic`
*https://x.com/MayoClinic*
"""

FACEBOOK = """
https://www.facebook.com/MayoClinic
https://facebook.com/MayoClinic/
https://m.facebook.com/MayoClinic
https://web.facebook.com/MayoClinic
https://mbasic.facebook.com/MayoClinic
https://touch.facebook.com/MayoClinic
https://business.facebook.com/MayoClinic
https://fr-fr.facebook.com/MayoClinic
https://es-la.facebook.com/MayoClinic/
https://de-de.facebook.com/MayoClinic
https://pt-br.facebook.com/MayoClinic
https://zh-cn.facebook.com/MayoClinic
https://fb.com/MayoClinic
https://www.fb.com/MayoClinic
facebook.com/MayoClinic
https://www.facebook.com/MayoClinic/?ref=page_internal
https://www.facebook.com/MayoClinic?fref=ts
https://www.facebook.com/MayoClinic?mibextid=ZbWKwL
https://www.facebook.com/MayoClinic/about
https://www.facebook.com/MayoClinic/about_contact_and_basic_info
https://www.facebook.com/MayoClinic/photos
https://www.facebook.com/MayoClinic/videos/
https://www.facebook.com/MayoClinic/posts
https://www.facebook.com/MayoClinic/events
https://www.facebook.com/MayoClinic/reviews
https://www.facebook.com/MayoClinic/community/?ref=page_internal
https://www.facebook.com/pg/MayoClinic
https://www.facebook.com/pg/MayoClinic/about/
https://www.facebook.com/#!/MayoClinic
https://www.facebook.com/#!/MayoClinic?sk=info
https://www.facebook.com/home.php#!/MayoClinic
"""

FACEBOOK_NUMBER = """
https://www.facebook.com/profile.php?id=100064321234567
https://www.facebook.com/profile.php?id=100064321234567&mibextid=ZbWKwL
https://m.facebook.com/profile.php?v=info&id=100064321234567
https://www.facebook.com/profile.php?id=100064321234567&sk=about
https://www.facebook.com/100064321234567
https://www.facebook.com/100064321234567/about
https://www.facebook.com/pages/Mayo-Clinic/100064321234567
https://www.facebook.com/pages/Mayo-Clinic/100064321234567?sk=info
https://www.facebook.com/pages/Clínica-Mayo/100064321234567
https://www.facebook.com/pages/Cl%C3%ADnica-Mayo/100064321234567
https://www.facebook.com/pages/Hospital/Mayo-Clinic/100064321234567
https://www.facebook.com/pages/category/Hospital/Mayo-Clinic-100064321234567/
https://www.facebook.com/people/Mayo-Clinic/100064321234567
https://www.facebook.com/people/_/100064321234567/
https://www.facebook.com/people/Mayo-Clinic/100064321234567/?sk=photos
https://www.facebook.com/p/Mayo-Clinic-100064321234567
https://www.facebook.com/p/Mayo-Clinic-100064321234567/
https://www.facebook.com/p/100064321234567
https://www.facebook.com/Mayo-Clinic-100064321234567
https://www.facebook.com/Mayo-Clinic-100064321234567/about/
https://www.facebook.com/pg/Mayo-Clinic-100064321234567/about/
https://de-de.facebook.com/pages/Mayo-Clinic/100064321234567
https://www.facebook.com/#!/profile.php?id=100064321234567
https://www.facebook.com/#!/pages/Mayo-Clinic/100064321234567
"""

INSTAGRAM = """
https://www.instagram.com/mayoclinic
https://www.instagram.com/mayoclinic/
https://instagram.com/MayoClinic
https://m.instagram.com/mayoclinic
https://instagr.am/mayoclinic
https://www.instagram.com/mayoclinic?igsh=MTc4MmM1YmI2Ng==
https://www.instagram.com/mayoclinic/?hl=de
https://www.instagram.com/_u/mayoclinic
https://www.instagram.com/_u/mayoclinic/
https://www.instagram.com/mayoclinic/reels/
https://www.instagram.com/mayoclinic/tagged/
https://www.instagram.com/mayoclinic/channel/
instagram.com/mayoclinic
https://www.instagram.com/@mayoclinic
"""

YOUTUBE = """
https://www.youtube.com/@MayoClinic
https://youtube.com/@MayoClinic
https://m.youtube.com/@MayoClinic
https://music.youtube.com/@MayoClinic
https://www.youtube.com/@MayoClinic/videos
https://www.youtube.com/@MayoClinic/featured
https://www.youtube.com/@MayoClinic/about
https://www.youtube.com/@MayoClinic/shorts
https://www.youtube.com/@MayoClinic/streams
https://www.youtube.com/@MayoClinic/playlists?view=1
https://www.youtube.com/@MayoClinic/community
https://youtube.com/@MayoClinic?si=AbCdEfGhIjKl
https://www.youtube.com/@MayoClinic?sub_confirmation=1
https://www.youtube.com/%40MayoClinic
youtube.com/@MayoClinic
"""

YOUTUBE_CHANNEL = f"""
https://www.youtube.com/channel/{UC}
https://www.youtube.com/channel/{UC}/
https://www.youtube.com/channel/{UC}/videos
https://www.youtube.com/channel/{UC}/about?view=1
https://m.youtube.com/channel/{UC}
https://studio.youtube.com/channel/{UC}
https://music.youtube.com/channel/{UC}
https://www.youtube.com/channel/{UC}?sub_confirmation=1
"""

LINKEDIN = """
https://www.linkedin.com/company/mayo-clinic
https://www.linkedin.com/company/mayo-clinic/
https://linkedin.com/company/Mayo-Clinic
https://de.linkedin.com/company/mayo-clinic
https://uk.linkedin.com/company/mayo-clinic/
https://m.linkedin.com/company/mayo-clinic
https://www.linkedin.com/mwlite/company/mayo-clinic
https://www.linkedin.com/companies/mayo-clinic
https://www.linkedin.com/company/mayo-clinic/about/
https://www.linkedin.com/company/mayo-clinic/posts/?feedView=all
https://www.linkedin.com/company/mayo-clinic/jobs/
https://www.linkedin.com/company/mayo-clinic/people/
https://www.linkedin.com/company/mayo-clinic/life/overview
https://www.linkedin.com/company/mayo-clinic/mycompany/
https://www.linkedin.com/company/mayo-clinic/videos/
https://www.linkedin.com/company/mayo-clinic?trk=public_profile
https://www.linkedin.com/company//mayo-clinic
linkedin.com/company/mayo-clinic
"""

TIKTOK = """
https://www.tiktok.com/@mayoclinic
https://tiktok.com/@MayoClinic
https://m.tiktok.com/@mayoclinic
https://www.tiktok.com/@mayoclinic?lang=de-DE
https://www.tiktok.com/@mayoclinic?_t=8abc&_r=1
https://www.tiktok.com/@mayoclinic/live
https://www.tiktok.com/%40mayoclinic
"""

THREADS = """
https://www.threads.net/@mayoclinic
https://threads.net/@mayoclinic
https://www.threads.com/@mayoclinic
https://threads.com/@MayoClinic
https://www.threads.com/@mayoclinic/replies
https://www.threads.com/@mayoclinic?xmt=AQGz
https://mastodon.social/@mayoclinic@threads.net
@mayoclinic@threads.net
"""

MASTODON = """
@mayo@med-mastodon.com
https://med-mastodon.com/@mayo
https://med-mastodon.com/@mayo/
https://med-mastodon.com/@mayo/with_replies
https://med-mastodon.com/@mayo/media
https://med-mastodon.com/users/mayo
https://med-mastodon.com/web/@mayo
https://mastodon.social/@mayo@med-mastodon.com
https://fosstodon.org/@mayo@med-mastodon.com
med-mastodon.com/@mayo
"""

OTHERS = [
    (f"https://bsky.app/profile/{DID}", Platform.BLUESKY, DID, DID),
    ("https://bsky.app/profile/did:web:mayoclinic.org", Platform.BLUESKY,
     "did:web:mayoclinic.org", "did:web:mayoclinic.org"),
    ("https://bsky.app/profile/MayoClinic.org", Platform.BLUESKY, "mayoclinic.org", ""),
    ("https://bsky.app/profile/mayo.bsky.social", Platform.BLUESKY, "mayo.bsky.social", ""),
    ("https://bsky.app/profile/@mayo.bsky.social", Platform.BLUESKY, "mayo.bsky.social", ""),
    ("https://bsky.app/profile/mayo.bsky.social/followers", Platform.BLUESKY,
     "mayo.bsky.social", ""),
    ("https://mayo.bsky.social", Platform.BLUESKY, "mayo.bsky.social", ""),
    ("@mayo.bsky.social", Platform.BLUESKY, "mayo.bsky.social", ""),
    ("https://www.youtube.com/user/MayoClinic", Platform.YOUTUBE, "user/MayoClinic", ""),
    ("https://www.youtube.com/user/MayoClinic/videos", Platform.YOUTUBE, "user/MayoClinic", ""),
    ("https://www.youtube.com/c/MayoClinic", Platform.YOUTUBE, "c/MayoClinic", ""),
    ("https://www.youtube.com/c/MayoClinic/about", Platform.YOUTUBE, "c/MayoClinic", ""),
    ("https://www.youtube.com/MayoClinic", Platform.YOUTUBE, "c/MayoClinic", ""),
    ("https://www.youtube.com/@リハプライド/videos", Platform.YOUTUBE, "リハプライド", ""),
    ("https://www.youtube.com/@%E5%AF%B6%E5%B3%B6%E7%9C%BC%E9%8F%A1-c6n", Platform.YOUTUBE,
     "寶島眼鏡-c6n", ""),
    ("https://www.youtube.com/@аптека911-э7д", Platform.YOUTUBE, "аптека911-э7д", ""),
    ("https://www.youtube.com/@स्वास्थ्य", Platform.YOUTUBE, "स्वास्थ्य", ""),
    ("https://www.youtube.com/@वैद्य/videos", Platform.YOUTUBE, "वैद्य", ""),
    ("https://www.youtube.com/@مستشفى", Platform.YOUTUBE, "مستشفى", ""),
    ("https://www.youtube.com/@병원", Platform.YOUTUBE, "병원", ""),
    ("https://www.youtube.com/@Hôpital", Platform.YOUTUBE, "Hôpital", ""),
    ("https://www.youtube.com/@Ho\u0302pital", Platform.YOUTUBE, "Hôpital", ""),
    ("https://www.youtube.com/@mayo.clinic·us", Platform.YOUTUBE, "mayo.clinic·us", ""),
    ("https://www.linkedin.com/company/12345", Platform.LINKEDIN, "12345", "12345"),
    ("https://www.linkedin.com/school/mayo-clinic/", Platform.LINKEDIN, "school/mayo-clinic", ""),
    ("https://www.linkedin.com/showcase/mayo-cancer/about/", Platform.LINKEDIN,
     "showcase/mayo-cancer", ""),
    ("https://www.linkedin.com/company/lowe%27s-home-improvement", Platform.LINKEDIN,
     "lowe's-home-improvement", ""),
    ("https://www.linkedin.com/company/johnson-&-johnson", Platform.LINKEDIN,
     "johnson-&-johnson", ""),
    ("https://www.linkedin.com/company/johnson-%26-johnson", Platform.LINKEDIN,
     "johnson-&-johnson", ""),
    ("https://www.linkedin.com/company/vitanas-gmbh-&-co.-kgaa", Platform.LINKEDIN,
     "vitanas-gmbh-&-co.-kgaa", ""),
    ("https://www.linkedin.com/company/országos-mentőszolgálat", Platform.LINKEDIN,
     "országos-mentőszolgálat", ""),
    ("https://www.linkedin.com/company/mayo%E2%84%A2", Platform.LINKEDIN, "mayo™", ""),
    ("https://www.linkedin.com/company/i%CC%87stanbul-hastanesi", Platform.LINKEDIN,
     "i\u0307stanbul-hastanesi", ""),
    ("https://uk.youtube.com/user/mayo", Platform.YOUTUBE, "user/mayo", ""),
    ("https://www.linkedin.com/company/-tesco", Platform.LINKEDIN, "-tesco", ""),
    ("https://www.linkedin.com/company/miracle-ear-inc-", Platform.LINKEDIN,
     "miracle-ear-inc-", ""),
    ("https://www.facebook.com/CDC", Platform.FACEBOOK, "CDC", ""),
    ("https://www.facebook.com/nih.gov", Platform.FACEBOOK, "nih.gov", ""),
    ("https://www.facebook.com/CDCClinicianOutreachAndCommunicationActivity", Platform.FACEBOOK,
     "CDCClinicianOutreachAndCommunicationActivity", ""),
    ("https://www.instagram.com/ww/", Platform.INSTAGRAM, "ww", ""),
    ("https://www.instagram.com/mayo_clinic.us", Platform.INSTAGRAM, "mayo_clinic.us", ""),
    ("https://www.tiktok.com/@_super_pharm_", Platform.TIKTOK, "_super_pharm_", ""),
    ("https://hachyderm.io/@mayo", Platform.MASTODON, "mayo@hachyderm.io", ""),
    ("https://social.bund.de/@bmg", Platform.MASTODON, "bmg@social.bund.de", ""),
    ("https://fosstodon.org/users/Mayo", Platform.MASTODON, "Mayo@fosstodon.org", ""),
    ("https://example.org/@mayo", Platform.MASTODON, "mayo@example.org", ""),
    ("https://bücher.social/@mayo", Platform.MASTODON, "mayo@xn--bcher-kva.social", ""),
    ("https://www.pinterest.com/MayoClinic/", Platform.PINTEREST, "MayoClinic", ""),
    ("https://pinterest.co.uk/mayoclinic", Platform.PINTEREST, "mayoclinic", ""),
    ("https://www.pinterest.de/mayoclinic/_created/", Platform.PINTEREST, "mayoclinic", ""),
    ("https://br.pinterest.com/mayoclinic/_saved", Platform.PINTEREST, "mayoclinic", ""),
    ("https://www.pinterest.com.mx/mayoclinic/boards/", Platform.PINTEREST, "mayoclinic", ""),
    ("https://www.snapchat.com/add/MayoClinic", Platform.SNAPCHAT, "mayoclinic", ""),
    ("https://www.snapchat.com/@mayoclinic", Platform.SNAPCHAT, "mayoclinic", ""),
    ("https://snapchat.com/add/mayoclinic?share_id=abc", Platform.SNAPCHAT, "mayoclinic", ""),
    ("https://story.snapchat.com/@mayoclinic", Platform.SNAPCHAT, "mayoclinic", ""),
    ("https://t.me/mayoclinic", Platform.TELEGRAM, "mayoclinic", ""),
    ("https://t.me/s/mayoclinic", Platform.TELEGRAM, "mayoclinic", ""),
    ("https://telegram.me/mayoclinic", Platform.TELEGRAM, "mayoclinic", ""),
    ("https://telegram.dog/mayoclinic", Platform.TELEGRAM, "mayoclinic", ""),
    ("https://mayoclinic.t.me", Platform.TELEGRAM, "mayoclinic", ""),
    ("https://t.me/MayoClinic_bot?start=abc", Platform.TELEGRAM, "MayoClinic_bot", ""),
    (f"https://www.whatsapp.com/channel/{CODE}", Platform.WHATSAPP, CODE, CODE),
    (f"https://whatsapp.com/channel/{CODE}/", Platform.WHATSAPP, CODE, CODE),
    ("https://www.flickr.com/photos/fdaphotos", Platform.FLICKR, "fdaphotos", ""),
    ("https://www.flickr.com/photos/fdaphotos/albums", Platform.FLICKR, "fdaphotos", ""),
    ("https://www.flickr.com/photos/fdaphotos/sets/", Platform.FLICKR, "fdaphotos", ""),
    ("https://www.flickr.com/people/fdaphotos/", Platform.FLICKR, "fdaphotos", ""),
    ("https://www.flickr.com/milwaukeeva/albums", Platform.FLICKR, "milwaukeeva", ""),
    ("https://www.flickr.com/photos/44636446@N04/", Platform.FLICKR, "44636446@N04",
     "44636446@N04"),
    ("https://www.flickr.com/people/44636446%40N04", Platform.FLICKR, "44636446@N04",
     "44636446@N04"),
    ("https://vimeo.com/MayoClinic", Platform.VIMEO, "mayoclinic", ""),
    ("https://vimeo.com/mayoclinic/videos", Platform.VIMEO, "mayoclinic", ""),
    ("https://vimeo.com/user1234567", Platform.VIMEO, "user1234567", "user1234567"),
    ("https:x.com/MayoClinic", Platform.X, "MayoClinic", ""),
    ("https:/x.com/MayoClinic", Platform.X, "MayoClinic", ""),
    ("https://www.facebook.com/profile.php?id=4", Platform.FACEBOOK, "4", "4"),
    ("https://web.telegram.org/k/#@mayoclinic", Platform.TELEGRAM, "mayoclinic", ""),
    ("https://web.telegram.org/a/#/im?p=@mayoclinic", Platform.TELEGRAM, "mayoclinic", ""),
    ("https://www.threads.net/mayoclinic", Platform.THREADS, "mayoclinic", ""),
    ("https://weibo.com/p/1006061234567890", Platform.WEIBO, "1234567890", "1234567890"),
    ("https://fedirect.toolforge.org/?id=cdc@mas.to", Platform.MASTODON, "cdc@mas.to", ""),
    ("https://wikidata-externalid-url.toolforge.org/?p=12361&id=cdc.gov",
     Platform.BLUESKY, "cdc.gov", ""),
    ("https://github.com/MayoClinic", Platform.GITHUB, "MayoClinic", ""),
    ("https://medium.com/@mayoclinic", Platform.MEDIUM, "mayoclinic", ""),
    ("https://medium.com/mayo-news", Platform.MEDIUM, "pub/mayo-news", ""),
    ("https://mayo.tumblr.com/", Platform.TUMBLR, "mayo", ""),
    ("https://www.tumblr.com/mayo", Platform.TUMBLR, "mayo", ""),
    ("https://mayo.substack.com/archive", Platform.SUBSTACK, "mayo", ""),
    ("https://substack.com/@mayo", Platform.SUBSTACK, "u/mayo", ""),
    ("https://www.twitch.tv/MayoClinic", Platform.TWITCH, "mayoclinic", ""),
    ("https://www.reddit.com/user/MayoClinic/", Platform.REDDIT, "u/MayoClinic", ""),
    ("https://www.reddit.com/u/MayoClinic", Platform.REDDIT, "u/MayoClinic", ""),
    ("https://reddit.com/user/MayoClinic/comments/", Platform.REDDIT, "u/MayoClinic", ""),
    ("https://vk.com/invitro", Platform.VK, "invitro", ""),
    ("https://m.vk.com/Invitro", Platform.VK, "invitro", ""),
    ("https://vkontakte.ru/invitro", Platform.VK, "invitro", ""),
    ("https://vk.com/club123456", Platform.VK, "club123456", "club123456"),
    ("https://vk.com/public123456", Platform.VK, "public123456", "public123456"),
    ("https://weibo.com/u/3769327450", Platform.WEIBO, "3769327450", "3769327450"),
    ("https://weibo.com/3769327450", Platform.WEIBO, "3769327450", "3769327450"),
    ("https://m.weibo.cn/u/3769327450?jumpfrom=weibocom", Platform.WEIBO, "3769327450",
     "3769327450"),
    ("https://weibo.com/p/1005053769327450", Platform.WEIBO, "3769327450", "3769327450"),
    ("https://weibo.com/manningschina", Platform.WEIBO, "manningschina", ""),
    ("https://weibo.com/n/人民日报", Platform.WEIBO, "n/人民日报", ""),
    ("https://page.line.me/mayoclinic", Platform.LINE, "mayoclinic", ""),
    ("https://page.line.me/?accountId=mayoclinic", Platform.LINE, "mayoclinic", ""),
    ("https://line.me/R/ti/p/@mayoclinic", Platform.LINE, "mayoclinic", ""),
    ("https://line.me/R/ti/p/%40MayoClinic", Platform.LINE, "mayoclinic", ""),
    ("https://www.xing.com/pages/mayoclinic", Platform.XING, "mayoclinic", ""),
    ("https://www.xing.com/companies/mayoclinic", Platform.XING, "mayoclinic", ""),
]  # fmt: skip

PEOPLE = [
    ("https://www.linkedin.com/in/jane-doe-123", Platform.LINKEDIN, "in/jane-doe-123"),
    ("https://www.linkedin.com/in/ACoAAA8BYqEB", Platform.LINKEDIN, "in/ACoAAA8BYqEB"),
    ("https://de.linkedin.com/in/jane-doe-123/de", Platform.LINKEDIN, "in/jane-doe-123"),
    ("https://www.linkedin.com/in/jane-doe-123/recent-activity/all/", Platform.LINKEDIN,
     "in/jane-doe-123"),
    ("https://www.linkedin.com/pub/jane-doe/12/3a/4b5", Platform.LINKEDIN,
     "pub/jane-doe/12/3a/4b5"),
    ("https://vk.com/id123456", Platform.VK, "id123456"),
    ("https://www.xing.com/profile/Jane_Doe", Platform.XING, "profile/Jane_Doe"),
]  # fmt: skip


def the(lines: str, platform: Platform, handle: str, stable: str = "") -> list[tuple[str, ...]]:
    return [(line, platform, handle, stable) for line in lines.strip("\n").split("\n")]


@pytest.mark.parametrize(
    ("text", "platform", "handle", "stable"),
    [
        *the(X, Platform.X, "MayoClinic"),
        *the(FACEBOOK, Platform.FACEBOOK, "MayoClinic"),
        *the(FACEBOOK_NUMBER, Platform.FACEBOOK, "100064321234567", "100064321234567"),
        *the(INSTAGRAM, Platform.INSTAGRAM, "mayoclinic"),
        *the(YOUTUBE, Platform.YOUTUBE, "MayoClinic"),
        *the(YOUTUBE_CHANNEL, Platform.YOUTUBE, f"channel/{UC}", UC),
        *the(LINKEDIN, Platform.LINKEDIN, "mayo-clinic"),
        *the(TIKTOK, Platform.TIKTOK, "mayoclinic"),
        *the(THREADS, Platform.THREADS, "mayoclinic"),
        *the(MASTODON, Platform.MASTODON, "mayo@med-mastodon.com"),
        *OTHERS,
    ],
)
def test_an_address_of_an_account_is_brought_to_its_canonical_form(
    text: str, platform: Platform, handle: str, stable: str
) -> None:
    address = parse_address(text)

    assert (address.platform, address.handle, address.platform_id) == (platform, handle, stable)
    assert not address.personal


@pytest.mark.parametrize(("text", "platform", "handle"), PEOPLE)
def test_the_page_of_one_human_being_is_marked(text: str, platform: Platform, handle: str) -> None:
    address = parse_address(text)

    assert (address.platform, address.handle) == (platform, handle)
    assert address.personal


@pytest.mark.parametrize(
    ("text", "platform", "handle", "url"),
    [
        ("@MayoClinic", Platform.X, "MayoClinic", "https://x.com/MayoClinic"),
        (" MayoClinic ", Platform.X, "MayoClinic", "https://x.com/MayoClinic"),
        ("x.com/MayoClinic", Platform.X, "MayoClinic", "https://x.com/MayoClinic"),
        ("nih.gov", Platform.FACEBOOK, "nih.gov", "https://www.facebook.com/nih.gov"),
        ("100064321234567", Platform.FACEBOOK, "100064321234567",
         "https://www.facebook.com/profile.php?id=100064321234567"),
        ("MayoClinic", Platform.INSTAGRAM, "mayoclinic", "https://www.instagram.com/mayoclinic/"),
        ("@MayoClinic", Platform.YOUTUBE, "MayoClinic", "https://www.youtube.com/@MayoClinic"),
        (UC, Platform.YOUTUBE, f"channel/{UC}", f"https://www.youtube.com/channel/{UC}"),
        ("c/MayoClinic", Platform.YOUTUBE, "c/MayoClinic", "https://www.youtube.com/c/MayoClinic"),
        ("Mayo-Clinic", Platform.LINKEDIN, "mayo-clinic",
         "https://www.linkedin.com/company/mayo-clinic"),
        ("company/mayo-clinic", Platform.LINKEDIN, "mayo-clinic",
         "https://www.linkedin.com/company/mayo-clinic"),
        ("cruz-roja-panameña", Platform.LINKEDIN, "cruz-roja-panameña",
         "https://www.linkedin.com/company/cruz-roja-paname%C3%B1a"),
        ("mayoclinic.org", Platform.BLUESKY, "mayoclinic.org",
         "https://bsky.app/profile/mayoclinic.org"),
        ("mayo@mastodon.social", Platform.MASTODON, "mayo@mastodon.social",
         "https://mastodon.social/@mayo"),
        ("https://example.org/users/mayo", Platform.MASTODON, "mayo@example.org",
         "https://example.org/@mayo"),
        ("Mayo-123456789012", Platform.FACEBOOK, "123456789012",
         "https://www.facebook.com/profile.php?id=123456789012"),
        ("mayoclinic/", Platform.X, "mayoclinic", "https://x.com/mayoclinic"),
        ("%C3%A9tat_sant%C3%A9", Platform.YOUTUBE, "état_santé",
         "https://www.youtube.com/@%C3%A9tat_sant%C3%A9"),
        ("/u/mayo", Platform.REDDIT, "u/mayo", "https://www.reddit.com/user/mayo/"),
        ("@mayo", Platform.LINE, "mayo", "https://line.me/R/ti/p/@mayo"),
        ("mayo_clinic", Platform.WECHAT, "mayo_clinic", ""),
        (CODE, Platform.WHATSAPP, CODE, f"https://www.whatsapp.com/channel/{CODE}"),
        ("https://blog.example.org/", Platform.BLOG, "blog.example.org",
         "https://blog.example.org/"),
        ("blog.example.org/news/", Platform.BLOG, "blog.example.org/news",
         "https://blog.example.org/news"),
        ("https://BLOG.Example.org/Insight?utm_source=x#top", Platform.BLOG,
         "blog.example.org/Insight", "https://blog.example.org/Insight"),
        ("https://example.org/feed?format=rss&utm_medium=y", Platform.FEED,
         "example.org/feed?format=rss", "https://example.org/feed?format=rss"),
    ],
)  # fmt: skip
def test_a_handle_is_enough_where_the_platform_is_known(
    text: str, platform: Platform, handle: str, url: str
) -> None:
    address = parse_address(text, platform=platform)

    assert (address.platform, address.handle, address.url) == (platform, handle, url)
