# Was über Adressen gesagt wird: je ein Satz, der nicht mehr behauptet, als bekannt ist.

verdict-official = { $handle } ist ein offizieller Account von { $name }: Die eigene Website verlinkte ihn { $on }.
verdict-official-back = { $handle } ist ein offizieller Account von { $name }: Er und die Website nannten einander { $on }.
verdict-official-named = { $handle } ist ein offizieller Account von { $name }: Die eigene Website nannte ihn { $on } als ihren eigenen.
verdict-official-proven = { $handle } ist ein offizieller Account von { $name }: belegt durch die eigene Domain { $on }.
verdict-looked-at = { $handle } ist für { $name } eingetragen, und die Moderation hat ihn { $on } bestätigt.
verdict-listed = { $handle } ist für { $name } eingetragen, laut { $source }, { $on }. Seither hat ihn niemand geprüft; als offiziell bestätigt ist er nicht.
verdict-listed-undated = { $handle } ist für { $name } eingetragen, laut { $source }, ohne Datum. Hier hat ihn niemand geprüft; als offiziell bestätigt ist er nicht.
verdict-listed-new = { $handle } ist für { $name } eingetragen, laut { $source }, Stand { $date }.
verdict-listed-looked-at = { $handle } ist für { $name } eingetragen: Die Moderation hat ihn { $on } angesehen. Seither hat ihn niemand geprüft.
verdict-listed-linked = { $handle } ist für { $name } eingetragen: Die eigene Website verlinkte ihn { $on }. Seither hat ihn niemand geprüft; als offiziell bestätigt ist er nicht.
verdict-listed-unknown = { $handle } ist für { $name } eingetragen; worauf das beruht, ist nicht bekannt.
verdict-archived = { $handle } war für { $name } eingetragen, steht aber { $since } nicht mehr in „{ $source }“. Er kann verwaist sein oder inzwischen jemand anderem gehören.
verdict-archived-undated = { $handle } war für { $name } eingetragen, wurde aber in „{ $source }“ archiviert. Er kann verwaist sein oder inzwischen jemand anderem gehören.
verdict-dormant = { $handle } ist für { $name } eingetragen, aber nicht mehr aktiv.
verdict-linked-unconfirmed = { $handle } ist für { $name } eingetragen: Eine Website, die niemand bestätigt hat, verlinkt ihn, Stand { $date }.
verdict-disputed = Trau { $handle } im Moment nicht. Er ist für { $name } eingetragen, aber strittig: Vielleicht hat ihn jemand übernommen.
verdict-given-up = { $handle } war für { $name } eingetragen und wurde aufgegeben: Den Namen kann jetzt jeder haben.
verdict-gone = { $handle } ist für { $name } eingetragen, doch die eigene Website, die ihn zuletzt { $on } verlinkte, tut es seit { $missing } nicht mehr.
verdict-given-up-dated = { $handle } war { $until } für { $name } eingetragen und wurde aufgegeben: Den Namen kann jetzt jeder haben.
verdict-followed = { $name } hat dort jetzt { $handle }.
verdict-reported = Achtung: { $handle } wurde gemeldet, und am { $date } wurde festgestellt, dass er nicht { $name } gehört.

verdict-looks-alike = Achtung: { $handle } ist nicht eingetragen. Er ist so geschrieben, dass er aussieht wie { $real }, und der gehört { $name }.
verdict-word-added = Achtung: { $handle } ist nicht eingetragen. Er ist { $real } mit einem Zusatz, und { $real } gehört { $name }.
verdict-letter-off = Achtung: { $handle } ist nicht eingetragen. Ein Buchstabe unterscheidet ihn von { $real }, und der gehört { $name }.
verdict-near = { $handle } ist nicht eingetragen. Er ähnelt { $real }, und der gehört { $name }; wem dieser hier gehört, sagt das nicht.
verdict-contains = { $handle } ist nicht eingetragen. Er enthält den Namen von { $real }, und der gehört { $name }; wem dieser hier gehört, sagt das nicht.
verdict-same-name = { $handle } ist nicht eingetragen. { $name } hat den Namen anderswo, als { $real }; ob auch hier, weiß das Verzeichnis nicht.
verdict-named = { $handle } ist nicht eingetragen. Er trägt den Namen von { $name }; ob er dazugehört, weiß das Verzeichnis nicht.
verdict-baited = { $handle } ist nicht eingetragen. Er trägt den Namen von { $name } mit einem Wort dabei, wie es Nachahmer tun, die Geld verlangen oder Hilfe anbieten; ob er dazugehört, weiß das Verzeichnis nicht.
verdict-claimed = { $handle } ist nicht für { $name } eingetragen, und auch sonst für niemanden.
verdict-not-listed = { $handle } steht nicht im Verzeichnis.
verdict-not-listed-meaning = Das heißt weder, dass er offiziell, noch dass er falsch ist: Das Verzeichnis kennt nicht jeden Account. Such auf der Website der Organisation nach einem Link zu ihm, bevor du ihm vertraust.

