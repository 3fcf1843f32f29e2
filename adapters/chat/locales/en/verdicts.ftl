# What is said of addresses: one sentence each, which claims no more than is known.

verdict-official = { $handle } is an official account of { $name }: linked from its own website { $on }.
verdict-official-back = { $handle } is an official account of { $name }: it and its website named each other { $on }.
verdict-official-named = { $handle } is an official account of { $name }: its own website named it as its own { $on }.
verdict-official-proven = { $handle } is an official account of { $name }: proven by its own domain { $on }.
verdict-looked-at = { $handle } is listed for { $name }, and a moderator confirmed it { $on }.
verdict-listed = { $handle } is listed for { $name } by { $source } { $on }. Nobody has checked since, so it is not confirmed as official.
verdict-listed-undated = { $handle } is listed for { $name } by { $source }, without a date. Nobody has checked it here, so it is not confirmed as official.
verdict-listed-new = { $handle } is listed for { $name } by { $source }, as of { $date }.
verdict-listed-looked-at = { $handle } is listed for { $name }: a moderator looked at it { $on }. Nobody has checked since.
verdict-listed-linked = { $handle } is listed for { $name }: its own website linked to it { $on }. Nobody has checked since, so it is not confirmed as official.
verdict-listed-unknown = { $handle } is listed for { $name }; on what grounds is not known.
verdict-archived = { $handle } was listed for { $name }, but is no longer in “{ $source }” { $since }. It may be dormant, or somebody else's by now.
verdict-archived-undated = { $handle } was listed for { $name }, but “{ $source }” has archived it. It may be dormant, or somebody else's by now.
verdict-dormant = { $handle } is listed for { $name }, but is no longer active.
verdict-linked-unconfirmed = { $handle } is listed for { $name }: a website that nobody has confirmed links to it, as of { $date }.
verdict-disputed = Do not trust { $handle } now. It is listed for { $name }, but it is disputed: somebody may have taken it over.
verdict-given-up = { $handle } was listed for { $name }, and was given up: anybody may hold that name now.
verdict-gone = { $handle } is listed for { $name }, but its own website, which last linked to it { $on }, does so no more since { $missing }.
verdict-given-up-dated = { $handle } was listed for { $name } { $until }, and was given up: anybody may hold that name now.
verdict-followed = { $name } has { $handle } there now.
verdict-reported = Warning: { $handle } was reported, and found not to be { $name }'s, on { $date }.

verdict-looks-alike = Warning: { $handle } is not listed. It is written to look like { $real }, which is { $name }'s.
verdict-word-added = Warning: { $handle } is not listed. It is { $real } with something added, and { $real } is { $name }'s.
verdict-letter-off = Warning: { $handle } is not listed. It is one letter off { $real }, which is { $name }'s.
verdict-near = { $handle } is not listed. It is close to { $real }, which is { $name }'s; that says nothing about whose it is.
verdict-contains = { $handle } is not listed. It contains the name of { $real }, which is { $name }'s; that says nothing about whose it is.
verdict-same-name = { $handle } is not listed. { $name } has that name elsewhere, as { $real }; whether it has it here too, the directory does not know.
verdict-named = { $handle } is not listed. It has the name of { $name }; whether it is theirs, the directory does not know.
verdict-baited = { $handle } is not listed. It is the name of { $name } with a word added, as impostors do who ask for money or offer help; whether it is theirs, the directory does not know.
verdict-claimed = { $handle } is not listed for { $name }, nor for anybody else.
verdict-not-listed = { $handle } is not in the directory.
verdict-not-listed-meaning = That says neither that it is official nor that it is fake: the directory does not know every account. Look for a link to it on the organization's own website before you trust it.

verdict-website-confirmed = { $text } is on the website of { $name }.
verdict-website-listed = { $text } is on the website that is listed for { $name }; nobody has confirmed that website yet.
verdict-email-confirmed = { $text } has the domain of { $name }'s website, { $domain }. Who sent a message cannot be told by that: senders can be forged.
verdict-email-listed = { $text } has the domain that is listed for { $name }; nobody has confirmed it yet. Who sent a message cannot be told by that: senders can be forged.
verdict-website-imitates = Warning: { $text } is not the website of { $name }, which is { $real }. It is made to look like it.
verdict-website-contains = { $text } is not the website of { $name }, which is { $real }. It has a similar name, which anybody can register; trust it only if { $real } links to it.
verdict-email-imitates = Warning: { $text } does not have the domain of { $name }, which is { $real }. It is made to look like it.
verdict-email-contains = { $text } does not have the domain of { $name }, which is { $real }. It has a similar name, which anybody can register; trust it only if { $real } links to it.
verdict-website-unknown = { $text } is not listed as the website of anybody in the directory.
verdict-email-unknown = { $text } does not have the domain of anybody in the directory.
verdict-broken = Careful: { $problem }
verdict-broken-imitates = { $handle } cannot even be a name there.

