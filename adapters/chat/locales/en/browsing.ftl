# Lists, figures and news.

browse-all = All organizations
browse-named = “{ $name }”
browse-none = The directory has nothing for { $what }.
browse-too-wide = That is more than one list can show. Name a country, a state or a city: hospitals in Kenya.
browse-found = { $what }: { $count ->
    [one] { $count } organization
   *[other] { $count } organizations
}
page-of = Page { $page } of { $pages } ({ $total } in all)
button-next = Next
button-previous = Previous

stats = The directory holds { $organizations } organizations and { $accounts } accounts.
stats-by-platform = Accounts by platform
stats-by-platform-column = Platform
stats-by-kind = Organizations by kind
stats-by-kind-column = Kind
stats-by-country = Organizations by country
stats-by-country-column = Country
stats-accounts = Accounts
stats-organizations = Organizations
stats-states = Organizations by US state
stats-state = State
stats-age = How old the knowledge of accounts is
stats-age-column = Last known to hold
stats-age-fresh = within 90 days
stats-age-ageing = within a year
stats-age-old = longer ago
stats-age-undated = no date known
stats-growth = Accounts listed, by month
stats-month = Month
stats-decision = From submission to decision: half of them within { $median }.
stats-others = others
stats-chart = { $title }: { $figures }
stats-known = { $known ->
    [one] One more organization is known by name and place, without an account yet.
   *[other] { $known } more organizations are known by name and place, without an account yet.
}
stats-listed = Listed
stats-known-column = Known only
stats-alt = The directory in figures. { $figures }
button-all-figures = All figures

news-title = Lately published
news-none = Nothing has been published lately.
change-new = { $name } was added, { $when }
change-more = { $name } has more accounts, { $when }
change-fewer = { $name } lost an account, { $when }
change-corrected = { $name } was corrected, { $when }
change-removed = { $name } was removed, { $when }
suggest-submit = Submit a missing one

suggest-how = Type a name, a link or a @handle
suggest-how-hint = Whose account is it? Is it real?
suggest-verdict = Show what is known of it
suggest-none = “{ $question }” is not in the directory
suggest-none-hint = That says nothing about its accounts
button-stats = Figures
