# Antworten auf Fragen.

answer-one = { $name }: { $count ->
    [0] kein Account eingetragen
    [one] { $count } Account eingetragen
   *[other] { $count } Accounts eingetragen
}
answer-which = Welche meinst du?
answer-choices = { $count ->
    [one] Ich bin nicht sicher, was „{ $question }“ ist. Ist es diese?
   *[other] „{ $question }“ könnte eine von { $count } Organisationen sein.
}
answer-choices-more = „{ $question }“ könnte viele Organisationen meinen; { $count ->
    [one] diese kommt
   *[other] diese { $count } kommen
} am nächsten. Ergänze eine Stadt oder mehr vom Namen.
answer-choices-far = Unter „{ $question }“ ist nichts eingetragen; { $count ->
    [one] diese kommt
   *[other] diese { $count } kommen
} am nächsten. Ergänze eine Stadt oder mehr vom Namen.
answer-choices-none-on = { $count ->
    [one] Für sie ist kein Account auf { $platform } eingetragen.
   *[other] Für keine davon ist ein Account auf { $platform } eingetragen.
}
answer-none = „{ $question }“ steht nicht im Verzeichnis. Über die Accounts sagt das nichts, nur dass noch niemand sie eingetragen hat. Wenn du sie kennst, kannst du sie vorschlagen.
answer-empty = Schreib den Namen eines Krankenhauses, einer Klinik oder einer Gesundheitsbehörde, oder füge den Link zu einem Account ein. Schreib hilfe, um zu sehen, was ich sonst noch kann.
answer-not-numbered = Wähle eine Nummer von 1 bis { $count }.

card-page = Mehr, mit Verlauf und Belegen: { $page }
card-all-rest-on = Für jeden gilt: { $grounds }.
card-disputed = Vorsicht: Vielleicht hat jemand einen Account dieser Organisation übernommen. Verlass dich nicht darauf.
card-closed = Diese Organisation gibt es nicht mehr. Ihre Accounts bleiben zur Dokumentation stehen.
card-no-accounts = Für diese Organisation ist noch kein Account eingetragen.
card-formerly = Früher { $names }
card-website = Website: { $site }
account-disputed = { $handle } ist ausgeblendet: strittig seit { $since }. Vielleicht hat ihn jemand übernommen, also trau ihm nicht.
ground-none = Quelle unbekannt

answer-sure = Sicherer Treffer: { $found }.
answer-sure-spelled = Sicherer Treffer, obwohl du „{ $question }“ geschrieben hast: { $found }.

found-by-name = der Name ist { $text }
found-by-alias = auch bekannt als { $text }
found-by-acronym = kurz { $text }
found-by-former-name = früher { $text }
found-by-translation = auch { $text } genannt
found-by-handle = hat den Account { $text }
found-by-address = hat den Account { $text }
found-by-website = hat die Website { $text }

button-open-account = Auf { $platform } öffnen
button-copy = { $text } kopieren
button-add = Accounts ergänzen
button-correct = Etwas berichtigen
button-report = Account melden
button-dispute = Account sofort ausblenden
button-undispute = { $handle } wieder zeigen
button-submit-it = Vorschlagen
button-none-of-these = Keine davon: vorschlagen

looked-none = In dieser Nachricht stehen weder ein Link zu einem Account noch ein @Name.

passage-empty = Ich lese nur Text und Links, und in dieser Nachricht sind keine. Schreib einen Namen, oder füge einen Link oder einen @Namen ein.
link-misleads = Vorsicht: Ein Link zeigt { $shown }, führt aber zu { $target }.

button-helpful = Hilfreich
button-unhelpful = Nicht hilfreich
felt-helpful = Danke, gut zu wissen.
felt-unhelpful = Danke. Es wird gezählt, und die Moderation sieht, wonach vergeblich gefragt wird. Was fehlt oder falsch ist, kannst du vorschlagen.