verdict-website-confirmed = { $text } ist auf der Website von { $name }.
verdict-website-listed = { $text } ist auf der Website, die für { $name } eingetragen ist; bestätigt hat sie noch niemand.
verdict-email-confirmed = { $text } hat die Domain der Website von { $name }, { $domain }. Wer eine Nachricht geschickt hat, sagt das nicht: Absender lassen sich fälschen.
verdict-email-listed = { $text } hat die Domain, die für { $name } eingetragen ist; bestätigt hat sie noch niemand. Wer eine Nachricht geschickt hat, sagt das nicht: Absender lassen sich fälschen.
verdict-website-imitates = Achtung: { $text } ist nicht die Website von { $name }; die ist { $real }. Sie soll nur so aussehen.
verdict-website-contains = { $text } ist nicht die Website von { $name }; die ist { $real }. Der Name ist nur ähnlich, und so einen kann jeder registrieren; vertrau ihm nur, wenn { $real } darauf verweist.
verdict-email-imitates = Achtung: { $text } hat nicht die Domain von { $name }; die ist { $real }. Sie soll nur so aussehen.
verdict-email-contains = { $text } hat nicht die Domain von { $name }; die ist { $real }. Der Name ist nur ähnlich, und so einen kann jeder registrieren; vertrau ihm nur, wenn { $real } darauf verweist.
verdict-website-unknown = { $text } ist bei niemandem im Verzeichnis als Website eingetragen.
verdict-email-unknown = { $text } hat die Domain von niemandem im Verzeichnis.
verdict-broken = Vorsicht: { $problem }
verdict-broken-imitates = { $handle } kann dort nicht einmal ein Name sein.

verdict-posted = Der Link führt zu einem einzelnen Beitrag; was hier steht, gilt dem Account, der ihn veröffentlicht hat. Was der Beitrag sagt, wird nicht geprüft.
verdict-via = { $host } leitet nur weiter: Es geht um die Adresse dahinter.
verdict-elsewhere = Derselbe Name auf einer anderen Plattform ist nicht eingetragen.
verdict-personal = Es ist die Seite einer Person; das Verzeichnis führt nur Organisationen.

verdict-here = Für { $name } auf { $platform } eingetragen:
verdict-not-here = Auf { $platform } ist kein Account von { $name } eingetragen. Anderswo eingetragen:
verdict-accounts = Für { $name } eingetragen:
verdict-no-accounts = Für { $name } ist kein Account eingetragen.
verdict-check-website = Dort lässt es sich prüfen: { $site }
verdict-check-website-unconfirmed = Die Website soll { $site } sein ({ $date }); bestätigt hat das niemand.
verdict-check-website-undated = Die Website soll { $site } sein; bestätigt hat das niemand.
verdict-advice = { $count ->
    [one] Schick ihm kein Geld, keine Passwörter und nichts über deine Gesundheit, solange die Organisation nicht auf ihrer Website bestätigt, dass der Account ihr gehört. Und selbst offiziell heißt nicht, dass Zahlen sicher ist.
   *[other] Schick an keinen davon Geld, Passwörter oder etwas über deine Gesundheit, solange die Organisation nicht auf ihrer Website bestätigt, dass der Account ihr gehört. Und selbst offiziell heißt nicht, dass Zahlen sicher ist.
}

looked-many = { $count } Adressen, die zweifelhaftesten zuerst:
looked-more-not-listed = { $count ->
    [one] { $count } weitere ist nicht eingetragen.
   *[other] { $count } weitere sind nicht eingetragen.
}
looked-more = { $count ->
    [one] { $count } weitere wird hier nicht gezeigt.
   *[other] { $count } weitere werden hier nicht gezeigt.
}
button-look-all = Alle zeigen

