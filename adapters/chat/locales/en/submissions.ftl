# Submissions, for those who sent them and for those who decide.

submission-title = { $id } · { $title }
proposal-new = New organization: { $name }
proposal-more = More accounts: { $name }
proposal-correction = Correction: { $name }
proposal-report = Report: { $name }
proposal-other = Submission: { $name }
value-becomes = { $before } → { $after }
value-nothing = (nothing)
value-left-out = Left out: { $what }

submission-sent = Thank you. Your submission has the number { $id }. A moderator will look at it, and you will hear here what becomes of it.
submission-usual = A decision usually takes { $time }.
submission-in-line = It is number { $place } in line.
submitted-at = Sent { $when }
state-pending = It waits for a moderator.
state-asked = A moderator has a question for you.
state-rejected = It was not accepted.
state-merged = It was added to an organization that was listed already.
state-withdrawn = You withdrew it.
state-other = Something has happened to it.
asked-you = The question: { $question }
answered = Thank you. Your answer is with the moderators.
withdrawn = { $id } is withdrawn.
withdraw-which = Which one? Type withdraw and its number, such as: withdraw S4F7KQ
mine-title = Your submissions
mine-none = You have not submitted anything yet. Type submit to begin.
mine-none-yet = You have not submitted anything yet.
mine-count = { $count ->
    [one] You have sent { $count } submission.
   *[other] You have sent { $count } submissions.
}
button-view = Show
button-open = Open { $name }
button-withdraw = Withdraw
button-answer = Answer
confirm-withdraw-title = Withdraw?
confirm-withdraw = { $id } will not be looked at any more.
confirm-no = No

submitted-by = From { $who } in { $venue }, { $when }
submitter-history = Their earlier submissions: { $approved } approved, { $rejected } rejected, { $pending } waiting
submitter-first = It is their first submission.
submitter-blocked = This person is blocked from submitting.
claimed = { $who } is on it, until { $until }
review-problem = It cannot be approved as it is:
review-near = Much like { $name } · { $about }: { $why }
review-pending = Much the same was submitted as { $ids }.
exchange-asked = { $who } asked: { $question }
exchange-answered = Answer: { $answer }
exchange-waiting = (no answer yet)
somebody = somebody

decided-approve = { $who } approved it, { $when }.
decided-approve-with-changes = { $who } approved it with changes, { $when }.
decided-reject = { $who } rejected it, { $when }.
decided-merge = { $who } merged it into a listed organization, { $when }.
decided-undo = { $who } took the decision back, { $when }.
decided-first-approval = { $who } approved it, { $when }. A second moderator has to agree.
decided-ask = { $who } asked the submitter, { $when }.
decided-claim = { $who } took it on, { $when }.
decided-other = { $who } did something, { $when }.
decision-undone = (taken back since)
reason-given = Reason: { $reason }

reason-not-official = This does not seem to be an official account of theirs.
reason-no-evidence = There is nothing that shows it is official, such as a link on their website.
reason-duplicate = The directory has it already.
reason-not-healthcare = It is not a healthcare organization.
reason-personal-account = It is one person's own account.
reason-spam = It is advertising or a joke.
reason-own = In my own words
reason-other = Another reason.
reason-short-not-official = Not official
reason-short-no-evidence = No evidence
reason-short-duplicate = Listed already
reason-short-not-healthcare = Not healthcare
reason-short-personal-account = Personal account
reason-short-spam = Spam
reason-short-other = Other

button-approve = Approve
button-edit = Edit
button-reject = Reject
button-rejectown = In my own words
button-question = Ask
button-merge = Merge
button-into = Into { $name }
button-claim = I'm on it
button-unclaim = Not on it any more
button-undo = Undo
button-hide = Hide it now
button-block = Block submitter
button-unblock = Unblock submitter
confirm-undo-title = Undo?
confirm-undo = What the decision published is taken back, and the submitter is told.
confirm-hide-title = Hide it?
confirm-hide = The account is hidden at once, and whoever asks is warned.
reject-why = Why is { $id } rejected? The submitter reads the reason.

