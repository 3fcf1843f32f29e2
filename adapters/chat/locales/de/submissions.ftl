# Vorschläge, für die, die sie geschickt haben, und für die, die entscheiden.

submission-title = { $id } · { $title }
proposal-new = Neue Organisation: { $name }
proposal-more = Weitere Accounts: { $name }
proposal-correction = Berichtigung: { $name }
proposal-report = Meldung: { $name }
proposal-other = Vorschlag: { $name }
value-becomes = { $before } → { $after }
value-nothing = (nichts)
value-left-out = Weggelassen: { $what }

submission-sent = Danke. Dein Vorschlag hat die Nummer { $id }. Die Moderation sieht ihn sich an, und du erfährst hier, was daraus wird.
submission-usual = Eine Entscheidung dauert meist { $time }.
submission-in-line = Er steht auf Platz { $place } der Warteliste.
submitted-at = Geschickt: { $when }
state-pending = Er wartet auf die Moderation.
state-asked = Die Moderation hat eine Frage an dich.
state-rejected = Er wurde nicht angenommen.
state-merged = Er wurde bei einer Organisation ergänzt, die schon eingetragen war.
state-withdrawn = Du hast ihn zurückgezogen.
state-other = Etwas ist damit geschehen.
asked-you = Die Frage: { $question }
answered = Danke. Deine Antwort liegt bei der Moderation.
withdrawn = { $id } ist zurückgezogen.
withdraw-which = Welchen? Schreib zurückziehen und die Nummer, zum Beispiel: zurückziehen S4F7KQ
mine-title = Deine Vorschläge
mine-none = Du hast noch nichts vorgeschlagen. Schreib vorschlagen, um anzufangen.
mine-none-yet = Du hast noch nichts vorgeschlagen.
mine-count = { $count ->
    [one] Du hast { $count } Vorschlag geschickt.
   *[other] Du hast { $count } Vorschläge geschickt.
}
button-view = Zeigen
button-open = { $name } öffnen
button-withdraw = Zurückziehen
button-answer = Antworten
confirm-withdraw-title = Zurückziehen?
confirm-withdraw = { $id } wird nicht weiter geprüft.
confirm-no = Nein

submitted-by = Von { $who } { $venue }, { $when }
submitter-history = Frühere Vorschläge: { $approved } angenommen, { $rejected } abgelehnt, { $pending } offen
submitter-first = Es ist der erste Vorschlag dieser Person.
submitter-blocked = Diese Person ist für Vorschläge gesperrt.
claimed = { $who } kümmert sich darum, bis { $until }
review-problem = So lässt es sich nicht annehmen:
review-near = Sehr ähnlich wie { $name } · { $about }: { $why }
review-pending = Fast dasselbe wurde als { $ids } vorgeschlagen.
exchange-asked = { $who } hat gefragt: { $question }
exchange-answered = Antwort: { $answer }
exchange-waiting = (noch keine Antwort)
somebody = jemand

decided-approve = { $who } hat es angenommen, { $when }.
decided-approve-with-changes = { $who } hat es mit Änderungen angenommen, { $when }.
decided-reject = { $who } hat es abgelehnt, { $when }.
decided-merge = { $who } hat es mit einer eingetragenen Organisation zusammengeführt, { $when }.
decided-undo = { $who } hat die Entscheidung zurückgenommen, { $when }.
decided-first-approval = { $who } hat es angenommen, { $when }. Eine zweite Person aus der Moderation muss zustimmen.
decided-ask = { $who } hat nachgefragt, { $when }.
decided-claim = { $who } hat es übernommen, { $when }.
decided-other = { $who } hat etwas getan, { $when }.
decision-undone = (seither zurückgenommen)
reason-given = Grund: { $reason }

