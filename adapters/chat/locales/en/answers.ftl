# Answers to questions.

answer-one = { $name }: { $count ->
    [0] no account is listed
    [one] { $count } account is listed
   *[other] { $count } accounts are listed
}
answer-which = Which one do you mean?
answer-choices = { $count ->
    [one] I am not sure what “{ $question }” is. Is it this one?
   *[other] “{ $question }” could be one of { $count } organizations.
}
answer-choices-more = “{ $question }” could be many organizations; { $count ->
    [one] this one comes
   *[other] these { $count } come
} nearest. Add a city, or more of the name.
answer-choices-far = Nothing is listed as “{ $question }”; { $count ->
    [one] this one comes
   *[other] these { $count } come
} nearest. Add a city, or more of the name.
answer-choices-none-on = { $count ->
    [one] It has no { $platform } account listed.
   *[other] None of these is listed with an account on { $platform }.
}
answer-none = “{ $question }” is not in the directory. That says nothing about its accounts: it only means that nobody has listed it yet. If you know it, you can submit it.
answer-empty = Type the name of a hospital, clinic or health agency, or paste a link to an account. Type help to see what else I do.
answer-not-numbered = Choose a number from 1 to { $count }.

card-page = More, with history and proof: { $page }
card-all-rest-on = Each of these: { $grounds }.
card-disputed = Careful: an account of this organization may have been taken over. Do not rely on it.
card-closed = This organization has closed. Its accounts are kept for the record.
card-no-accounts = The directory lists no account of it yet.
card-formerly = Formerly { $names }
card-website = Website: { $site }
account-disputed = { $handle } is hidden: disputed since { $since }. Somebody may have taken it over, so do not trust what it says.
ground-none = source unknown

answer-sure = A sure match: { $found }.
answer-sure-spelled = A sure match, although you wrote “{ $question }”: { $found }.

found-by-name = its name is { $text }
found-by-alias = also known as { $text }
found-by-acronym = known for short as { $text }
found-by-former-name = formerly { $text }
found-by-translation = also called { $text }
found-by-handle = its account is { $text }
found-by-address = its account is { $text }
found-by-website = its website is { $text }

button-open-account = Open on { $platform }
button-copy = Copy { $text }
button-add = Add accounts
button-correct = Correct something
button-report = Report a bad account
button-dispute = Hide an account at once
button-undispute = Show { $handle } again
button-submit-it = Submit it
button-none-of-these = None of these: submit it

looked-none = There is no link to an account and no @handle in that message.

passage-empty = I read text and links only, and there are none in that message. Type a name, or paste a link or a handle.
link-misleads = Careful: a link shows { $shown } but leads to { $target }.

button-helpful = Helpful
button-unhelpful = Not helpful
felt-helpful = Thank you, good to know.
felt-unhelpful = Thank you. It is counted, and moderators see what people ask for in vain. What is missing or wrong you can submit.