verdict-done-approve-with-changes = { $id } is approved and published with your changes.
verdict-done-reject = { $id } is rejected; the submitter is told why.
verdict-done-merge = { $id } is merged.
verdict-done-undo = Taken back: { $id } waits for a decision again.
verdict-done-first-approval = { $id } has your approval. Since it removes something, a second moderator has to agree.
verdict-done-ask = Your question about { $id } is on its way.
verdict-done-claim = You are on { $id }. It says so on its card.
verdict-done-unclaim = You are not on { $id } any more.
verdict-done-other = Done: { $id }.
moderation-hidden = An account of { $name } is hidden, and whoever asks is warned.
moderation-shown = The account of { $name } is shown again.
moderation-account-gone = That account is not listed any more.
moderation-blocked = This person can submit nothing more until somebody unblocks them.
moderation-unblocked = This person can submit again.

queue-title = Waiting for a decision
queue-empty = Nothing waits for a decision.
queue-count = { $count ->
    [one] { $count } submission waits for a decision.
   *[other] { $count } submissions wait for a decision, the oldest first.
}
queue-age = waits for { $age }
queue-claimed = { $who } is on it
queue-state-asked = The submitter was asked
queue-state-approved = Approved
queue-state-rejected = Rejected
queue-state-merged = Merged
queue-state-withdrawn = Withdrawn by the submitter
queue-state-other = Changed

gaps-title = What people ask for and do not find
gaps-none = Nothing has been asked for in vain lately.
gap-missing = { $question } is missing ({ $times ->
    [one] asked once
   *[other] asked { $times } times
})
gap-alias = { $question } means { $name } to people ({ $times ->
    [one] chosen once
   *[other] chosen { $times } times
})
gap-adopted = { $name } has one more name now.
history-which = Which organization? “{ $name }” is none, or could be several. Type its name as it is listed.
history-none = Nothing of { $name } was changed since the directory was loaded.
history-title = What has changed: { $name }
undo-none = You have decided nothing lately that could be taken back.
button-adopt = { $question } = { $name }
approved-new = It was approved and is in the directory.
approved-more = It was approved: the accounts are in the directory.
approved-correction = It was approved: the directory is corrected.
approved-report = It was approved: the account is no longer in the directory.
approved-other = It was approved.
approved-now-new = { $id } is approved and published.
approved-now-more = { $id } is approved: the accounts are published.
approved-now-correction = { $id } is approved: the directory says so now.
approved-now-report = { $id } is approved: the account is taken off the directory.
approved-now-other = { $id } is approved.
button-options = More
options-title = What else can be done about { $id }:
batch-undone = { $count ->
    [one] { $count } decision is taken back.
   *[other] { $count } decisions are taken back.
}
batch-approved = { $count ->
    [one] { $count } submission is approved.
   *[other] { $count } submissions are approved.
}
batch-sure = Each of them gets its own decision, and you can take them back together.
batch-page = Page { $page } of { $pages } · { $count } submissions of one person. What needs a second look is decided on its own card.
button-undo-all = Undo all { $count }
button-approve-shown = Approve the { $count } shown
button-batch = All { $count } from them
button-whole = Show all { $count }
button-approve-all =
    { $count ->
        [one] Approve it
       *[other] Approve all { $count }
    }
button-approve-warned = Approve all the same
review-look-first = There is more than the card shows. The button to approve stands under the last page.
review-warned-first = Look at this twice. Go on only if you are sure.
whole-page = Page { $page } of { $pages } · { $count ->
        [one] 1 account in all
       *[other] { $count } accounts in all
    }
accounts-shown = { $shown } of { $count } accounts are shown here.
card-changed = Changed before publishing:
review-website = Its website { $website } was looked at { $when }: it links to { $linked } of these { $count } accounts.
linked-from-website = linked from its website
alike-account = same account ({ $about })
alike-website = same website ({ $about })
alike-name-and-city = same name, same city
alike-name-and-region = same name, same state
alike-name = same name
alike-similar-name = similar name ({ $about })
alike-other = looks the same
review-listed = Listed beside it: { $name } · { $about }
review-refused = The same was rejected as { $id }, { $when }: { $why }
reason-impersonation = The submissions posed as an organization that sent none of them.
reason-false-claims = The submissions said what is not true.
reason-flooding = The same was submitted over and over.
reason-abuse = The submissions insulted or threatened people.

gap-unhelpful = { $question } was answered, and people said that it did not help ({ $times ->
    [one] { $times } time
   *[other] { $times } times
})