reason-not-official = Das scheint kein offizieller Account dieser Organisation zu sein.
reason-no-evidence = Nichts zeigt, dass er offiziell ist, etwa ein Link auf ihrer Website.
reason-duplicate = Das Verzeichnis hat es schon.
reason-not-healthcare = Es ist keine Organisation im Gesundheitswesen.
reason-personal-account = Es ist der eigene Account einer Person.
reason-spam = Es ist Werbung oder ein Scherz.
reason-own = In eigenen Worten
reason-other = Ein anderer Grund.
reason-short-not-official = Nicht offiziell
reason-short-no-evidence = Kein Beleg
reason-short-duplicate = Schon eingetragen
reason-short-not-healthcare = Nicht Gesundheitswesen
reason-short-personal-account = Privater Account
reason-short-spam = Werbung
reason-short-other = Anderes

button-approve = Annehmen
button-edit = Ändern
button-reject = Ablehnen
button-rejectown = In eigenen Worten
button-question = Nachfragen
button-merge = Zusammenführen
button-into = Mit { $name }
button-claim = Ich übernehme
button-unclaim = Doch nicht ich
button-undo = Zurücknehmen
button-hide = Jetzt ausblenden
button-block = Person sperren
button-unblock = Person entsperren
confirm-undo-title = Zurücknehmen?
confirm-undo = Was die Entscheidung veröffentlicht hat, wird zurückgenommen, und wer es vorgeschlagen hat, erfährt davon.
confirm-hide-title = Ausblenden?
confirm-hide = Der Account wird sofort ausgeblendet, und wer fragt, wird gewarnt.
reject-why = Warum wird { $id } abgelehnt? Wer den Vorschlag geschickt hat, liest den Grund.

verdict-done-approve-with-changes = { $id } ist angenommen und mit deinen Änderungen veröffentlicht.
verdict-done-reject = { $id } ist abgelehnt; wer es geschickt hat, erfährt den Grund.
verdict-done-merge = { $id } ist zusammengeführt.
verdict-done-undo = Zurückgenommen: { $id } wartet wieder auf eine Entscheidung.
verdict-done-first-approval = { $id } hat deine Zustimmung. Weil dabei etwas entfernt wird, muss eine zweite Person aus der Moderation zustimmen.
verdict-done-ask = Deine Frage zu { $id } ist unterwegs.
verdict-done-claim = Du kümmerst dich um { $id }. Das steht auf der Karte.
verdict-done-unclaim = Du kümmerst dich nicht mehr um { $id }.
verdict-done-other = Erledigt: { $id }.
moderation-hidden = Ein Account von { $name } ist ausgeblendet, und wer fragt, wird gewarnt.
moderation-shown = Der Account von { $name } wird wieder gezeigt.
moderation-account-gone = Dieser Account ist nicht mehr eingetragen.
moderation-blocked = Diese Person kann nichts mehr vorschlagen, bis jemand sie entsperrt.
moderation-unblocked = Diese Person kann wieder etwas vorschlagen.

queue-title = Wartet auf eine Entscheidung
queue-empty = Nichts wartet auf eine Entscheidung.
queue-count = { $count ->
    [one] { $count } Vorschlag wartet auf eine Entscheidung.
   *[other] { $count } Vorschläge warten auf eine Entscheidung, der älteste zuerst.
}
queue-age = wartet schon { $age }
queue-claimed = { $who } kümmert sich darum
queue-state-asked = Nachgefragt
queue-state-approved = Angenommen
queue-state-rejected = Abgelehnt
queue-state-merged = Zusammengeführt
queue-state-withdrawn = Von der Person zurückgezogen
queue-state-other = Geändert

