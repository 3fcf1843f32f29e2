# Hilfe, Datenschutz, Sprache und eigene Angelegenheiten; was das Verzeichnis ablehnt.

help = Ich kenne die offiziellen Social-Media-Accounts von Krankenhäusern, Kliniken und Gesundheitsbehörden. Frag einfach.
help-asking-title = Fragen
help-asking =
    Mayo Clinic: schreib einen Namen, so wie du ihn kennst
    @MayoClinic, oder ein Link: ich sage, wem er gehört
    Krankenhäuser in Texas
    wer in Deutschland ist auf TikTok
    suche Mayo Clinic: fragt immer, auch in einer Gruppe
    statistik, neues: Zahlen, und was zuletzt veröffentlicht wurde
help-submitting-title = Vorschlagen
help-submitting =
    vorschlagen Mayo Clinic: eine neue Organisation
    ergänzen, berichtigen, melden: zu einer eingetragenen
    meine, zurückziehen S4F7KQ: was du geschickt hast
    nachweisen Mayo Clinic: dass du ihre Accounts betreust
help-more-title = Mehr
help-more =
    sprache en: Englisch
    verbinden: in Slack, Telegram und im Terminal dieselbe Person sein
    hier benachrichtigen: dieser Chat sagt dir, was aus deinen Vorschlägen wird
    datenschutz: was über dich gespeichert wird
help-way-slack = Ändere deine Frage, und ich ändere meine Antwort
help-way-other = Ein Schrägstrich macht alles zum Befehl: /hilfe
help-moderating-title = Moderieren
help-moderating =
    offen: was wartet, das Älteste zuerst
    offen krankenhäuser, offen telegram: ein Teil davon
    lücken: wonach Leute vergeblich fragen
privacy = Was ich behalte und was nicht.
privacy-title = Datenschutz
privacy-kept =
    Fragen werden gezählt, aber nicht, wer sie stellt. Was du fragst, ist mit niemandem verknüpft.
    Wenn du etwas vorschlägst, werden dein Name und deine Kennung hier mitgespeichert, damit du davon hörst und niemand über Eigenes entscheidet.
    Ein angefangenes Formular bleibt gespeichert, bis du es absendest oder abbrichst, oder einen Monat, nachdem du es zuletzt angefasst hast, wenn der Betreiber keine andere Frist gesetzt hat.
    Das Protokoll der Entscheidungen enthält Nummern statt Namen.
    Der Betreiber kann dich löschen: Bitte ihn darum. Was veröffentlicht wurde, bleibt, ohne dich.
    Mit dir wird gelöscht, was Moderatoren über dich oder deine Vorschläge geschrieben haben, nicht aber, dass du gesperrt bist.
privacy-removals = Von der Liste genommen wird ein Account, wenn zwei Moderatoren zustimmen, wo es zwei gibt. Sofort ausblenden kann ihn einer allein.
language-which = Welche Sprache soll ich sprechen?
language-unknown = „{ $tag }“ spreche ich nicht. Ich spreche { $known }.
language-set = Ab jetzt spreche ich Deutsch mit dir.
link-code = Dein Code ist { $code }. Schreib verbinden { $code } innerhalb von { $minutes } Minuten in deinem anderen Chat mit mir. Gib ihn sonst niemandem.
link-in-private = Schreib verbinden in deinem privaten Chat mit mir: Der Code ist nur für deine Augen.
linked = Erledigt. Für mich bist du jetzt eine Person { $venues }.
hear-here = Ab jetzt erfährst du hier, was aus deinen Vorschlägen wird.
hear-in-private = Schreib hier benachrichtigen in deinem privaten Chat mit mir.
home = Das Verzeichnis der offiziellen Accounts im Gesundheitswesen
too-fast = Das war viel auf einmal. Gib mir eine halbe Minute, dann antworte ich dir wieder.
thanks = Gern geschehen.
command-unknown = Den Befehl „{ $command }“ kenne ich nicht. Schreib hilfe, um zu sehen, was ich kann.
edited-not-done = Aus einer geänderten Nachricht führe ich nichts aus. Schick sie noch einmal als neue.
token-refused = Dieser Knopf oder Link stammt von einer anderen Version von mir. Frag noch einmal, dann bekommst du einen frischen.
button-submit-new = Organisation vorschlagen
button-help = Hilfe

