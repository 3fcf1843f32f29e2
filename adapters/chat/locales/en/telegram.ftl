# What only Telegram's venue says: its menu, and the answers to presses that take their time.

telegram-name = Care Handles
telegram-description =
    Official social media accounts of hospitals, clinics and other healthcare organizations,
    checked by people. Type a name, or paste a link or a handle to hear whose it is. What is
    missing you can submit here.
telegram-short-description = Official social media accounts of healthcare organizations, checked by people.

telegram-continue = Go on in private
telegram-share = Share
telegram-working = Working on it… the outcome will follow.
telegram-failed = Sorry, that did not work. Please try again.
telegram-no-words = I read text only. Type a name, or paste a link or a handle.
telegram-anonymous =
    You write as an anonymous administrator or as a channel, so I cannot tell who you are. Please
    write as yourself.
telegram-sure = Press “{ $what }” once more to confirm.
telegram-yes = Yes

telegram-command-find = Find an organization's official accounts
telegram-command-submit = Submit a missing organization or account
telegram-command-mine = See what you submitted
telegram-command-stats = See what the directory holds
telegram-command-new = See what was published last
telegram-command-language = Choose your language
telegram-command-help = See how it works
telegram-command-pending = Review what waits for a decision
telegram-command-gaps = See what people miss

telegram-in-private = That is for you alone. Open our private chat to see it.
