# Die Wörter der Befehle, eines je Zeile, und die Arten, im Verzeichnis zu blättern.

command-find =
    suche
    suchen
    such
    finde
    finden
command-stats =
    statistik
    statistiken
    zahlen
command-new =
    neu
    neues
    neuigkeiten
    was gibt es neues
    was gibts neues
command-submit =
    vorschlagen
    schlage vor
    einreichen
command-add =
    ergänzen
    ergaenzen
    ergänze
    ergaenze
    hinzufügen
    hinzufuegen
command-correct =
    berichtigen
    berichtige
    korrigieren
    korrigiere
command-report =
    melden
    melde
command-mine =
    meine
    meine vorschläge
    meine vorschlaege
command-withdraw =
    zurückziehen
    zurueckziehen
command-pending =
    offen
    offene
    wartend
    warteschlange
command-gaps =
    lücken
    luecken
command-history =
    verlauf von
    verlauf
command-undo =
    rückgängig
    rueckgaengig
command-link =
    verbinden
    verknüpfen
    verknuepfen
command-prove =
    nachweisen
    ich betreue die accounts von
    ich spreche für
    ich betreue die konten von
    ich betreue die kanäle von
    ich verwalte die accounts von
    ich verwalte die konten von
    ich mache die social media von
    wir betreuen die accounts von
    wir betreuen die konten von
    wir betreuen die kanäle von
    wir sprechen für
command-language =
    sprache
    einstellungen
command-help =
    hilfe
    hilf mir
command-privacy =
    datenschutz
command-cancel =
    abbrechen
    abbruch
    stopp
command-back =
    zurück
    zurueck
command-skip =
    überspringen
    ueberspringen
    auslassen
command-hear =
    hier benachrichtigen
    hier melden
command-start =
    starten
    los

# Was die Warteschlange eingrenzt.
queue-new-organization =
    neue organisationen
    neue
queue-more-accounts =
    accounts
    weitere accounts
    konten
queue-correction =
    berichtigungen
    berichtigung
    korrekturen
queue-report =
    meldungen
    meldung

command-sources =
    quellen
