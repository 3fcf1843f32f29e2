"""Websites written for the tests after real makes, each labelled as it was written.

None is a copy of a real page, and no organization is real.  A make is a way in which content
management systems, site builders and agencies place accounts on a page; noise is what else stands
there: other people's accounts, share buttons, posts, hidden and dead links.
"""

import html
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tests.adapters.web.organizations import ORGS, Org

Account = tuple[str, str]
PLATFORM_NAMES = {
    "facebook": "Facebook", "x": "Twitter", "instagram": "Instagram", "youtube": "YouTube", "linkedin": "LinkedIn",
}  # fmt: skip


@dataclass
class Website:
    """A website as it was written: its pages by path, and what is the organization's own."""

    make: str
    org: Org
    pages: dict[str, str]
    own: frozenset[Account]
    others: frozenset[Account] = field(default_factory=frozenset)
    state: str = "ok"
    asked: str = ""

    @property
    def label(self) -> str:
        return f"{self.make}-{self.org.domain}"


@dataclass
class Draft:
    """The parts of a page that makes and noise put together."""

    head: str = ""
    header: str = ""
    main: str = ""
    footer: str = ""
    end: str = ""
    others: set[Account] = field(default_factory=set)

    def page(self, org: Org) -> str:
        words = org.words
        return f"""<!DOCTYPE html><html lang="{org.language}"><head><meta charset="utf-8">
<title>{html.escape(org.name)} | {org.city}</title>{self.head}</head><body>
<header class="site-header"><a href="/" class="logo">{html.escape(org.name)}</a>
<nav><ul><li><a href="/about">{words.about}</a></li><li><a href="/news">{words.news}</a></li>
<li><a href="/{words.contact_path}">{words.contact}</a></li></ul></nav>{self.header}</header>
<main>{self.main}<p>{org.city}. Lorem ipsum dolor sit amet, consetetur sadipscing elitr, sed diam nonumy eirmod
tempor invidunt ut labore et dolore magna aliquyam erat, sed diam voluptua.</p></main>
<footer>{self.footer}<p>&copy; 2026 {html.escape(org.name)}, {org.city}</p></footer>{self.end}</body></html>"""


Make = Callable[[Org, Draft], frozenset[Account] | None]


def icons(org: Org, draft: Draft) -> None:
    """Icons without any text, in the footer."""
    draft.footer += "<div class='soc'>" + "".join(
        f'<a href="{url}" target="_blank"><i class="fab fa-{p}"></i></a>' for p, url in org.urls().items()
    ) + "</div>"  # fmt: skip


def svg_header(org: Org, draft: Draft) -> None:
    """Vector icons in the top bar, named for screen readers alone."""
    draft.header += "<ul class='top-social'>" + "".join(
        f'<li><a href="{url}" aria-label="{PLATFORM_NAMES[p]}"><svg><use xlink:href="#{p}"/></svg></a></li>'
        for p, url in org.urls().items()
    ) + "</ul>"  # fmt: skip


def elementor(org: Org, draft: Draft) -> None:
    """WordPress with a page builder: widgets in sections, no footer tag around them."""
    draft.end += "<div data-elementor-type='footer'><section class='elementor-section'>" + "".join(
        f'<span class="elementor-grid-item"><a class="elementor-icon elementor-social-icon elementor-social-icon-{p}"'
        f' href="{url}"><span class="elementor-screen-only">{PLATFORM_NAMES[p]}</span></a></span>'
        for p, url in org.urls().items()
    ) + "</section></div>"  # fmt: skip


def yoast(org: Org, draft: Draft) -> None:
    """A graph of linked data, as WordPress's plugins write it, with the author's profile in it."""
    person = f"https://twitter.com/{org.language}_webteam_anna"
    draft.others.add(("x", f"{org.language}_webteam_anna"))
    graph = [
        {
            "@type": "WebSite",
            "@id": "/#website",
            "name": org.name,
            "publisher": {"@id": "/#organization"},
        },
        {
            "@type": "Organization",
            "@id": "/#organization",
            "name": org.name,
            "sameAs": list(org.urls().values()),
        },
        {"@type": "WebPage", "author": {"@id": "/#person"}, "isPartOf": {"@id": "/#website"}},
        {"@type": "Person", "@id": "/#person", "name": "Anna Berg", "sameAs": [person]},
    ]
    draft.head += f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@graph": graph})}</script>'


def broken_data(org: Org, draft: Draft) -> None:
    """Linked data with a comma too many and a comment, and a parent that has accounts itself."""
    same = ",\n".join(json.dumps(url) for url in org.urls().values())
    draft.others |= {("facebook", "MeridianCareGroup"), ("x", "MeridianCare")}
    draft.head += f"""<script type="application/ld+json">
{{ "@context": "https://schema.org", "@type": ["Hospital", "MedicalOrganization"],
 "name": {json.dumps(org.name)}, "sameAs": [ {same}, ],
 "parentOrganization": {{"@type": "Organization", "name": "Meridian Care Group",
   "sameAs": ["https://www.facebook.com/MeridianCareGroup", "https://x.com/MeridianCare"]}},
}}</script>"""


