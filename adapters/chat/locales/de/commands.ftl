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
command-link =
    verbinden
    verknüpfen
    verknuepfen
command-language =
    sprache
command-help =
    hilfe
    hilf mir
command-hello =
    hallo
    guten tag
    guten morgen
    guten abend
    grüß gott
    gruess gott
    moin
    was kannst du
    wer bist du
command-thanks =
    danke
    vielen dank
    dankeschön
    dankeschoen
    danke schön
    danke dir
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

browse-patterns =
    <kind> in der <place> auf <platform>
    <kind> in den <place> auf <platform>
    <kind> in <place> auf <platform>
    <kind> in <place> bei <platform>
    <kind> auf <platform> in <place>
    <kind> bei <platform> in <place>
    <kind> in der <place>
    <kind> in den <place>
    <kind> im <place>
    <kind> in <place>
    <kind> aus <place>
    <kind> auf <platform>
    <kind> bei <platform>
    wer in <place> ist auf <platform>
    wer in <place> ist bei <platform>
    wer ist in <place> auf <platform>
    wer ist in <place> bei <platform>
    wer aus <place> ist auf <platform>
    wer aus <place> ist bei <platform>
    wer ist auf <platform> in <place>
    wer ist auf <platform>
    wer ist bei <platform>
browse-any =
    alle
    alles
    organisationen
    alle organisationen
    accounts
    konten

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

asking-patterns =
    <account> von der <name>
    <account> von dem <name>
    <account> vom <name>
    <account> von <name>
    <account> der <name>
    <account> des <name>
    <account> für <name>
    <account> fuer <name>
    twitter <name>
    facebook <name>
    instagram <name>
    gibt es <account> von der <name>
    gibt es <account> vom <name>
    gibt es <account> von <name>
    hat <name> <account>
    ist <name> auf <platform>
    ist <name> bei <platform>
    wo ist <name> auf <platform>
    <name> auf <platform>
    <name> bei <platform>
    <name> <account>
asking-openers =
    hallo
    bitte
    kannst du
    können sie
    koennen sie
    was ist
    wie heißt
    wie heisst
    wie lautet
    wie lauten
    welches ist
    welche sind
    welcher ist
    wer betreibt
    wo finde ich
    wie finde ich
    wo ist
    kennst du
    hast du
    finde
    such
    suche
    zeig mir
    zeige mir
    zeig
    gib mir
    sag mir
    nenn mir
    ich suche
    ich brauche
    ich möchte
    ich moechte
    ich will
asking-closers =
    bitte
    danke
    vielen dank
asking-articles =
    der
    die
    das
    den
    ein
    eine
    einen
    offizieller
    offizielle
    offizielles
    offiziellen
    echte
    echten
    richtige
    richtigen
asking-accounts =
    account
    accounts
    konto
    konten
    soziale medien
    soziale netzwerke
    social media
    offizielle seite
    offizielle seiten
    offizieller kanal
asking-pages =
    seite
    seiten
    profil
    kanal
    link
    adresse
