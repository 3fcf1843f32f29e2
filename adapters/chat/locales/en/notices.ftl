# What the courier carries.

notice-gone = This has been erased.
outcome-undone = The decision on it was taken back. It waits for a moderator again.
outcome-changed = A moderator changed before publishing:
question-for-you = A moderator asks about { $id }: { $question }
answered-for = { $who }, the answer to your question about { $id }: { $answer }
question-gone = A moderator had asked you something; it needs no answer any more.
published-gone = { $what }. This was taken back.
reminder = { $count ->
    [one] { $count } submission has been waiting for long.
   *[other] { $count } submissions have been waiting for long.
}
button-queue = Show the queue
digest = The day in the directory: { $day }
digest-submitted = { $count } submitted
digest-approved = { $count } approved
digest-rejected = { $count } rejected
digest-waiting = { $count } waiting now
daily-head = The log of decisions at the end of { $day }
daily-head-advice = { $head } · whoever keeps this can hold the log to it: carehandles audit verify --head
unreachable-person = { $who } could not be told about { $id }: { $why }. What was decided stands.
unreachable-room = A room in { $venue } cannot be reached any more: { $why }. It gets no more cards.
unreachable-why-blocked = they blocked the bot
unreachable-why-deactivated = their account is gone
unreachable-why-account-inactive = their account is gone
unreachable-why-user-disabled = their account is gone
unreachable-why-removed = the bot was taken out of it
unreachable-why-not-in-channel = the bot is not in it
unreachable-why-not-found = there is no such room
unreachable-why-channel-not-found = there is no such room
unreachable-why-is-archived = the room is archived
unreachable-why-forbidden = the bot may not write there
unreachable-why-not-installed = the app is not installed there any more
unreachable-why-token-revoked = the app is not installed there any more
unreachable-why-other = it cannot be reached
haste = { $who } has decided { $acts } times within { $seconds } seconds, faster than anybody reads. For { $minutes } minutes they decide nothing more.
haste-advice = Please look over what they decided. A decision can be undone on its card.
security-disputed = { $who } has hidden { $handle } on { $platform }, an account of { $name }. Whoever asks is warned.
security-undisputed = { $who } shows { $handle } on { $platform }, an account of { $name }, again.
security-other = Something has changed about { $handle } on { $platform }, an account of { $name }.
published-new = New in the directory: { $name }
published-more = New accounts in the directory: { $name }
published-correction = Corrected in the directory: { $name }
published-report = An account was taken off the directory: { $name }
published-merge = Grown in the directory: { $name }
published-other = Changed in the directory: { $name }