def microdata(org: Org, draft: Draft) -> None:
    """An organization described by attributes around its address."""
    links = "".join(
        f'<a itemprop="sameAs" href="{url}">{PLATFORM_NAMES[p]}</a> '
        for p, url in org.urls().items()
    )
    draft.main += (
        f'<div itemscope itemtype="https://schema.org/Hospital"><span itemprop="name">{html.escape(org.name)}</span>'
        f" {links}</div>"
    )


def next_data(org: Org, draft: Draft) -> None:
    """A script application: an empty page and its data beside it."""
    draft.others.add(("x", "NewsdeskHerald"))
    data = {
        "props": {"pageProps": {
            "footer": {"socialLinks": [{"type": p, "url": url} for p, url in org.urls().items()]},
            "posts": [{"title": "In the press", "author": {"name": "Herald", "twitter": "https://twitter.com/NewsdeskHerald"}}],
        }}
    }  # fmt: skip
    draft.end += f'<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'


def window_config(org: Org, draft: Draft) -> None:
    """Settings in a script, with escaped slashes and keys without quotes."""
    fields = ", ".join(
        f"{p}Url: '" + url.replace("/", "\\/") + "'" for p, url in org.urls().items()
    )
    draft.end += f"<script>window.siteConfig = {{ lang: '{org.language}', social: {{ {fields} }}, debug: !1 }};</script>"


def attributes(org: Org, draft: Draft) -> None:
    """A component whose data stand in an attribute."""
    data = html.escape(json.dumps({"variant": "dark", "social": list(org.urls().values())}))
    draft.footer += f'<site-footer data-props="{data}"></site-footer>'


def redirector(org: Org, draft: Draft) -> None:
    """Links through the website's own page for leaving it."""
    from urllib.parse import quote

    draft.footer += "<ul>" + "".join(
        f'<li><a href="/leaving?target={quote(url, safe="")}">{PLATFORM_NAMES[p]}</a></li>'
        for p, url in org.urls().items()
    ) + "</ul>"  # fmt: skip


def bare_hosts(org: Org, draft: Draft) -> None:
    """Addresses typed without a scheme, or with two."""
    mangled = [
        url.replace("https://", start)
        for url, start in zip(
            org.urls().values(), ("", "//", "http://https://", "http://", ""), strict=True
        )
    ]
    draft.footer += f"<h4>{org.words.follow}</h4>" + " | ".join(
        f'<a href="{url}">@</a>' for url in mangled
    )


def on_click(org: Org, draft: Draft) -> None:
    """Buttons that open windows."""
    draft.header += "".join(
        f"<button class='social-btn' onclick=\"window.open('{url}','_blank')\" title='{PLATFORM_NAMES[p]}'></button>"
        for p, url in org.urls().items()
    )


def contact_page(org: Org, draft: Draft) -> frozenset[Account]:
    """Nothing on the first page, everything on the page to get in touch."""
    return frozenset()


def prose(org: Org, draft: Draft) -> None:
    """A sentence in the page's text."""
    links = ", ".join(f'<a href="{url}">{PLATFORM_NAMES[p]}</a>' for p, url in org.urls().items())
    draft.main += f"<h3>{org.words.follow}</h3><p>{links}.</p>"


def sidebar(org: Org, draft: Draft) -> None:
    """A box beside the text, with titles on the links."""
    draft.main += "<aside class='sidebar'><section class='widget widget_social'>" + "".join(
        f'<a href="{url}" title="{html.escape(org.name)} - {PLATFORM_NAMES[p]}"><img src="/i/{p}.png" alt=""></a>'
        for p, url in org.urls().items()
    ) + "</section></aside>"  # fmt: skip


def rel_me(org: Org, draft: Draft) -> None:
    """Links that say they are the same party."""
    draft.head += "".join(f'<link rel="me" href="{url}">' for url in org.urls().values())


def table_layout(org: Org, draft: Draft) -> None:
    """A page of the nineties: tables and pictures in capital tags."""
    draft.footer += "<TABLE><TR>" + "".join(
        f'<TD><A HREF="{url}" TARGET=_new><IMG SRC="{p}.gif" ALT="{PLATFORM_NAMES[p]}" BORDER=0></A></TD>'
        for p, url in org.urls().items()
    ) + "</TR></TABLE>"  # fmt: skip


