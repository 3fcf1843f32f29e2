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
    ich betreue die accounts vom
    ich betreue die accounts der
    ich betreue die accounts des
    ich betreue die accounts dem
    ich betreue die konten vom
    ich betreue die konten der
    ich betreue die konten des
    ich betreue die konten dem
    ich betreue die kanäle vom
    ich betreue die kanäle der
    ich betreue die kanäle des
    ich betreue die kanäle dem
    ich verwalte die accounts vom
    ich verwalte die accounts der
    ich verwalte die accounts des
    ich verwalte die accounts dem
    ich verwalte die konten vom
    ich verwalte die konten der
    ich verwalte die konten des
    ich verwalte die konten dem
    ich mache die social media vom
    ich mache die social media der
    ich mache die social media des
    ich mache die social media dem
    wir betreuen die accounts vom
    wir betreuen die accounts der
    wir betreuen die accounts des
    wir betreuen die accounts dem
    wir betreuen die konten vom
    wir betreuen die konten der
    wir betreuen die konten des
    wir betreuen die konten dem
    wir betreuen die kanäle vom
    wir betreuen die kanäle der
    wir betreuen die kanäle des
    wir betreuen die kanäle dem
    wie weise ich nach dass ich die accounts betreue vom
    wie weise ich nach dass ich die accounts betreue der
    wie weise ich nach dass ich die accounts betreue des
    wie weise ich nach dass ich die accounts betreue dem
    ich spreche für die
    ich spreche für das
    ich spreche für den
    wir sprechen für die
    wir sprechen für das
    wir sprechen für den
    ich betreue diese accounts
    ich betreue diese konten
    wir betreuen diese konten
    wir betreuen diese accounts
    wie weise ich nach dass ich die accounts betreue von
command-prove-around =
    ich betreue die … accounts
    ich betreue die … konten
    die accounts von … betreue ich
    die konten von … betreue ich
    die accounts der … betreue ich
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
