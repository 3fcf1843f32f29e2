# Help, privacy, language and a person's own affairs; what the core refuses.

help = I know the official social media accounts of hospitals, clinics and health agencies. Just ask.
help-asking-title = Ask
help-asking =
    Mayo Clinic: type a name, however you know it
    @MayoClinic, or a link: I say whose it is
    hospitals in Texas
    who in Germany is on TikTok
    find Mayo Clinic: always asks, in a group too
    stats, new: figures, and what was published lately
help-submitting-title = Submit
help-submitting =
    submit Mayo Clinic: a new organization
    add, correct, report: about one that is listed
    mine, withdraw S4F7KQ: what you have sent
    prove Mayo Clinic: that you run its accounts
help-more-title = More
help-more =
    language es: Spanish
    link: be one person in Slack, in Telegram and in the terminal
    hear here: this chat tells you what becomes of your submissions
    privacy: what is kept about you
help-way-slack = Edit what you asked, and I change my answer
help-way-other = A slash makes anything a command: /help
help-moderating-title = Moderate
help-moderating =
    pending: what waits, the oldest first
    pending hospitals, pending telegram: a part of it
    gaps: what people ask for in vain
privacy = What I keep, and what I don't.
privacy-title = Privacy
privacy-kept =
    Questions are counted without who asked. What you ask is tied to nobody.
    When you submit, your name and id here are kept with it, so that you can hear of it and nobody decides their own.
    A form that you have begun is kept until you send or cancel it, or for a month after you last touched it, unless the operator set another time.
    The record of decisions holds numbers instead of names.
    The operator can erase you: ask them. What was published stays, without you.
    What moderators wrote about you or your submissions is erased with you; that you were blocked is not.
privacy-removals = An account is taken off the list when two moderators agree, where there are two. One alone can hide it at once.
language-which = Which language shall I speak?
language-unknown = I don't speak “{ $tag }”. I speak { $known }.
language-set = From now on I speak English with you.
link-code = Your code is { $code }. Type link { $code } in your other chat with me within { $minutes } minutes. Give it to nobody else.
link-in-private = Type link in your private chat with me: the code is for your eyes only.
linked = Done. You are one person to me now in { $venues }.
hear-here = From now on you hear here what becomes of your submissions.
hear-in-private = Type hear here in your private chat with me.
home = The directory of official healthcare accounts
too-fast = That was a lot at once. Give me half a minute, then I answer you again.
thanks = You're welcome.
command-unknown = I don't know the command “{ $command }”. Type help to see what I do.
edited-not-done = I carry nothing out from a message that was changed. Send it again as a new one.
token-refused = That button or link is from another version of me. Ask again to get a fresh one.
button-submit-new = Submit an organization
button-help = Help

refused-refused = That is not possible.
refused-other = That is not possible.
refused-not-listed = That organization is not in the directory any more.
refused-address-refused = That is not the address of an account.
refused-proposal-invalid = Something in it is not right yet. Look at it again and send it once more.
refused-too-many-submissions = You have reached the limit of { $limit } submissions. Wait until some of them are decided.
refused-too-many-submissions-day = You have sent { $limit } submissions today, which is the limit. Come back tomorrow.
refused-too-many-submissions-open = { $limit } of your submissions are waiting, which is the limit. Send more when some of them are decided.
refused-too-many-submissions-together = You and others here who sent the same have reached the limit of { $limit } submissions. Wait until some of them are decided.
refused-blocked = A moderator has stopped you from submitting. { $reason }
refused-draft-moved = This form went on elsewhere in the meantime. Open it again to see where it stands.
refused-not-yours = { $submission } is not your submission.
refused-not-asked = No question is open on { $submission }; it needs no answer.
refused-text-too-long = That has { $length } characters; at most { $limit } fit. Shorten it and try again.
refused-text-missing = There is not a word in it. Write something.
refused-no-such-submission = There is no submission { $submission }. Type mine to see yours.
refused-already-decided = { $submission } was decided by somebody else already.
refused-already-decided-by = Somebody was first: { $decision }
refused-outdated = { $submission } has changed since this was drawn. Look at its card again, then decide.
refused-not-open = { $submission } was withdrawn: there is nothing to decide.
refused-not-moderator = Only moderators can do that.
refused-membership-unknown = I could not make out just now whether you are in the moderators' room. Try again in a moment.
refused-own-submission = { $submission } is your own. Somebody else has to decide it.
refused-paused = You have decided more in a minute than anybody can read. Your colleagues have been told. You can go on in { $minutes } min.
refused-second-needed = You have approved this already. Since it removes something, somebody else has to agree.
refused-reason-missing = A rejection needs a reason: the submitter reads it.
refused-nothing-to-undo = Nothing has been decided on { $submission } that could be undone.
refused-undo-too-late = It is too late to undo that: { $hours } hours are over. Submit a correction instead.
refused-changed-since = { $slug } has been changed again since (revision { $revision }), so this cannot be undone. Submit a correction instead.
refused-account-not-listed = { $handle } is not listed there.
refused-account-taken = { $handle } is listed for { $name } already.
refused-link-code-unknown = That code joins nobody. It may be mistyped, used, or too old. Type link in your other chat for a new one.
refused-link-to-self = That code is your own. Type it in your other chat with me.
refused-no-such-person = There is no such person.
refused-token-expired = That button is too old. Ask again to get a fresh one.
refused-database-newer = The directory was written by a newer version of this program. Update the program.
refused-database-unusable = The directory cannot be reached just now. Nothing was changed. Try again in a moment.
refused-database-unusable-read-only = The directory cannot be written to, so nothing was changed. The operator has to make its file writable.
refused-database-unusable-full = The disk is full, so nothing was changed. The operator has to make room.
refused-database-unusable-locked = The directory is busy, so nothing was changed. Try again in a moment.
refused-database-unusable-other = The directory cannot be used just now. Nothing was changed. The operator can run: carehandles check

welcome =
    I tell you which social media accounts are really a hospital's, a clinic's or a health agency's, and how that is known.
    Type a name, paste a link or a @handle, or forward a message you doubt. Try it:
welcome-example-name = Mayo Clinic
welcome-example-handle = @ClevelandClinic
welcome-example-list = hospitals in Texas
button-search-here = Search here
button-invite = Add to a group
moderation-not-here = The queue is not shown here. Type it in the moderators' room, or in your private chat with me.
refused-not-shown = There is more to see before this counts. Open the card again and look at all of it.

help-asking-slack =
    /carehandles Mayo Clinic: for you alone, anywhere; Share shows it to the channel
    @carehandles Mayo Clinic: in a channel I am in, answered in the thread
    A direct message to me, or the Home tab
    ⋮ on a message, Is this account official: every link and @handle in it
    @MayoClinic, a link, hospitals in Texas, who in Germany is on TikTok
help-asking-telegram =
    Mayo Clinic: type a name, however you know it
    @MayoClinic, or a link: I say whose it is
    Forward a message you doubt, or reply to it with /find
    hospitals in Texas
    /find Mayo Clinic: always asks, in a group too
    /stats, /new: figures, and what was published lately
