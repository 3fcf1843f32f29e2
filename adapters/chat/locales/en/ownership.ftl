# Proofs that somebody speaks for an organization.

ownership-begun = To prove that you speak for { $name }, put this code in one of three places, until { $until }
ownership-already = You are proven already to speak for { $name }, on { $host } since { $when }. Nothing more is needed: leave your code where it stands.
ownership-dns = A TXT record of { $host }:
ownership-file = Or a line of the file { $file }:
ownership-page = Or in the head of the first page of { $host }:
ownership-accounts = In the record or file you can also name accounts; these are then proven by the domain:
ownership-meaning = The code is yours and for { $name } alone. Once it is seen, what you submit for it reaches moderators as coming from the organization. Leave it there: it is looked for again each week.
ownership-not-here = Write that to me in private: the code is for you alone.
ownership-nobody = I know no organization called “{ $name }”.
ownership-looking = Looking for it. What came of it follows in a moment.
ownership-ended-now = Done. That proof counts no more.
ownership-end-sure = What they submit will no longer be marked as coming from the organization.
ownership-standing = { $count ->
    [0] Nobody is proven to speak for an organization.
    [one] One person is proven to speak for an organization.
   *[other] { $count } people are proven to speak for organizations.
}
ownership-one = { $name } · { $who } · proven on { $host } since { $when }
ownership-from = From the organization: the submitter is proven on its website to speak for it since { $when }.
ownership-told-proven = You are proven to speak for { $name }. What you submit for it is marked as coming from the organization.
ownership-told-not-found = The code for { $name } was not found: not in a TXT record, the file or the head of the first page. A new DNS record can take hours to be seen, a page some minutes. Press again once it is there.
ownership-told-unreachable = The website of { $name } could not be reached just now.
ownership-told-expired = The code for { $name } was not seen within a day, and is good no more. Ask for another.
ownership-told-gone = The code for { $name } is not on its website any more, so your proof has lapsed.
ownership-told-unseen = The website of { $name } could not be reached for 30 days, so your proof has lapsed. Ask for a new code once it is back.
ownership-told-unconfirmed = The website on which you showed that you speak for { $name } is not confirmed as its own any more, so the code there proves nothing now.
ownership-told-ended = A moderator has ended your proof for { $name }.
ownership-told-other = Your proof for { $name } has changed.
ownership-room-proven = Somebody is proven, on its own website, to speak for { $name }.
ownership-room-gone = Whoever spoke for { $name } is proven no more: the code is gone from its website.
ownership-room-unseen = Whoever spoke for { $name } is proven no more: its website could not be reached for 30 days.
ownership-room-unconfirmed = Whoever spoke for { $name } is proven no more: the website with the code is not confirmed as its own any more.
ownership-room-other = A proof for { $name } has changed.
button-ownership-look = I have put it there
button-ownership-end = End this proof
button-proofs = Who speaks for organizations
refused-website-unconfirmed = Nobody has confirmed the website of { $name } yet, so nothing can be proven on it. A moderator can confirm it.
refused-proofs-too-many = You can ask for { $limit } codes a day. Try again tomorrow.
refused-no-such-proof = There is no such proof of yours.
refused-proof-closed = That proof is over. Ask for a new code.