gaps-title = Wonach Leute fragen und was sie nicht finden
gaps-none = In letzter Zeit hat niemand vergeblich gefragt.
gap-missing = { $question } fehlt ({ $times ->
    [one] einmal gefragt
   *[other] { $times }-mal gefragt
})
gap-alias = { $question } heißt für die Leute { $name } ({ $times ->
    [one] einmal gewählt
   *[other] { $times }-mal gewählt
})
gap-adopted = { $name } hat jetzt einen Namen mehr.
history-which = Welche Organisation? „{ $name }“ ist keine, oder es könnten mehrere sein. Schreib ihren Namen, wie er eingetragen ist.
history-none = An { $name } wurde nichts geändert, seit das Verzeichnis geladen wurde.
history-title = Was sich geändert hat: { $name }
undo-none = Du hast zuletzt nichts entschieden, was sich zurücknehmen ließe.
button-adopt = { $question } = { $name }
approved-new = Er wurde angenommen und steht im Verzeichnis.
approved-more = Er wurde angenommen: Die Accounts stehen im Verzeichnis.
approved-correction = Er wurde angenommen: Das Verzeichnis ist berichtigt.
approved-report = Er wurde angenommen: Der Account steht nicht mehr im Verzeichnis.
approved-other = Er wurde angenommen.
approved-now-new = { $id } ist angenommen und veröffentlicht.
approved-now-more = { $id } ist angenommen: Die Accounts sind veröffentlicht.
approved-now-correction = { $id } ist angenommen: So steht es jetzt im Verzeichnis.
approved-now-report = { $id } ist angenommen: Der Account ist aus dem Verzeichnis genommen.
approved-now-other = { $id } ist angenommen.
button-options = Mehr
options-title = Was sich mit { $id } noch machen lässt:
batch-undone = { $count ->
    [one] { $count } Entscheidung ist zurückgenommen.
   *[other] { $count } Entscheidungen sind zurückgenommen.
}
batch-approved = { $count ->
    [one] { $count } Vorschlag ist angenommen.
   *[other] { $count } Vorschläge sind angenommen.
}
batch-sure = Jeder bekommt seine eigene Entscheidung, und du kannst sie zusammen zurücknehmen.
batch-page = Seite { $page } von { $pages } · { $count } Vorschläge einer Person. Was einen zweiten Blick braucht, wird auf seiner eigenen Karte entschieden.
button-undo-all = Alle { $count } zurücknehmen
button-approve-shown = Die { $count } gezeigten annehmen
button-batch = Alle { $count } dieser Person
button-whole = Alle { $count } zeigen
button-approve-all =
    { $count ->
        [one] Annehmen
       *[other] Alle { $count } annehmen
    }
button-approve-warned = Trotzdem annehmen
review-look-first = Da ist mehr, als die Karte zeigt. Der Knopf zum Annehmen steht unter der letzten Seite.
review-warned-first = Schau hier zweimal hin. Mach nur weiter, wenn du sicher bist.
whole-page = Seite { $page } von { $pages } · { $count ->
        [one] insgesamt 1 Account
       *[other] insgesamt { $count } Accounts
    }
accounts-shown = Hier stehen { $shown } von { $count } Accounts.
card-changed = Vor dem Veröffentlichen geändert:
review-website = Ihre Website { $website } wurde { $when } angesehen: Sie verlinkt { $linked } von diesen { $count } Accounts.
linked-from-website = auf ihrer Website verlinkt
alike-account = derselbe Account ({ $about })
alike-website = dieselbe Website ({ $about })
alike-name-and-city = gleicher Name, gleiche Stadt
alike-name-and-region = gleicher Name, gleiches Land
alike-name = gleicher Name
alike-similar-name = ähnlicher Name ({ $about })
alike-other = sieht gleich aus
review-listed = Eingetragen ist: { $name } · { $about }
review-refused = Dasselbe wurde als { $id } abgelehnt, { $when }: { $why }
reason-impersonation = Die Vorschläge kamen unter dem Namen einer fremden Organisation.
reason-false-claims = Die Vorschläge enthielten falsche Angaben.
reason-flooding = Dasselbe wurde immer wieder vorgeschlagen.
reason-abuse = Die Vorschläge beleidigten oder bedrohten Menschen.

gap-unhelpful = { $question } wurde beantwortet, und es hieß, dass es nicht half ({ $times ->
    [one] { $times } Mal
   *[other] { $times } Mal
})
