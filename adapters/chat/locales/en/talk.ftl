# What is said to people who talk: greetings, questions about the bot, and what it cannot do.

say-greeting = Hello! I know which social media accounts are listed for hospitals, clinics and health agencies. Type a name, or paste a link or @handle that you want checked.
say-bye = Bye, take care.
say-yes = Yes to what? Type the name of a hospital, clinic or health agency, or paste a link to an account.
say-no = All right. If you need the official accounts of a hospital or clinic, type its name or paste a link.
say-ok = Good. Type another name, or paste a link to an account, whenever you like.
say-not-understood = I did not understand that. Type the name of a hospital, clinic or health agency, or paste a link or @handle. Type help to see what else I do.
say-unheard = “{ $question }” is not in the directory, and nothing like it is. Type the whole name of a hospital, clinic or health agency, or paste a link or @handle.
say-identity = I am a bot, a program and no person: a directory of the official social media accounts of healthcare organizations. I use no language model. People add to the directory, and moderators decide.
say-networks = I look up accounts on { $platforms }, and on a few others. Type the name of a hospital, clinic or health agency, with a network if you like: Mayo Clinic Instagram.
say-evidence = Every account in the directory names its source and how old that is. Sources are registries (Wikidata, the US government's), the organizations' own websites, and people whose entries moderators approve. An account is called official only where the organization's own website links to it. Type sources for the list.
say-erase = What you ask is tied to nobody, so there is nothing of it to delete. If you submitted something, ask the operator to erase you: your name and id go, and what was published stays without you. Type privacy for all that is kept.
say-abuse = I am sorry that I was no help. Type the name of a hospital or clinic, or paste a link, and I say whose account it is.
say-appointment = I cannot make, change or cancel appointments, and I find no doctors: I only know which accounts are listed for organizations. The organization's own website or telephone is the way.
say-medical = I cannot give medical advice: I am only a directory of accounts. Ask a doctor, a pharmacist or your health service's line. In an emergency call your emergency number.
say-price = I know nothing of prices, bills or insurance, only which accounts are listed for organizations. Ask the organization itself, by its own website or telephone, never in a private message.
say-job = I know nothing of jobs. Look at the organization's own website; I can say which accounts are listed for it.
say-hours = I know no opening hours and no directions, only accounts. The organization's own website has them.
say-phone = Telephone numbers are outside of what I know: I cannot say whose a number is. Take the number from the organization's own website, and hang up on whoever presses you.
say-chat = I am not made for that: I only know the official accounts of hospitals, clinics and health agencies. Type a name, or paste a link.
say-injection = I cannot do that. I only look accounts up, and no message changes what the directory says. Type a name, or paste a link or @handle.
say-human = I am a bot, and I cannot put you through to anybody. About care, appointments or bills ask the organization itself. If something in the directory is wrong, press Correct something on its card: people read that.
say-act = I cannot call, write, order or pay for anybody: I only say which accounts are listed. The organization's own website tells how to reach it.
say-free = I am an open-source program. Asking me costs nothing, nor does being listed, and nobody can pay to be. I never ask for money or card details.
say-nearby = I do not know where you are. Name a place, for example: hospitals in Houston. If it is urgent, call your emergency number.
say-wrong = I am sorry. Type the whole name and its city, or paste the link, and I try again.
say-personal-data = Please do not send me personal or medical details: I need none, and I do not keep these. If you wrote them in a chat that others read, delete your message. To find an account, type only the organization's name.
say-which = Which organization do you mean? Type its name.
say-place-unknown = I know no such organization there. Type its name together with the place.
say-website = { $name } has the website { $site }.
say-website-none = The directory has no website for { $name }.
say-doubt = { $name }: each account below names its source and its date, and that is all the directory knows. To be sure, look for a link to the account on the organization's own website.

platform-listed = { $count ->
    [one] { $platform } account listed for { $name }:
   *[other] { $count } { $platform } accounts listed for { $name }:
}
platform-not-listed = No { $platform } account is listed for { $name }.
platform-not-listed-meaning = It may have one that nobody has listed. Look for a link on its own website before you trust any.
button-all-accounts = { $count ->
    [one] The account that is listed
   *[other] All { $count } accounts
}
verify-compare = { $name } has this { $platform } account listed. Compare it letter by letter with the one you met:
verify-none = No { $platform } account is listed for { $name }, so I cannot say that it is genuine.

scam-title = Careful: do not pay, and send no personal details
scam-advice =
    Never send money, gift cards, card or insurance numbers, passwords or records because of a message, whoever it seems to be from.
    Official does not mean safe to pay: a real account can be taken over. Call the organization on a number from its own website.
    If you have paid, call your bank at once and tell the police. Keep the messages.
scam-report-page = Report the impostor to { $platform }
submit-how = Anybody can add an organization or an account: press the button, or type submit and its name. Moderators check every entry before it is listed.
submit-for = { $name } is listed. You can add accounts to it; moderators check them first.
submit-many = A list of many goes to the operator as a spreadsheet.
correct-how = Which organization is it about? Type its name, then press Correct something. Moderators check every change.
correct-for = Tell the moderators what is wrong with { $name }: press Correct something. They check it before it changes.
correct-with = { $handle } is not listed for { $name }. If it is theirs now, press Add accounts: moderators check it before anything changes. If an old one is gone, report that besides.
report-how = Which account is it? Type report and paste its link or @handle. I say whose it is, and moderators look at it before anybody is warned of it.

sources-title = Where the data comes from
sources =
    name-suggestion-index (BSD-3-Clause) with Wikidata (CC0)
    US Digital Registry and other data of the US government (public domain)
    The COVID Tracking Project at The Atlantic (CC BY 4.0)
    Govdirectory, built from Wikidata (CC0)
    NHS Choices: contains public sector information licensed under the Open Government Licence v3.0
    Research Organization Registry (CC0), Centers for Medicare & Medicaid Services (public domain)
    Hospital price transparency pages collected by Nathan Sutton (Apache-2.0)
    The organizations' own websites, and entries that moderators approved here

danger-title = If somebody is in danger, call for help now
danger-country = { $country }: { $numbers }
danger-ambulance = emergency { $number }
danger-crisis = { $name } { $number }
danger-poison = poison centre { $number }
danger-unknown = I do not know which country you are in:
danger-elsewhere = Elsewhere: 112 works from most mobile phones; findahelpline.com has crisis lines everywhere.
danger-bot = I am only a bot: I can call nobody, and nobody reads this. Please tell somebody near you.
danger-name = If you meant an organization, type find and its name.
report-last = Shall moderators look at { $handle }? Press Report it. Until they have, nothing more is said of it.
