# Was nur ein Betreiber erlebt: Dateien, Datenbanken, Sicherungen.

refused-file-refused = { $path } ist keine Liste von Organisationen.
refused-file-unreadable = { $path } lässt sich nicht lesen.
refused-file-unreadable-missing = Es gibt keine Datei { $path }. Prüfe ihren Namen.
refused-file-unreadable-denied = { $path } darf nicht gelesen werden. Ändere die Zugriffsrechte.
refused-file-unreadable-directory = { $path } ist ein Ordner. Nenne eine Datei darin.
refused-file-unreadable-broken-gzip = { $path } endet auf .gz, lässt sich aber nicht entpacken. Kopiere sie noch einmal.
refused-file-empty = { $path } ist leer.
refused-wrong-encoding = { $path } ist ab Zeile { $line } kein UTF-8; es sieht nach { $guess } aus. Speichere die Datei als UTF-8.
refused-not-a-table = { $path } ist Text, aber keine Tabelle von Organisationen.
refused-not-a-table-broken-json = { $path } ist keine JSON-Liste von Datensätzen.
refused-not-a-table-broken-yaml = { $path } ist keine YAML-Liste von Datensätzen, oder sie wiederholt sich durch Verweise.
refused-not-a-table-broken-workbook = { $path } ist keine Arbeitsmappe. Speichere sie neu als .xlsx oder .csv.
refused-not-a-table-no-records = { $path } enthält keine Datensätze.
refused-not-a-table-too-many-columns = { $path } hat weit mehr Spalten als irgendeine Tabelle von Organisationen.
refused-not-a-table-repeated-column = { $path } hat die Spalte { $column } zweimal. Entferne eine.
refused-not-a-table-line-too-long = Zeile { $line } von { $path } ist für eine Tabelle von Organisationen zu lang.
refused-not-a-table-broken-header = Die Anführungszeichen in der ersten Zeile von { $path } passen nicht zusammen.
refused-missing-columns = In { $path } fehlen die Spalten { $columns }. Ergänze sie in der ersten Zeile.
refused-account-column-unclear = Die Spalte „{ $column }“ von { $path } enthält Konten (Zeile { $row }: { $value }), und ihre Überschrift sagt nicht, von welcher Plattform. Nenne sie wie eine, etwa Twitter oder Facebook, oder Konten; oder Ignore, um sie auszulassen. Nichts wurde geladen.
refused-target-not-empty = { $target } ist nicht leer. Stelle an einem neuen Ort wieder her.
refused-target-not-empty-file = { $target } gibt es schon. Nenne eine Datei, die es noch nicht gibt.
refused-backup-failed = Die Sicherung ist fehlgeschlagen.
refused-backup-failed-not-a-backup = Diese Datei ist keine Sicherung des Verzeichnisses.
refused-backup-failed-missing = Die Datei { $source } gibt es nicht. Prüfe ihren Namen.
refused-backup-failed-no-folder = { $target } liegt in einem Ordner, den es nicht gibt. Lege ihn zuerst an.
refused-backup-failed-tool-missing = Dafür wird das Programm { $tool } gebraucht, und es wurde nicht gefunden. Installiere die Client-Programme von PostgreSQL.
refused-backup-failed-tool-failed = Das Programm { $tool } ist gescheitert: { $said }

refused-database-unusable-address = Das ist keine Adresse einer Datenbank. Gib eine Datei an, oder postgresql://...
refused-database-unusable-cannot-open = Die Datenbankdatei lässt sich nicht öffnen. Prüfe, ob ihr Ordner existiert und lesbar ist.
refused-database-unusable-damaged = Die Datenbankdatei ist beschädigt. Stelle die letzte Sicherung wieder her: carehandles restore
refused-database-unusable-disk = Der Datenträger meldet einen Fehler. Es wurde nichts geändert. Prüfe den Datenträger.
refused-database-unusable-not-a-database = Diese Datei ist keine Datenbank des Verzeichnisses. Nenne eine andere.
refused-database-unusable-starting = Die Datenbank startet noch. Versuch es gleich noch einmal.
refused-database-unusable-unreachable = Die Datenbank antwortet nicht. Es wurde nichts geändert. Prüfe, ob sie läuft.
refused-database-unusable-missing = Dort gibt es noch kein Verzeichnis. `carehandles run` und `carehandles chat` legen eines an.
refused-database-unusable-older = Das Verzeichnis stammt von einer älteren Version dieses Programms. Sichere es, dann bringt es der nächste Start von `carehandles run` auf den neuen Stand.
refused-database-unusable-slow = Das Verzeichnis braucht gerade zu lange für eine Antwort. Versuch es gleich noch einmal.
refused-database-unusable-busy = Zu viele fragen das Verzeichnis auf einmal. Versuch es gleich noch einmal.

extra-missing = Dafür fehlt ein Paket. Installiere es mit: pip install "carehandles[{ $extra }]"