def image_map(org: Org, draft: Draft) -> None:
    """One picture with areas to press."""
    draft.footer += "<img src='s.png' usemap='#s'><map name='s'>" + "".join(
        f'<area shape="rect" coords="0,0,9,9" href="{url}" alt="{PLATFORM_NAMES[p]}">' for p, url in org.urls().items()
    ) + "</map>"  # fmt: skip


def shadow(org: Org, draft: Draft) -> None:
    """A footer in a shadow tree that the server wrote."""
    links = "".join(f'<a href="{url}" part="icon"></a>' for url in org.urls().values())
    draft.footer += f"<org-footer><template shadowrootmode='open'><div class='social'>{links}</div></template></org-footer>"


def meta_only(org: Org, draft: Draft) -> frozenset[Account]:
    """Only the cards for other networks name accounts."""
    draft.others.add(("x", "m_lind_writes"))
    draft.head += (
        f'<meta property="article:publisher" content="https://www.facebook.com/{org.facebook}">'
        f'<meta name="twitter:site" content="@{org.x}"><meta name="twitter:creator" content="@m_lind_writes">'
    )
    return frozenset({("facebook", org.facebook), ("x", org.x)})


def feeds(org: Org, draft: Draft) -> frozenset[Account]:
    """Embedded feeds: the organization's own, and an authority's beside it."""
    draft.others.add(("x", "WorldHealthDaily"))
    draft.main += (
        f'<div class="fb-page" data-href="https://www.facebook.com/{org.facebook}" data-tabs="timeline"></div>'
        f'<a class="twitter-timeline" href="https://twitter.com/{org.x}?ref_src=twsrc%5Etfw">Tweets by {org.x}</a>'
        '<a class="twitter-timeline" href="https://twitter.com/WorldHealthDaily">Tweets by WorldHealthDaily</a>'
    )
    return frozenset({("facebook", org.facebook), ("x", org.x)})


def trust_file(org: Org, draft: Draft) -> frozenset[Account]:
    """A trust.txt and nothing else."""
    return frozenset()


def sections(org: Org, draft: Draft) -> None:
    """A footer in columns: pages, partners' names, and at last the accounts under a heading."""
    links = "".join(
        f'<li><a href="{url}">{PLATFORM_NAMES[p]}</a></li>' for p, url in org.urls().items()
    )
    draft.footer += (
        f"<div class='col'><h4>{org.words.partners}</h4><ul><li><a href='/partners'>Alliance</a></li></ul></div>"
        f"<div class='col'><h4>{org.words.contact}</h4><address>{org.city}</address></div>"
        f"<div class='col'><h4>{org.words.follow}</h4><ul>{links}</ul></div>"
    )


def mobile_menu(org: Org, draft: Draft) -> None:
    """A menu that opens, with the accounts at its end."""
    links = "".join(
        f'<a href="{url}"><span class="icon-{p}"></span></a>' for p, url in org.urls().items()
    )
    draft.header += f"<div class='offcanvas-menu'><a href='/'>Home</a><div class='menu-bottom'>{links}</div></div>"


MAKES: tuple[Make, ...] = (
    icons, svg_header, elementor, yoast, broken_data, microdata, next_data, window_config, attributes, redirector,
    bare_hosts, on_click, contact_page, prose, sidebar, rel_me, table_layout, image_map, shadow, meta_only, feeds,
    trust_file, sections, mobile_menu,
)  # fmt: skip


def agency(org: Org, draft: Draft) -> None:
    draft.others |= {("facebook", "pixelwerkstudio"), ("linkedin", "pixelwerk")}
    draft.footer += (
        f'<p class="small">{org.words.credit} <a href="https://www.facebook.com/pixelwerkstudio">Pixelwerk</a> '
        '<a href="https://www.linkedin.com/company/pixelwerk">in</a></p>'
    )


def share_buttons(org: Org, draft: Draft) -> None:
    draft.main += (
        '<div class="share"><a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org">f</a>'
        '<a href="https://twitter.com/intent/tweet?url=https%3A%2F%2Fexample.org&via=ShareTool">t</a>'
        '<a href="https://www.linkedin.com/shareArticle?mini=true&url=https%3A%2F%2Fexample.org">in</a></div>'
    )


def embedded_post(org: Org, draft: Draft) -> None:
    draft.others.add(("x", "HealthMinistryNow"))
    draft.main += (
        '<blockquote class="twitter-tweet"><p>Wash your hands.</p>&mdash; Ministry '
        '(<a href="https://twitter.com/HealthMinistryNow">@HealthMinistryNow</a>) '
        '<a href="https://twitter.com/HealthMinistryNow/status/123456789">May 1</a></blockquote>'
    )


