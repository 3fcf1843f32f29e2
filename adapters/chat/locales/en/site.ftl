# The published pages.

site-title = Official healthcare accounts
site-tagline = Which social media accounts are really a hospital's, a clinic's or a health agency's: who says so, and since when.
site-skip = Skip to the content
site-menu = Main menu
site-languages = Languages
site-nav-search = Search
site-nav-places = Places
site-nav-kinds = Kinds
site-nav-platforms = Platforms
site-nav-statistics = Figures
site-nav-news = News
site-nav-data = Data
site-nav-evidence = How we know
site-as-of = Published on { $day }, revision { $revision }.
site-absent = What is not here is not listed. That says neither that it is official nor that it is fake.
site-contact = Something is wrong, or you object? Write to { $contact }.
site-search-label = Name of a hospital, clinic or health agency
site-search-none = Nothing by that name is listed. That says nothing of its accounts. A word of the name that few others have helps.
site-search-found = Found: { $count }
site-search-failed = The search could not be loaded. Try again, or look under places and kinds.
site-no-script = Searching here needs JavaScript. Without it, everything can be reached by place, kind and platform.
site-check-title = Is this account official?
site-check-label = A link to an account, or a @handle
site-check-button = Look it up
site-check-good = { $handle } on { $platform } is confirmed as an account of { $name }.
site-check-amber = { $handle } on { $platform } is listed for { $name }, but nobody has confirmed that lately.
site-check-bad = Do not trust { $handle } on { $platform }: it was listed for { $name }, and is disputed or given up.
site-check-unlisted = “{ $text }” is not listed. That says neither that it is official nor that it is fake. Look for a link to it on the organization's own website before you trust it.
site-check-imitations = This page does not look for imitations. The chat bot does.
site-check-unreadable = “{ $text }” is neither a link nor a @handle.
site-check-posted = The link leads further than the account; it was judged by the account in it.
site-known = known by name, no account listed
site-known-meaning = The directory knows this organization by name. No account of it is listed, which says nothing about whether it has any.
site-accounts = Accounts
site-column-platform = Platform
site-column-account = Account
site-column-grounds = What it rests on
site-proof = where it was seen
site-names = Other names
site-history = History
site-licence = Licence of its facts
site-as-data = This page for programs (JSON)
site-website-unconfirmed = not confirmed as its own
site-places-title = Organizations by place
site-kinds-title = Organizations by kind
site-platforms-title = Organizations by platform
site-elsewhere = no place given
site-all-places = All places
site-on-platform = Organizations on { $platform }
site-in-place = { $kind } · { $place }
site-pages = Pages of this list
site-count = { $count ->
    [one] { $count } organization
   *[other] { $count } organizations
}
site-statistics-title = The directory in figures
site-feed = These news as an Atom feed
site-data-title = The data
site-data-intro = Everything that may be given on, as files. Each row names its source, its licence and its date.
site-data-file = File
site-data-size = Size
site-data-held-back = { $count } accounts are shown on the pages but are not in the files: their source states no licence, or one that asks for the same licence again.
site-data-programs = For programs, without a key: a JSON file for each organization and for each account, the search index, and the changes. Their shape is versioned.
site-data-notices = Sources and their licences
site-data-audit = The log of decisions stood at { $head } when this was published. With it, a copy can be held against the log: carehandles audit verify --export FOLDER
site-evidence-title = How we know
site-evidence-intro = Each account says what it rests on and when that was last seen. The steps, from weak to strong:
site-evidence-steps =
    A source lists it: a public register, a government's list.
    A moderator looked at it here.
    The organization's own website links to it.
    And the account links back, or a file on the website names it.
    The organization's domain itself proves it.
site-evidence-age = Knowledge ages. Up to 90 days it is fresh, up to a year ageing, after that old, and what has no date is treated as old. “Official” is said only from the third step on, and never of what is old.
site-evidence-limits = Nobody here can tell whether a platform has handed a name to somebody else this morning. Before you send money, passwords or anything about your health, go to the organization's website and follow the link there.
site-not-found-title = There is no such page
