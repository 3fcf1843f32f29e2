# Listen, Zahlen und Neuigkeiten.

browse-all = Alle Organisationen
browse-named = „{ $name }“
browse-none = Das Verzeichnis hat nichts für { $what }.
browse-too-wide = Das ist mehr, als in eine Liste passt. Nenne ein Land, eine Region oder eine Stadt: Krankenhäuser in Österreich.
browse-found = { $what }: { $count ->
    [one] { $count } Organisation
   *[other] { $count } Organisationen
}
page-of = Seite { $page } von { $pages } ({ $total } insgesamt)
button-next = Weiter
button-previous = Zurück

stats = Das Verzeichnis enthält { $organizations } Organisationen und { $accounts } Accounts.
stats-by-platform = Accounts nach Plattform
stats-by-platform-column = Plattform
stats-by-kind = Organisationen nach Art
stats-by-kind-column = Art
stats-by-country = Organisationen nach Land
stats-by-country-column = Land
stats-accounts = Accounts
stats-organizations = Organisationen
stats-states = Organisationen nach US-Bundesstaat
stats-state = Bundesstaat
stats-age = Wie alt das Wissen über Accounts ist
stats-age-column = Zuletzt bekannt
stats-age-fresh = in den letzten 90 Tagen
stats-age-ageing = im letzten Jahr
stats-age-old = länger her
stats-age-undated = kein Datum bekannt
stats-growth = Eingetragene Accounts, nach Monat
stats-month = Monat
stats-decision = Vom Vorschlag bis zur Entscheidung: die Hälfte innerhalb von { $median }.
stats-others = andere
stats-chart = { $title }: { $figures }
stats-known = { $known ->
    [one] Von einer weiteren Organisation sind Name und Ort bekannt, aber noch kein Account.
   *[other] Von { $known } weiteren Organisationen sind Name und Ort bekannt, aber noch kein Account.
}
stats-listed = Eingetragen
stats-known-column = Nur bekannt
stats-alt = Das Verzeichnis in Zahlen. { $figures }
button-all-figures = Alle Zahlen

news-title = Zuletzt veröffentlicht
news-none = In letzter Zeit wurde nichts veröffentlicht.
change-new = { $name } ist neu dabei, { $when }
change-more = { $name } hat weitere Accounts, { $when }
change-fewer = { $name } hat einen Account weniger, { $when }
change-corrected = { $name } wurde berichtigt, { $when }
change-removed = { $name } wurde entfernt, { $when }
suggest-submit = Eine fehlende vorschlagen

suggest-how = Schreib einen Namen, einen Link oder einen @Namen
suggest-how-hint = Wem gehört der Account? Ist er echt?
suggest-verdict = Zeigen, was darüber bekannt ist
suggest-none = „{ $question }“ steht nicht im Verzeichnis
suggest-none-hint = Das sagt nichts über die Accounts
button-stats = Zahlen
