# Forms: their questions, what can be wrong with an answer, and the dialog around them.

form-new-organization = New organization
form-more-accounts = More accounts
form-correction = Correction
form-report = Report an account
form-answer = Your answer
form-reject = Reject
form-question = Ask the submitter
form-edit = Edit, then approve
form-merge = Merge
form-block = Block the submitter
form-dispute = Hide an account
form-cancel = Cancel
intro-new-organization = A moderator looks at it before it is published.
intro-more-accounts = A moderator looks at them before they are published.
intro-correction = A moderator looks at it before it is published.
intro-report = A moderator looks at it. If somebody has taken the account over, say so: it can be hidden at once.
intro-edit = What you send is published at once, with your changes.
intro-dispute = The account is hidden at once, and whoever asks is warned.

field-paste = Paste what you have
field-name = Name
field-kind = Kind
field-country = Country
field-region = State or province
field-city = City
field-place = Place
field-website = Website
field-accounts = Accounts
field-aliases = Other names
field-note = Note for the moderators
field-organization = Organization
field-merge = Merge into
field-field = What to correct
field-value = What it should say
field-account = Account
field-problem = What is wrong with it
field-answer = Your answer
field-reject = Reason
field-question = Question
field-block = Reason
field-block-text = Reason, in your own words
field-dispute = Why it is hidden

ask-name = What is the organization called? Or send all you have at once, in any order: name, place, website, links.
ask-kind = What is it?
ask-country = Which country is it in?
ask-region = Which state or province is it in?
ask-city = Which city is it in?
ask-website = What is its own website?
ask-accounts = Which accounts does it have? Send one link a line.
ask-aliases = What else do people call it? One name a line.
ask-note = Is there anything the moderators should know, such as where you saw these accounts?
ask-organization = Which organization is it about? Type its name.
ask-merge = Which listed organization is it about? Type its name, or press one.
ask-field = What should be corrected?
ask-value = What should it say?
ask-account = Which account is it?
ask-problem = What is wrong with it?
ask-answer = What is your answer to the moderator?
ask-reject = Why do you reject it? The submitter reads what you write.
ask-question = What do you want to ask the submitter?
ask-block = Why do you block this person from submitting?
ask-block-text = Why, in your own words?
ask-dispute = Why do you hide it?

hint-paste = Name, place, website, links, in any order. It fills the form below; nothing is sent yet.
hint-name = Its full official name, such as Mayo Clinic.
hint-kind = Press one, or type a word such as hospital or clinic.
hint-country = In any language I speak, or as a code such as US.
hint-region = By name or code: Texas or TX.
hint-city = Only the city's name.
hint-website = Such as https://www.mayoclinic.org
hint-accounts = Such as https://x.com/MayoClinic. Words after a link become its label, such as Careers. A handle needs its platform: instagram @mayoclinic.
hint-aliases = Short forms, former names and names in other languages, one a line.
hint-note = At most 500 characters.
hint-organization = Type some of its name and pick it.
hint-merge = Type some of its name and pick it.
hint-value = As it should stand in the directory.
hint-answer = At most 500 characters.
hint-reject = At most 500 characters.
hint-question = At most 500 characters.
hint-block-text = At most 500 characters.
hint-dispute = At most 500 characters. Only moderators read it.

correctable-name = Name
correctable-kind = Kind
correctable-city = City
correctable-region = State or province
correctable-country = Country
correctable-website = Website
correctable-alias = One more name
correctable-other = Something else

account-problem-dead = It is dead or was deleted
account-problem-not-theirs = It is not theirs
account-problem-hijacked = Somebody has taken it over
account-problem-other = Something else

fault-empty = Nothing has been given here yet.
fault-too-long = That has { $length } characters; at most { $limit } fit.
fault-no-letters = That has neither letters nor digits. Give it in words.
fault-not-numbered = Choose a number from 1 to { $count }.
fault-no-such-choice = That is none of the choices. Press one, or type its number, from 1 to { $count }.
fault-kind-unknown = I don't know that kind. Press one, or type a word such as hospital, clinic or pharmacy.
fault-country-unknown = I don't know that country. Type its name, in English or Spanish, or its code of two letters.
fault-region-unknown = I don't know that state or province. Type its name or its code, such as Texas or TX.
fault-organization-unknown = “{ $text }” is not in the directory. Type its name as it is listed, or cancel and submit it as a new one.
fault-organization-choices = Several organizations are called that. Choose one.
fault-too-many-accounts = At most { $limit } accounts fit into one submission.
fault-too-many-aliases = At most { $limit } other names fit.
fault-other = That will not do. Try it another way.

