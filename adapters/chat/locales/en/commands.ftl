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
command-hello =
    hello
    hi
    hey
    good morning
    what can you do
    who are you
command-thanks =
    thanks
    thank you
    thanks a lot
    thx
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

# What stands around a name in a sentence that asks for its accounts.  <name>, <account> and
# <platform> stand for a word or more; <account> is made of the words below and the platforms.
asking-patterns =
    <account> of <name>
    <account> for <name>
    <account> from <name>
    twitter <name>
    facebook <name>
    instagram <name>
    is there <account> for <name>
    is there <account> of <name>
    does <name> have <account>
    has <name> got <account>
    is <name> on <platform>
    where is <name> on <platform>
    <name> on <platform>
    <name> <account>
asking-openers =
    hi
    hello
    please
    can you
    could you
    what is
    what's
    whats
    what are
    which is
    which are
    who runs
    where can i find
    how do i find
    do you know
    do you have
    find
    find me
    show me
    give me
    tell me
    i need
    i want
    i am looking for
    i'm looking for
    looking for
    search for
    look up
asking-closers =
    please
    thanks
    thank you
asking-articles =
    the
    a
    an
    any
    official
    real
    verified
    correct
asking-accounts =
    account
    accounts
    handle
    handles
    social media
    social media account
    social media accounts
    socials
    official page
    official pages
    official channel
asking-pages =
    page
    pages
    profile
    channel
    link
    url
