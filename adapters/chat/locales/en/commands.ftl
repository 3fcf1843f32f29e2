# The words of commands, one a line, and the ways of browsing.  Words are compared without case and
# accents; every language's words work for everybody.

command-find =
    find
    search
    search for
    look up
command-stats =
    stats
    statistics
command-new =
    new
    news
    what is new
    what's new
command-submit =
    submit
command-add =
    add
    add accounts to
command-correct =
    correct
command-report =
    report
command-mine =
    mine
    my submissions
command-withdraw =
    withdraw
command-pending =
    pending
    queue
command-gaps =
    gaps
command-link =
    link
command-language =
    language
    lang
command-help =
    help
command-privacy =
    privacy
command-cancel =
    cancel
    stop
command-back =
    back
command-skip =
    skip
command-hear =
    hear
    hear here
command-start =
    start

# <kind>, <place> and <platform> stand for a word or more.
browse-patterns =
    <kind> in <place> on <platform>
    <kind> on <platform> in <place>
    <kind> in <place>
    <kind> on <platform>
    who in <place> is on <platform>
    who is on <platform> in <place>
    who is on <platform>
    who is in <place>
browse-any =
    all
    everyone
    everybody
    organizations
    all organizations
    accounts

# What narrows the queue.
queue-new-organization =
    new organizations
    new
queue-more-accounts =
    accounts
    more accounts
queue-correction =
    corrections
    correction
queue-report =
    reports
    report