problem-required = This may not be empty.
problem-too-long = That has { $length } characters; at most { $limit } fit.
problem-too-many = There are { $length }; at most { $limit } fit.
problem-control-character = It holds a character that cannot be seen ({ $character }). Type it anew.
problem-unknown-choice = That is none of the choices.
problem-not-a-country = That is no country's code.
problem-not-a-web-address = That is no address of a website. It begins with https://
problem-address-differs = { $handle } is not the account that the link leads to, which is { $expected }.
problem-duplicate-entry = { $handle } on { $platform } is here twice.
problem-account-taken = { $handle } on { $platform } is listed for { $name } already. If that is wrong, report it there.
problem-link-in-words = “{ $value }” is a link or a handle; words belong here.
problem-account-listed = { $handle } on { $platform } is listed for this organization already.
problem-account-not-listed = { $handle } on { $platform } is not listed for this organization.
problem-not-listed = There is no such organization in the directory.
problem-unchanged = The directory says that already.
problem-other-subject = An edit cannot make it about something else.
problem-cannot-merge = Only new organizations and accounts can be merged.
problem-other = The directory does not take it like that. Check what you gave.

warning-lookalike = Careful: { $handle } on { $platform } looks like { $listed_handle }, which another organization has.
warning-personal-account = { $handle } on { $platform } is one person's own page rather than an organization's.
warning-other = There is something to look at twice here.

address-not-an-address = “{ $text }” is neither a link nor a handle. Give a link such as https://x.com/MayoClinic
address-too-long = That is longer than any account's address.
address-hidden-characters = That holds characters nobody can see, which can hide where it leads. Type it anew by hand.
address-wrong-scheme = “{ $text }” does not begin with https://, so it is no link to an account.
address-userinfo-in-url = “{ $text }” is a trick: what stands before the @ is not where the link leads. Don't open it.
address-unusual-port = “{ $text }” has a port number that no platform uses. Give the plain link.
address-unknown-host = “{ $text }” is on a website that is none of the platforms known here.
address-lookalike-host = Careful: “{ $text }” imitates the address of a platform. Don't open it.
address-other-platform = “{ $text }” is on another platform than the one you named.
address-platform-missing = On which platform is “{ $text }”? Write it in front, such as: instagram { $text }
address-no-account-named = “{ $text }” is a platform's front page. Give the link to the account itself.
address-reserved-path = “{ $text }” is a page of the platform itself, not an account.
address-post-not-account = “{ $text }” is a single post, video or photo. Give the link to the account itself.
address-share-link = “{ $text }” is a link for sharing. Give the link to the account itself.
address-short-link = “{ $text }” is a shortened link: where it leads cannot be told from it. Do not open it to find out; ask for the full address of the account.
address-group-not-account = “{ $text }” is a group or an invitation to one, not an organization's account.
address-hashtag = “{ $text }” is a hashtag, which belongs to everybody.
address-bad-handle = “{ $text }” cannot be an account: the platform allows no such name.
address-mixed-scripts = “{ $text }” mixes letters of several alphabets, as impostors do. It is no account.
address-unknown-page = “{ $text }” is on a platform, but it is no page of an account.
address-email = “{ $text }” is an e-mail address, not an account.
address-spreadsheet-damage = “{ $text }” is a number that a spreadsheet has rounded; its digits are gone. Take the link from the account itself.
address-not-https = “{ $text }” has to begin with https://
address-other = “{ $text }” is not the address of an account.

dialog-progress = ({ $at } of { $of }) { $prompt }
dialog-says-now = The directory says now: { $value }
dialog-stands = So far: { $value }
dialog-reply-here = Reply to this message with your answer.
dialog-resumed = You had begun this before. It goes on where you stopped; cancel starts over.
dialog-still-open = Still open: { $form }
dialog-use-buttons = Press one of the buttons, or type send or cancel.
dialog-send-words =
    send
    yes
    ok
