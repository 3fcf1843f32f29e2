# Antworten auf Fragen.

answer-one = { $name }: { $count ->
    [0] kein offizieller Account bekannt
    [one] { $count } offizieller Account
   *[other] { $count } offizielle Accounts
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
answer-none = „{ $question }“ steht nicht im Verzeichnis. Über die Accounts sagt das nichts, nur dass noch niemand sie eingetragen hat. Wenn du sie kennst, kannst du sie vorschlagen.
answer-empty = Schreib den Namen eines Krankenhauses, einer Klinik oder einer Gesundheitsbehörde, oder füge den Link zu einem Account ein. Schreib hilfe, um zu sehen, was ich sonst noch kann.
answer-not-numbered = Wähle eine Nummer von 1 bis { $count }.

card-all-rest-on = Für alle gilt: { $grounds }.
card-disputed = Vorsicht: Vielleicht hat jemand einen Account dieser Organisation übernommen. Verlass dich nicht darauf.
card-closed = Diese Organisation gibt es nicht mehr. Ihre Accounts bleiben zur Dokumentation stehen.
card-no-accounts = Das Verzeichnis kennt keinen offiziellen Account.
card-formerly = Früher { $names }
card-website = Website: { $site }
account-disputed = { $handle } ist ausgeblendet: strittig seit { $since }. Vielleicht hat ihn jemand übernommen, also trau ihm nicht.
account-dormant = nicht mehr aktiv
ground-registry = laut { $source }
ground-website = von der eigenen Website verlinkt ({ $source })
ground-moderator = hier von der Moderation bestätigt
ground-none = Quelle unbekannt
date-unknown = Datum unbekannt
date-stale = zuletzt geprüft: { $date }, seither nicht mehr
date-confirmed = zuletzt bestätigt: { $date }

answer-sure = Sicherer Treffer: { $found }.
answer-sure-spelled = Sicherer Treffer, obwohl du „{ $question }“ geschrieben hast: { $found }.

found-by-name = sie heißt { $text }
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
looked-several = Was über die { $count } Links und Namen in dieser Nachricht bekannt ist:
listed-yes = Ja: { $handle } ist ein offizieller Account von { $name }.
listed-disputed = Trau { $handle } im Moment nicht. Er ist für { $name } eingetragen, aber strittig: Vielleicht hat ihn jemand übernommen.
listed-retired = { $handle } war ein Account von { $name } und ist nicht mehr offiziell.
listed-website = Ja: { $text } steht auf der Website von { $name }.
listed-elsewhere = Derselbe Name auf anderen Plattformen ist nicht eingetragen.
unlisted-title = { $handle } steht nicht im Verzeichnis
unlisted-meaning = Das heißt weder, dass er offiziell, noch dass er falsch ist: Das Verzeichnis kennt nicht jeden Account. Such auf der Website der Organisation nach einem Link zu ihm, bevor du ihm vertraust.
unlisted-personal = Es ist die Seite einer Person und nicht einer Organisation.
lookalike-title = Achtung: Vielleicht gibt sich hier jemand für andere aus
lookalike-warning = { $handle } ist NICHT eingetragen und sieht einem offiziellen Account sehr ähnlich.
lookalike-advice = Schick ihm kein Geld, keine Passwörter und nichts über deine Gesundheit, solange die Organisation nicht auf ihrer Website bestätigt, dass der Account ihr gehört.
lookalike-real = Der offizielle Account ist:
no-account-title = Das ist nicht die Adresse eines Accounts