verdict-posted = The link leads to a single post; what is said here is about the account that published it. What a post says is not checked.
verdict-via = { $host } only leads on: this is about the address behind it.
verdict-elsewhere = The same name on any other platform is not listed.
verdict-personal = It is the page of one person; the directory lists organizations only.

verdict-here = Listed for { $name } on { $platform }:
verdict-not-here = No account of { $name } on { $platform } is listed. Listed elsewhere:
verdict-accounts = Listed for { $name }:
verdict-no-accounts = No account of { $name } is listed.
verdict-check-website = The place to check: { $site }
verdict-check-website-unconfirmed = Its website is said to be { $site } ({ $date }); nobody has confirmed that.
verdict-check-website-undated = Its website is said to be { $site }; nobody has confirmed that.
verdict-advice = { $count ->
    [one] Do not send it money, passwords or anything about your health unless the organization itself confirms on its website that the account is theirs. Even official does not mean safe to pay.
   *[other] Do not send money, passwords or anything about your health to any of them unless the organization itself confirms on its website that the account is theirs. Even official does not mean safe to pay.
}

looked-many = { $count } addresses, the most doubtful first:
looked-more-not-listed = { $count ->
    [one] { $count } more is not listed.
   *[other] { $count } more are not listed.
}
looked-more = { $count ->
    [one] { $count } more is not shown here.
   *[other] { $count } more are not shown here.
}
button-look-all = Show all of them

account-listed = listed by { $source } { $on }, not checked since
account-listed-undated = listed by { $source }, date unknown, never checked here
account-listed-new = listed by { $source }, as of { $date }
account-looked-at = confirmed by a moderator { $on }
account-looked-at-old = a moderator looked at it { $on }, not checked since
account-linked = linked from its own website { $on }
account-linked-back = its website and it named each other { $on }
account-proven = proven by its own domain { $on }
account-linked-old = linked from its own website { $on }, not checked since
account-named = named by its own website as its own { $on }
account-gone = its own website last linked to it { $on }, and does so no more since { $missing }
account-formerly = was { $handle } { $until }
account-not-seen = not found on its own website on { $date }
account-archived = no longer in “{ $source }” { $since }
account-archived-undated = archived by “{ $source }”
account-dormant = no longer active
account-linked-unconfirmed = an unconfirmed website links to it, as of { $date }
card-website-unconfirmed = Website, said to be theirs: { $site }
card-website-unconfirmed-dated = Website, said to be theirs in { $date }: { $site }

# Accounts that are reported to pose as an organization's.

button-impostor = Report it
button-impostor-page = Report it to { $platform } itself
button-take-back = Take the finding back
impostor-which = Which account do you mean? Write: report, and its link.
impostor-noted = Thank you. Moderators will look at { $handle }. Until they have, nothing is said of it but what was said before.
impostor-known = { $handle } was reported already, and found not to be theirs. Whoever asks is warned.
impostor-listed = { $handle } is a listed account, so it is not taken for an impostor. If you think that it is wrong all the same, ask for the organization and report the account from its card.
impostor-names-nobody = { $handle } is like no account listed here, so nobody here can tell whom it poses as. Report it to the platform itself.
impostor-no-account = { $handle } names no account on a platform. Give the link to the account.
impostor-too-many = You have reported many within this hour. Please try again later.
impostor-other = { $handle } could not be reported.
impostor-settled = Noted: from now on whoever asks is warned. It lapses in a year, and can be taken back.
impostor-seconded = Noted. A second moderator has to find the same.
impostor-taken-back = Taken back: it is merely not listed again.
button-impostor-website = Not theirs: their website links to another
button-impostor-said = Not theirs: they said so
button-impostor-asked = Not theirs: it asks for money or data in their name
button-impostor-other = Not theirs
task-impostor = Reported: an account is said to pose as { $name }
verdict-object = This says that it is not theirs, and no more. Whoever holds it can object: { $contact }
verdict-object-operator = This says that it is not theirs, and no more. Whoever holds it can object to whoever runs this bot.

# What a notification says of an address, in a few words.
brief-confirmed = { $handle }: official, { $name }
brief-looked-at = { $handle }: listed for { $name }, confirmed by a moderator
brief-listed = { $handle }: listed for { $name }, not confirmed
brief-disputed = { $handle }: do not trust it now ({ $name })
brief-given-up = { $handle }: given up by { $name }
brief-reported-not-theirs = { $handle }: reported, not { $name }'s
brief-imitates = { $handle }: not listed, looks like { $real }
brief-contains = { $handle }: not listed, has a name like { $real }
brief-not-listed = { $handle }: not listed
brief-no-account = { $handle }: no account
brief-website = { $handle }: the website of { $name }
brief-other = { $handle }: see the answer