dialog-needed = This one is needed. Type cancel to stop.
dialog-at-start = This is the first question.
dialog-old-button = That button is from an earlier step. This is where you are now.
dialog-moved = This form went on elsewhere in the meantime. This is where it stands.
dialog-cancelled = Cancelled. Nothing was sent.
dialog-none = No form is open.
dialog-gone = This form is no longer open: it was sent or cancelled, or left for so long that I let go of it. Type mine to see what you have sent.
dialog-forgotten = I no longer have this form as it stood: it was sent or cancelled, or left for too long. What you typed is still here. If mine does not show it among what you have sent, look it over and send it again.
dialog-anothers = That form is { $who }'s. Only they can go on with it.
reply-to-card = A reply to a card decides nothing: its buttons do. To ask me something, write /find and a name.
dialog-done = That is done already.
dialog-sent-before = That is done already. Your latest submission is { $id }.
dialog-changed = Changed: { $field }.
dialog-help = Type your answer. back goes to the question before, skip passes over one that may stay empty, and cancel ends the form.
dialog-in-private = Let us do that between the two of us, so that the others are spared the questions.
dialog-same-title = Is it one of these?
dialog-same = { $count ->
    [one] The directory has an organization that looks the same. Is it this one?
   *[other] The directory has { $count } organizations that look the same. Is it one of these?
}
dialog-left-listed = { $count ->
    [one] { $count } account is listed there already; I left it out.
   *[other] { $count } accounts are listed there already; I left them out.
}
dialog-choose = Choose one, or say that it is none of these.
dialog-summary = Look it over. Send it, or change anything first.
dialog-summary-press = Look it over. Press “{ $button }”, or change anything first.
dialog-pending = Somebody has submitted much the same already: { $ids }.

button-back = Back
button-keep = Keep it
button-skip = Skip
button-cancel = Cancel
button-details = Add or change details
button-every = More
button-discard = Discard
button-continue = Continue
button-send = Send
button-differs = None of these: go on
button-change-field = Change: { $field }

# What was left out of a pasted text.
pasted-named-as-not-theirs = I left out { $text }: it was said not to be theirs.
pasted-personal-account = I left out { $text }: it is one person's account, not an organization's.
pasted-from-post = I took the account from the link to one of its posts: { $text }.
pasted-name-not-address = I can't tell which account is meant by “{ $text }”. Send its link.
pasted-another-website = I left out the website { $text }, because I kept another.
pasted-not-a-website = “{ $text }” is no website's address.
pasted-several-organizations = There are several organizations in it: { $text }. I read the first; send me the others one at a time.
pasted-which-first = These are { $count } organizations. Which one shall we start with? Come back to this message for the others.
pasted-another = This form is about { $open }, and what you sent is about { $name }. I changed nothing: press the name to submit it by itself, or send links alone to add them here.
dialog-put-aside = The form about { $name } is put aside, nothing of it is lost: its button brings it back.
pasted-too-long = It was very long. I read the beginning.
pasted-nothing = I could make nothing of that text: I found no name, place or account in it.
pasted-more = And { $count } more that I left out.
submit-edit = Publish
submit-merge = Merge
submit-reject = Reject
submit-question = Ask
submit-block = Block
submit-dispute = Hide it
submit-other = Send
dialog-merge = Both sides, and what would move. Merge them only if they are the same.
merge-from = Sent:
merge-into = Listed:
merge-has = { $count ->
    [0] It has no account listed yet. Website: { $website }
    [one] It has { $count } account. Website: { $website }
   *[other] It has { $count } accounts. Website: { $website }
}
merge-moves = { $count ->
    [0] No account would be added.
    [one] { $count } account would be added:
   *[other] { $count } accounts would be added:
}
merge-there = Listed there already ({ $count }):
merge-names = Other names it would get: { $names }
merge-website = Website it would get: { $website }
dialog-asking-words =
    whose
    who
    is
    are
    does
dialog-no-words =
    no
    nope
    don't
dialog-refused-before = A moderator rejected the same before, { $when }: { $why } Say in the note what has changed since.
