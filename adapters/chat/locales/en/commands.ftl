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
    i run this hospital's accounts
    i manage this hospital's accounts
    i run the accounts of this hospital
    i run these accounts
    i manage these accounts
    we run these accounts
    these are our accounts
    i run its accounts
    i manage its accounts
    i run the official accounts of
    we run the official accounts of
    i represent
    we represent
    i do the social media of
    i do the social media for
    i run the social media for
    i manage the social media for
    i run social media for
    i manage social media for
    how do i prove that i speak for
    how can i prove that i speak for
    how do i prove that i run the accounts of
    how can i prove that i run the accounts of
    i want to prove that i speak for
    i want to prove that i run the accounts of
command-prove-around =
    i run … accounts
    i manage … accounts
    we run … accounts
    we manage … accounts
    i run … social media
    i manage … social media
    we run … social media
    how do i prove that i run … accounts
    how do i prove i run … accounts
    how can i prove that i run … accounts
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
