"""The handler for leafing: lists by place, kind and platform; figures; what is new."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from adapters.chat.context import Choices, Context
from adapters.chat.facts import facts_listing
from adapters.chat.filters import pack_filters
from adapters.chat.i18n.cities import other_names, spelled
from adapters.chat.i18n.names import kinds_name, platform_name, region_name
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import kind_and_place, visible_accounts
from adapters.chat.presenters.statistics import draw_statistics
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Bold, Button, Card, Line, Reply
from directory_core import words_of
from directory_core.models import Certainty, Change, Filters, Kind, Organization, Page

_KIN = {
    Kind.HOSPITAL: (Kind.HEALTH_SYSTEM, Kind.CLINIC),
    Kind.CLINIC: (Kind.HOSPITAL, Kind.HEALTH_SYSTEM),
}
"""Kinds that people call by one word: chains of `Kliniken` are health systems."""
_LOOKED_THROUGH = 100
"""Organizations of a city among which the country that has most of them is looked for."""
_MOST_ELSEWHERE = 3
"""Other countries that have a city of the same name, each with a button."""


def browse(context: Context, filters: Filters, page: int = 1) -> Reply:
    """A page of a list."""
    called = filters.city
    filters = _as_listed(context, filters) if page == 1 and filters.city else filters
    filters, elsewhere = _in_main_country(context, filters, called) if page == 1 else (filters, ())
    found = context.directory.asking.browse(filters, page=page, size=context.page_size)
    words, facts = context.words, facts_listing(found)
    title = filters_text(_as_written(filters, found.items, called), words)
    if not found.total:
        context.recent.keep(context.origin, Choices("", listed=filters))
        return replace(context.say("browse-none", what=title), facts=facts)
    slugs = tuple(each.slug for each in found.items)
    more = (filters, found.page + 1) if found.page < found.pages else None
    context.recent.keep(context.origin, Choices("", slugs, next_page=more, listed=filters))
    lines, buttons = _rows(found.items, words)
    text = words("browse-found", what=title, count=found.total)
    card = Card(text, lines, (), _page_line(found, words), buttons)
    pager = (*_pager(context, filters, found), *elsewhere)
    return Reply(text, (card,), pager, language=words.language, facts=facts)


def several(context: Context, wanted: Sequence[Filters]) -> Reply:
    """The beginnings of several lists, one below the other and numbered on; each can be opened."""
    words, size = context.words, max(1, context.page_size // len(wanted))
    cards: list[Card] = []
    pages: list[Page[Organization]] = []
    opens: list[Button] = []
    for each in wanted:
        filters = _as_listed(context, each) if each.city else each
        found = context.directory.asking.browse(filters, size=size)
        title = filters_text(_as_written(filters, found.items, each.city), words)
        key = "browse-found" if found.total else "browse-none"
        text = words(key, what=title, count=found.total)
        first = 1 + sum(len(page.items) for page in pages)
        rows, buttons = _rows(found.items, words, first)
        cards.append(Card(text, rows, (), (), buttons))
        pages.append(found)
        token = Token(Verb.BROWSE, pack_filters(filters), 1)
        if found.pages > 1 and token.fits:
            opens.append(Button(title, str(token)))
    slugs = tuple(one.slug for page in pages for one in page.items)
    context.recent.keep(context.origin, Choices("", slugs, listed=wanted[-1]))
    text = " · ".join(card.title for card in cards)
    facts = facts_listing(*pages)
    return Reply(text, tuple(cards), tuple(opens), language=words.language, facts=facts)


def _rows(
    items: Sequence[Organization], words: Words, first: int = 1
) -> tuple[tuple[Line, ...], tuple[Button, ...]]:
    """The numbered lines of a list, and the buttons that open what they name."""
    numbered = list(enumerate(items, first))
    lines = tuple(_line(number, each, words) for number, each in numbered)
    buttons = tuple(
        Button(words("numbered", number=number, text=each.name), str(Token(Verb.OPEN, each.slug)))
        for number, each in numbered
    )
    return lines, buttons


def _in_main_country(
    context: Context, filters: Filters, called: str
) -> tuple[Filters, tuple[Button, ...]]:
    """A city in the country that has most of what is listed there, and buttons for the others.

    Programs, which press no buttons, are told of all of them.
    """
    if not filters.city or filters.country or context.only_asks:
        return filters, ()
    found = context.directory.asking.browse(filters, size=_LOOKED_THROUGH)
    counted = Counter(each.countries[0] for each in found.items if each.countries)
    (main, most), *others = counted.most_common() or [("", 0)]
    if not others or 2 * most <= sum(counted.values()):
        return filters, ()
    buttons = []
    for country, count in others[:_MOST_ELSEWHERE]:
        there = replace(filters, country=country)
        token = Token(Verb.BROWSE, pack_filters(there), 1)
        if token.fits:
            city = _as_written(filters, found.items, called).city
            place = f"{city}, {context.words.country(country)}"
            buttons.append(Button(f"{place} ({count})", str(token)))
    return replace(filters, country=main), tuple(buttons)


def _as_written(filters: Filters, items: Sequence[Organization], called: str) -> Filters:
    """The filters with the city as it is written: `madrid` is Madrid, and `münchen` München."""
    if name := spelled(called):
        return replace(filters, city=name)
    typed = words_of(filters.city)
    written = next((each.city for each in items if words_of(each.city) == typed), filters.city)
    return replace(filters, city=written)


def widened(context: Context, filters: Filters) -> Reply:
    """The first page of a list; where nothing fits, that, and a list that asks for less."""
    reply = browse(context, filters)
    less = [replace(filters, named=())]
    if filters.platform and filters.kind in _KIN:
        less += [replace(filters, kind=kin) for kin in _KIN[filters.kind]]
    for wider in (*less, replace(filters, named=(), platform=None)):
        if reply.parts or wider == filters or not (wider.city or wider.region or wider.country):
            continue
        shown = browse(context, wider)
        if shown.parts:
            return replace(shown, text=reply.text, lead=True)
    return reply


def by_name(context: Context, filters: Filters) -> Reply | None:
    """A list of what is called by what no place is called: `all kaiser hospitals`."""
    words = words_of(filters.city)
    if len(words) != 1:
        return None
    reply = browse(context, replace(filters, city="", named=tuple(words)))
    return reply if reply.parts else None


def there_is_any(context: Context, city: str) -> bool:
    """Whether anything is listed in a city."""
    filters = _as_listed(context, Filters(city=city))
    return bool(context.directory.asking.browse(filters, size=1).total)


def _as_listed(context: Context, filters: Filters) -> Filters:
    """The filters with the city by the name that most of its organizations are listed under."""
    ways = [filters, *(replace(filters, city=name) for name in other_names(filters.city))]
    return max(ways, key=lambda way: context.directory.asking.browse(way, size=1).total)


def filters_text(filters: Filters, words: Words) -> str:
    """What a list is of, as its title."""
    country = words.country(filters.country) if filters.country else ""
    region = region_name(filters.region, (filters.country or "US",)) if filters.region else ""
    parts = (
        kinds_name(filters.kind, words) if filters.kind else words("browse-all"),
        words("browse-named", name=filters.named[0]) if filters.named else "",
        ", ".join(part for part in (filters.city, region, country) if part),
        platform_name(filters.platform, words) if filters.platform else "",
    )
    return " · ".join(part for part in parts if part)


def statistics(context: Context, *, whole: bool = False) -> Reply:
    """How much the directory holds: the top five of each count, or the `whole`."""
    return draw_statistics(context.directory.asking.statistics(), context.words, whole=whole)


def news(context: Context, page: int = 1) -> Reply:
    """What was published lately, newest first."""
    words = context.words
    found = context.directory.asking.recent(page=page, size=context.page_size)
    if not found.total:
        return context.say("news-none")
    lines = tuple(change_line(change, words) for change in found.items)
    opened = {change.after.slug: change.after.name for change in found.items if change.after}
    buttons = [Button(name, str(Token(Verb.OPEN, slug))) for slug, name in opened.items()]
    card = Card(
        words("news-title"), rows=lines, footer=_page_line(found, words), buttons=tuple(buttons)
    )
    more = []
    if found.page < found.pages:
        more.append(Button(words("button-next"), str(Token(Verb.NEWS, version=found.page + 1))))
    return Reply(words("news-title"), (card,), tuple(more), language=words.language)


def history(context: Context, name: str) -> Reply:
    """What was changed of one organization, newest first."""
    words = context.words
    answer = context.directory.asking.ask(name)
    if answer.certainty is not Certainty.SURE or not answer.matches:
        return context.say("history-which", name=name[:80])
    organization = answer.matches[0].organization
    found = context.directory.asking.history(organization.slug)
    if not found:
        return context.say("history-none", name=organization.name)
    title = words("history-title", name=organization.name)
    rows = tuple(change_line(each, words) for each in found)
    opens = Button(words("button-view"), str(Token(Verb.OPEN, organization.slug)))
    return Reply(title, (Card(title, rows=rows, buttons=(opens,)),), language=words.language)


def change_line(change: Change, words: Words) -> Line:
    """One published change: what it was, to which organization, and when."""
    organization = change.after or change.before
    name = organization.name if organization else change.slug
    when = words.moment(change.at)
    return words.line(_change_kind(change), name=Bold(name), when=when)


def _change_kind(change: Change) -> str:
    before, after = change.before, change.after
    if before is None:
        return "change-new"
    if after is None:
        return "change-removed"
    earlier, later = len(visible_accounts(before)), len(visible_accounts(after))
    if later > earlier:
        return "change-more"
    return "change-fewer" if later < earlier else "change-corrected"


def _line(number: int, organization: Organization, words: Words) -> Line:
    names = [platform_name(each.platform, words) for each in visible_accounts(organization)]
    where = ", ".join(dict.fromkeys(names))
    about = kind_and_place(organization, words)
    notes = (f" · {note}" for note in (about, where) if note)
    return (f"{number}. ", Bold(organization.name), *notes)


def _page_line(found: Page[Organization] | Page[Change], words: Words) -> tuple[Line, ...]:
    if found.pages < 2:
        return ()
    return ((words("page-of", page=found.page, pages=found.pages, total=found.total),),)


def _pager(context: Context, filters: Filters, found: Page[Organization]) -> tuple[Button, ...]:
    buttons = []
    for label, page in (("button-previous", found.page - 1), ("button-next", found.page + 1)):
        token = Token(Verb.BROWSE, pack_filters(filters), page)
        if 1 <= page <= found.pages and token.fits:
            buttons.append(Button(context.words(label), str(token)))
    return tuple(buttons)