refused-refused = Das geht nicht.
refused-other = Das geht nicht.
refused-not-listed = Diese Organisation steht nicht mehr im Verzeichnis.
refused-address-refused = Das ist nicht die Adresse eines Accounts.
refused-proposal-invalid = Etwas stimmt noch nicht. Sieh es durch und sende es noch einmal ab.
refused-too-many-submissions = Du hast die Grenze von { $limit } Vorschlägen erreicht. Warte, bis einige davon entschieden sind.
refused-too-many-submissions-day = Du hast heute { $limit } Vorschläge geschickt, mehr geht an einem Tag nicht. Komm morgen wieder.
refused-too-many-submissions-open = { $limit } deiner Vorschläge warten, mehr geht nicht. Schick weitere, wenn einige davon entschieden sind.
refused-too-many-submissions-together = Du und andere hier, die das Gleiche geschickt haben, habt zusammen die Grenze von { $limit } Vorschlägen erreicht. Warte, bis einige davon entschieden sind.
refused-blocked = Die Moderation hat dich für Vorschläge gesperrt. { $reason }
refused-draft-moved = Dieses Formular ging inzwischen anderswo weiter. Öffne es noch einmal, um zu sehen, wie es steht.
refused-not-yours = { $submission } ist nicht dein Vorschlag.
refused-not-asked = Zu { $submission } ist keine Frage offen; eine Antwort ist nicht nötig.
refused-text-too-long = Das hat { $length } Zeichen; höchstens { $limit } passen hinein. Kürze es und versuch es noch einmal.
refused-text-missing = Darin steht kein Wort. Schreib etwas.
refused-no-such-submission = Einen Vorschlag { $submission } gibt es nicht. Schreib meine, um deine zu sehen.
refused-already-decided = Über { $submission } hat schon jemand anderes entschieden.
refused-already-decided-by = Jemand war schneller: { $decision }
refused-outdated = { $submission } hat sich geändert, seit das angezeigt wurde. Sieh die Karte noch einmal an und entscheide dann.
refused-not-open = { $submission } wurde zurückgezogen: Es gibt nichts zu entscheiden.
refused-not-moderator = Das kann nur die Moderation.
refused-membership-unknown = Gerade ließ sich nicht feststellen, ob du im Raum der Moderation bist. Versuch es gleich noch einmal.
refused-own-submission = { $submission } ist von dir. Darüber muss jemand anderes entscheiden.
refused-paused = Du hast in einer Minute mehr entschieden, als irgendwer lesen kann. Die anderen im Team wissen Bescheid. In { $minutes } Min. kannst du weitermachen.
refused-second-needed = Du hast das schon angenommen. Weil dabei etwas entfernt wird, muss noch jemand zustimmen.
refused-reason-missing = Eine Ablehnung braucht einen Grund: Wer den Vorschlag geschickt hat, liest ihn.
refused-nothing-to-undo = Über { $submission } wurde nichts entschieden, was sich zurücknehmen ließe.
refused-undo-too-late = Dafür ist es zu spät: { $hours } Stunden sind vorbei. Schlag stattdessen eine Berichtigung vor.
refused-changed-since = { $slug } hat sich seither wieder geändert (Revision { $revision }), also lässt sich das nicht zurücknehmen. Schlag stattdessen eine Berichtigung vor.
refused-account-not-listed = { $handle } ist dort nicht eingetragen.
refused-account-taken = { $handle } ist schon für { $name } eingetragen.
refused-link-code-unknown = Dieser Code verbindet niemanden. Vielleicht ist er vertippt, verbraucht oder zu alt. Schreib verbinden in deinem anderen Chat, um einen neuen zu bekommen.
refused-link-to-self = Das ist dein eigener Code. Schreib ihn in deinem anderen Chat mit mir.
refused-no-such-person = Diese Person gibt es nicht.
refused-token-expired = Dieser Knopf ist zu alt. Frag noch einmal, dann bekommst du einen frischen.
refused-database-newer = Das Verzeichnis wurde von einer neueren Version dieses Programms geschrieben. Aktualisiere das Programm.
refused-database-unusable = Das Verzeichnis ist gerade nicht erreichbar. Es wurde nichts geändert. Versuch es gleich noch einmal.
refused-database-unusable-read-only = In das Verzeichnis lässt sich nicht schreiben, also wurde nichts geändert. Der Betreiber muss seine Datei beschreibbar machen.
refused-database-unusable-full = Der Datenträger ist voll, also wurde nichts geändert. Der Betreiber muss Platz schaffen.
refused-database-unusable-locked = Das Verzeichnis ist beschäftigt, also wurde nichts geändert. Versuch es gleich noch einmal.
refused-database-unusable-other = Das Verzeichnis lässt sich gerade nicht benutzen. Es wurde nichts geändert. Der Betreiber kann carehandles check ausführen.

welcome =
    Ich sage dir, welche Accounts in sozialen Medien wirklich einem Krankenhaus, einer Klinik oder einer Gesundheitsbehörde gehören, und woher man das weiß.
    Schreib einen Namen, füge einen Link oder einen @Namen ein, oder leite eine zweifelhafte Nachricht weiter. Probier es aus:
welcome-example-name = Mayo Clinic
welcome-example-handle = @ClevelandClinic
welcome-example-list = Krankenhäuser in Texas
button-search-here = Hier suchen
button-invite = Zu einer Gruppe hinzufügen
moderation-not-here = Die Warteschlange wird hier nicht gezeigt. Schreib das im Raum der Moderation oder in deinem privaten Chat mit mir.
refused-not-shown = Bevor das zählt, gibt es noch mehr zu sehen. Öffne die Karte noch einmal und sieh dir alles an.

help-asking-slack =
    /carehandles Mayo Clinic: nur für dich, überall; Teilen zeigt es dem Kanal
    @carehandles Mayo Clinic: in einem Kanal, in dem ich bin, mit Antwort im Thread
    Eine Direktnachricht an mich, oder der Home-Tab
    ⋮ an einer Nachricht, Is this account official: jeder Link und jeder @Name darin
    @MayoClinic, ein Link, Krankenhäuser in Texas, wer in Deutschland auf TikTok ist
help-asking-telegram =
    Mayo Clinic: schreib einen Namen, so wie du ihn kennst
    @MayoClinic oder ein Link: ich sage, wem er gehört
    Leite eine zweifelhafte Nachricht weiter, oder antworte darauf mit /find
    Krankenhäuser in Texas
    /find Mayo Clinic: fragt immer, auch in einer Gruppe
    /stats, /new: Zahlen, und was zuletzt veröffentlicht wurde
