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
command-history =
    history of
    history
command-undo =
    undo
command-link =
    link
command-prove =
    prove
    i run the accounts of
    i manage the accounts of
    we run the accounts of
    i speak for
    i run the social media of
    i manage the social media of
    i run the pages of
    i look after the accounts of
    we manage the accounts of
    we run the social media of
    we speak for
command-language =
    language
    lang
    settings
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

command-sources =
    sources
    credits
