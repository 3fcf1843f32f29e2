# Die veröffentlichten Seiten.

site-title = Offizielle Accounts im Gesundheitswesen
site-tagline = Welche Social-Media-Accounts wirklich zu einem Krankenhaus, einer Klinik oder einer Gesundheitsbehörde gehören: wer es sagt, und seit wann.
site-skip = Zum Inhalt
site-menu = Hauptmenü
site-languages = Sprachen
site-nav-search = Suche
site-nav-places = Orte
site-nav-kinds = Arten
site-nav-platforms = Plattformen
site-nav-statistics = Zahlen
site-nav-news = Neues
site-nav-data = Daten
site-nav-evidence = Woher wir das wissen
site-as-of = Veröffentlicht am { $day }, Revision { $revision }.
site-absent = Was hier nicht steht, ist nicht eingetragen. Das heißt weder, dass es offiziell, noch dass es falsch ist.
site-contact = Etwas stimmt nicht, oder du erhebst Einspruch? Schreib an { $contact }.
site-search-label = Name eines Krankenhauses, einer Klinik oder einer Gesundheitsbehörde
site-search-none = Unter diesem Namen ist nichts eingetragen. Über die Accounts sagt das nichts. Ein Wort, das wenige andere Namen haben, hilft.
site-search-found = Gefunden: { $count }
site-search-failed = Die Suche ließ sich nicht laden. Versuch es noch einmal, oder sieh unter Orte und Arten nach.
site-no-script = Die Suche braucht JavaScript. Ohne ist alles über Ort, Art und Plattform zu erreichen.
site-check-title = Ist dieser Account offiziell?
site-check-label = Ein Link zu einem Account, oder ein @Name
site-check-button = Nachsehen
site-check-good = { $handle } auf { $platform } ist als Account von { $name } bestätigt.
site-check-amber = { $handle } auf { $platform } ist für { $name } eingetragen, aber in letzter Zeit hat das niemand bestätigt.
site-check-bad = Trau { $handle } auf { $platform } nicht: Der Account war für { $name } eingetragen und ist strittig oder aufgegeben.
site-check-unlisted = „{ $text }“ ist nicht eingetragen. Das heißt weder, dass der Account offiziell, noch dass er falsch ist. Such auf der Website der Organisation nach einem Link zu ihm, bevor du ihm vertraust.
site-check-imitations = Diese Seite sucht nicht nach Nachahmungen. Der Chatbot tut es.
site-check-unreadable = „{ $text }“ ist weder ein Link noch ein @Name.
site-check-posted = Der Link führt weiter als zum Account; beurteilt wurde der Account darin.
site-known = dem Namen nach bekannt, kein Account eingetragen
site-known-meaning = Das Verzeichnis kennt diese Organisation dem Namen nach. Kein Account von ihr ist eingetragen; ob sie welche hat, sagt das nicht.
site-accounts = Accounts
site-column-platform = Plattform
site-column-account = Account
site-column-grounds = Worauf das beruht
site-proof = wo es zu sehen war
site-names = Andere Namen
site-history = Verlauf
site-licence = Lizenz der Angaben
site-as-data = Diese Seite für Programme (JSON)
site-website-unconfirmed = nicht als eigene bestätigt
site-places-title = Organisationen nach Ort
site-kinds-title = Organisationen nach Art
site-platforms-title = Organisationen nach Plattform
site-elsewhere = ohne Ortsangabe
site-all-places = Alle Orte
site-on-platform = Organisationen auf { $platform }
site-in-place = { $kind } · { $place }
site-pages = Seiten dieser Liste
site-count = { $count ->
    [one] { $count } Organisation
   *[other] { $count } Organisationen
}
site-statistics-title = Das Verzeichnis in Zahlen
site-feed = Diese Neuigkeiten als Atom-Feed
site-data-title = Die Daten
site-data-intro = Alles, was weitergegeben werden darf, als Dateien. Jede Zeile nennt Quelle, Lizenz und Datum.
site-data-file = Datei
site-data-size = Größe
site-data-held-back = { $count } Accounts stehen auf den Seiten, aber nicht in den Dateien: Ihre Quelle nennt keine Lizenz, oder eine, die dieselbe Lizenz wieder verlangt.
site-data-programs = Für Programme, ohne Schlüssel: eine JSON-Datei je Organisation und je Account, der Suchindex und die Änderungen. Ihre Form hat eine Version.
site-data-notices = Quellen und ihre Lizenzen
site-data-audit = Das Protokoll der Entscheidungen stand bei der Veröffentlichung bei { $head }. Damit lässt sich eine Kopie gegen das Protokoll halten: carehandles audit verify --export ORDNER
site-evidence-title = Woher wir das wissen
site-evidence-intro = Jeder Account sagt, worauf er beruht und wann das zuletzt zu sehen war. Die Stufen, von schwach nach stark:
site-evidence-steps =
    Eine Quelle führt ihn auf: ein öffentliches Register, die Liste einer Behörde.
    Die Moderation hat ihn sich hier angesehen.
    Die eigene Website der Organisation verlinkt ihn.
    Und der Account verlinkt zurück, oder eine Datei der Website nennt ihn.
    Die Domain der Organisation beweist ihn selbst.
site-evidence-age = Wissen altert. Bis 90 Tage ist es frisch, bis zu einem Jahr altert es, danach ist es alt, und was kein Datum hat, gilt als alt. „Offiziell“ heißt ein Account erst ab der dritten Stufe, und nie, wenn das Wissen alt ist.
site-evidence-limits = Niemand hier kann wissen, ob eine Plattform einen Namen heute früh an jemand anderen gegeben hat. Bevor du Geld, Passwörter oder etwas über deine Gesundheit schickst, geh auf die Website der Organisation und folge dem Link dort.
site-not-found-title = Diese Seite gibt es nicht