def doctors(org: Org, draft: Draft) -> None:
    draft.others |= {
        ("x", "elenavossmd"),
        ("instagram", "drmarcoweil"),
        ("linkedin", "in/elena-voss"),
    }
    draft.main += (
        f'<section class="team"><h2>{org.words.team}</h2><div class="card"><h3>Dr. Elena Voss</h3>'
        '<a href="https://twitter.com/elenavossmd"><i class="fa-twitter"></i></a>'
        '<a href="https://www.linkedin.com/in/elena-voss"><i class="fa-linkedin"></i></a></div>'
        '<div class="card"><h3>Dr. Marco Weil</h3><a href="https://instagram.com/drmarcoweil"></a></div></section>'
    )


def partners(org: Org, draft: Draft) -> None:
    draft.others |= {("facebook", "sunrisepharmacies"), ("x", "cityrunclub")}
    draft.main += (
        f'<div><h3>{org.words.partners}</h3><ul><li><a href="https://www.facebook.com/sunrisepharmacies">Sunrise '
        'Pharmacies</a></li><li><a href="https://twitter.com/cityrunclub">City Run Club</a></li></ul></div>'
    )


def parent(org: Org, draft: Draft) -> None:
    draft.others |= {("facebook", "AuroraVitaGroup"), ("linkedin", "aurora-vita")}
    draft.footer += (
        f'<div class="group">{org.words.member} Aurora Vita <a href="https://www.facebook.com/AuroraVitaGroup">Facebook'
        '</a> <a href="https://www.linkedin.com/company/aurora-vita">LinkedIn</a></div>'
    )


def foundation(org: Org, draft: Draft) -> None:
    if org.words.foundation in org.name:
        return
    draft.others.add(("facebook", f"{org.facebook.replace('.', '')}Foundation"))
    draft.footer += (
        f'<p>{org.words.foundation}: <a href="https://www.facebook.com/{org.facebook.replace(".", "")}Foundation">'
        "Facebook</a></p>"
    )


def article(org: Org, draft: Draft) -> None:
    draft.others |= {("x", "jkellerreports"), ("instagram", "mariasjourney")}
    draft.main += (
        '<article><h2>A life saved</h2><p class="byline">By <a href="https://twitter.com/jkellerreports">J. Keller</a>'
        '</p><p>Follow <a href="https://www.instagram.com/mariasjourney">Maria\'s journey</a> back to health.</p></article>'
    )


def dead(org: Org, draft: Draft) -> None:
    draft.others.add(("facebook", "hiddenstranger"))
    draft.footer += (
        '<!-- <a href="https://www.facebook.com/oldpage2009">old</a> --><a href="https://www.facebook.com/">f</a>'
        '<a href="javascript:void(0)">t</a><a href="#">in</a>'
        '<div style="display:none"><a href="https://www.facebook.com/hiddenstranger">cheap pills</a></div>'
        '<noscript><img src="https://www.facebook.com/tr?id=123&ev=PageView"></noscript>'
    )


def template_defaults(org: Org, draft: Draft) -> None:
    draft.others |= {("facebook", "wix"), ("x", "wordpressdotcom")}
    draft.end += (
        '<a href="https://www.facebook.com/wix">f</a> Proudly powered by <a href="https://twitter.com/wordpressdotcom">'
        "WordPress</a>"
    )


def quiet(org: Org, draft: Draft) -> None:
    """No noise at all."""


NOISES: tuple[Callable[[Org, Draft], None], ...] = (
    quiet, agency, share_buttons, embedded_post, doctors, partners, parent, foundation, article, dead,
    template_defaults,
)  # fmt: skip


def websites() -> Iterator[Website]:
    """Every make with several organizations in other languages, and other noise each time."""
    for number, make in enumerate(MAKES):
        for turn in range(6):
            org = ORGS[(number * 4 + turn * 5 + turn) % len(ORGS)]
            noises = {
                NOISES[(number + turn * 3) % len(NOISES)],
                NOISES[(number * 2 + turn + 1) % len(NOISES)],
            }
            draft = Draft()
            for noise in sorted(noises, key=NOISES.index):
                noise(org, draft)
            own = make(org, draft)
            pages = {"/": draft.page(org)}
            if own == frozenset():
                own = _elsewhere(make.__name__, org, pages)
            yield Website(make.__name__, org, pages, own or org.own, frozenset(draft.others))


def _elsewhere(make: str, org: Org, pages: dict[str, str]) -> frozenset[Account]:
    """Put the accounts where the two makes have them that leave the first page without any."""
    if make == "trust_file":
        lines = [f"social={url}" for url in org.urls().values()]
        pages["/.well-known/trust.txt"] = "# trust.txt\nmember=https://example.org\n" + "\n".join(
            lines
        )
    else:
        inner = Draft()
        icons(org, inner)
        inner.main, inner.footer = (
            f"<h1>{org.words.contact}</h1><h3>{org.words.follow}</h3>{inner.footer}",
            "",
        )
        pages[f"/{org.words.contact_path}"] = inner.page(org)
    return org.own