account-listed = laut { $source }, { $on }, seither nicht geprüft
account-listed-undated = laut { $source }, Datum unbekannt, hier nie geprüft
account-listed-new = laut { $source }, Stand { $date }
account-looked-at = von der Moderation bestätigt { $on }
account-looked-at-old = von der Moderation angesehen { $on }, seither nicht geprüft
account-linked = von der eigenen Website verlinkt { $on }
account-linked-back = die Website und er nannten einander { $on }
account-proven = belegt durch die eigene Domain { $on }
account-linked-old = von der eigenen Website verlinkt { $on }, seither nicht geprüft
account-named = von der eigenen Website als eigener genannt { $on }
account-gone = von der eigenen Website zuletzt { $on } verlinkt, seit { $missing } nicht mehr
account-formerly = war { $handle } { $until }
account-not-seen = am { $date } auf der eigenen Website nicht gefunden
account-archived = { $since } nicht mehr in „{ $source }“
account-archived-undated = von „{ $source }“ archiviert
account-dormant = nicht mehr aktiv
account-linked-unconfirmed = eine unbestätigte Website verlinkt ihn, Stand { $date }
card-website-unconfirmed = Website, unbestätigt: { $site }
card-website-unconfirmed-dated = Website, unbestätigt, Stand { $date }: { $site }

# Accounts, die sich als eine Organisation ausgeben sollen.

button-impostor = Melden
button-impostor-page = Bei { $platform } selbst melden
button-take-back = Feststellung zurücknehmen
impostor-which = Welchen Account meinst du? Schreib: melden, und den Link.
impostor-noted = Danke. Die Moderation sieht sich { $handle } an. Bis dahin wird darüber nicht mehr gesagt als bisher.
impostor-known = { $handle } wurde schon gemeldet, und es wurde festgestellt, dass er nicht dazugehört. Wer fragt, wird gewarnt.
impostor-listed = { $handle } ist ein eingetragener Account und gilt deshalb nicht als Nachahmer. Wenn du ihn trotzdem für falsch hältst, frag nach der Organisation und melde den Account von ihrer Karte aus.
impostor-names-nobody = { $handle } ähnelt keinem eingetragenen Account; deshalb kann hier niemand sagen, als wer er sich ausgibt. Melde ihn bei der Plattform selbst.
impostor-no-account = { $handle } nennt keinen Account auf einer Plattform. Gib den Link zum Account an.
impostor-too-many = Du hast in dieser Stunde schon viele gemeldet. Versuch es später noch einmal.
impostor-other = { $handle } konnte nicht gemeldet werden.
impostor-settled = Notiert: Ab jetzt wird gewarnt, wer fragt. Das verfällt in einem Jahr und lässt sich zurücknehmen.
impostor-seconded = Notiert. Jemand Zweites von der Moderation muss dasselbe feststellen.
impostor-taken-back = Zurückgenommen: Er ist wieder nur nicht eingetragen.
button-impostor-website = Gehört nicht dazu: Die Website verlinkt einen anderen
button-impostor-said = Gehört nicht dazu: Das haben sie selbst gesagt
button-impostor-asked = Gehört nicht dazu: Er verlangt in ihrem Namen Geld oder Daten
button-impostor-other = Gehört nicht dazu
task-impostor = Gemeldet: Ein Account soll sich als { $name } ausgeben
verdict-object = Das heißt, dass er nicht dazugehört, und mehr nicht. Wer ihn hat, kann widersprechen: { $contact }
verdict-object-operator = Das heißt, dass er nicht dazugehört, und mehr nicht. Wer ihn hat, kann bei den Betreibern dieses Bots widersprechen.

# Was eine Benachrichtigung über eine Adresse sagt, in wenigen Worten.
brief-confirmed = { $handle }: offiziell, { $name }
brief-looked-at = { $handle }: für { $name } eingetragen, von der Moderation bestätigt
brief-listed = { $handle }: für { $name } eingetragen, nicht bestätigt
brief-disputed = { $handle }: zurzeit nicht vertrauen ({ $name })
brief-given-up = { $handle }: von { $name } aufgegeben
brief-reported-not-theirs = { $handle }: gemeldet, gehört nicht { $name }
brief-imitates = { $handle }: nicht eingetragen, sieht aus wie { $real }
brief-contains = { $handle }: nicht eingetragen, heißt ähnlich wie { $real }
brief-not-listed = { $handle }: nicht eingetragen
brief-no-account = { $handle }: kein Account
brief-website = { $handle }: die Website von { $name }
brief-other = { $handle }: siehe die Antwort
