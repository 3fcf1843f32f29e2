# What organizations' own websites say.

website-title = On its website
website-links = Its website links to these, seen { $day }. No moderator has decided on them yet.
website-links-unconfirmed = An unconfirmed website, listed as its own, links to these, seen { $day }. Only moderators see this.
website-more = and { $count } more
website-gone = Its website linked to { $handle } on { $platform } until { $day }, and does so no more.
website-links-it = The website of { $name } ({ $site }) links to { $handle }, seen { $day }. No moderator has decided on it yet.
website-links-others = { $site } links to { $handles } on { $platform }, not to this one (seen { $day }).
website-links-none = { $site } links to no account on { $platform }, so not to this one (seen { $day }).
website-robots = Its website asks not to be read by programs.
website-looked = Just looked at the website of { $name }. It links to { $count ->
    [0] none of the accounts listed here
    [one] one of the accounts listed here
   *[other] { $count } of the accounts listed here
}.
website-unreachable = The website of { $name } could not be looked up just now.
website-alarm-website-lapsed = Careful: its website seems to have lapsed or to be for sale. Believe nothing that stands there now.
website-alarm-id-changed = Careful: { $handles } may belong to somebody else now.
website-alarm-contradiction = Careful: its website links to a stranger's account beside its own ({ $handles }). It may have been tampered with.
website-alarm-other = Careful: something about its website has changed.
button-check = Check now
check-asked = Looking at its website. What it says comes in a moment.
check-not = Its website was looked at within the hour, or cannot be looked at just now.
button-tasks = Seen on websites
tasks-title = Seen on websites
tasks-none = Nothing that was seen on websites waits for you.
tasks-count = { $count ->
    [one] { $count } thing was seen on websites and waits for you.
   *[other] { $count } things were seen on websites and wait for you.
}
task-new-accounts = The website of { $name } links to accounts that are not listed
task-link-gone = The website of { $name } links to a listed account no more
task-handle-changed = The website of { $name } links to another account than before
task-website-moved = The website of { $name } leads to another domain now
task-website-lapsed = The website of { $name } seems to have lapsed or to be for sale
task-contradiction = The website of { $name } links to a stranger's account beside its own
task-id-changed = A listed account of { $name } may be in other hands
task-other = Something has changed about the website of { $name }
task-opened = Seen { $day }
task-website = Website: { $website }
task-detail = It says, or leads to: { $detail }
task-proof = seen on { $where }: “{ $text }”
task-more = { $shown } of { $count } accounts are shown so far. The rest comes before anything can be decided.
button-task-undo = Undo
task-done = Done. It is published.
task-first-approval = { $name } has your approval. Since it takes an account off the list, a second moderator has to agree.
task-waits-for-second = One moderator has approved this. A second one has to agree.
task-dismissed = Left as it is. The same will not be brought up again.
button-task-new-accounts = { $count ->
    [one] List it
   *[other] List all { $count }
}
button-task-link-gone = Take it off the list
button-task-handle-changed = Replace the old one
button-task-other = Do it
button-task-dismiss = Leave it as it is
digest-tasks = { $count } seen on websites to look at
refused-task-closed = Somebody has dealt with that already, or it holds no more.
