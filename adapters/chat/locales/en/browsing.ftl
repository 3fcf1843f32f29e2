# Lists, figures and news.

browse-all = All organizations
browse-none = The directory has nothing for { $what }.
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
