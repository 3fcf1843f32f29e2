# Formulare: ihre Fragen, was an einer Antwort falsch sein kann, und der Dialog darum herum.

form-new-organization = Neue Organisation
form-more-accounts = Weitere Accounts
form-correction = Berichtigung
form-report = Account melden
form-answer = Deine Antwort
form-reject = Ablehnen
form-question = Nachfragen
form-edit = Ändern und annehmen
form-merge = Zusammenführen
form-block = Person sperren
form-dispute = Account ausblenden
form-cancel = Abbrechen
intro-new-organization = Die Moderation prüft sie, bevor sie veröffentlicht wird.
intro-more-accounts = Die Moderation prüft sie, bevor sie veröffentlicht werden.
intro-correction = Die Moderation prüft sie, bevor sie veröffentlicht wird.
intro-report = Die Moderation prüft es. Wenn jemand den Account übernommen hat, sag es: Er lässt sich sofort ausblenden.
intro-edit = Was du absendest, wird sofort veröffentlicht, mit deinen Änderungen.
intro-dispute = Der Account wird sofort ausgeblendet, und wer fragt, wird gewarnt.

field-paste = Füg ein, was du hast
field-name = Name
field-kind = Art
field-country = Land
field-region = Bundesland oder Provinz
field-city = Stadt
field-place = Ort
field-website = Website
field-accounts = Accounts
field-aliases = Andere Namen
field-note = Hinweis für die Moderation
field-organization = Organisation
field-merge = Zusammenführen mit
field-field = Was zu berichtigen ist
field-value = Was dort stehen soll
field-account = Account
field-problem = Was damit nicht stimmt
field-answer = Deine Antwort
field-reject = Grund
field-question = Frage
field-block = Grund
field-block-text = Grund, in deinen Worten
field-dispute = Warum er ausgeblendet wird

ask-name = Wie heißt die Organisation? Oder schick alles auf einmal, in beliebiger Reihenfolge: Name, Ort, Website, Links.
ask-kind = Was ist sie?
ask-country = In welchem Land ist sie?
ask-region = In welchem Bundesland oder welcher Provinz ist sie?
ask-city = In welcher Stadt ist sie?
ask-website = Was ist ihre eigene Website?
ask-accounts = Welche Accounts hat sie? Schick je Zeile einen Link.
ask-aliases = Wie nennt man sie noch? Ein Name je Zeile.
ask-note = Sollte die Moderation noch etwas wissen, zum Beispiel wo du diese Accounts gesehen hast?
ask-organization = Um welche Organisation geht es? Schreib ihren Namen.
ask-merge = Um welche eingetragene Organisation geht es? Schreib ihren Namen oder wähle eine aus.
ask-field = Was soll berichtigt werden?
ask-value = Was soll dort stehen?
ask-account = Welcher Account ist es?
ask-problem = Was stimmt damit nicht?
ask-answer = Was antwortest du der Moderation?
ask-reject = Warum lehnst du den Vorschlag ab? Wer ihn geschickt hat, liest, was du schreibst.
ask-question = Was möchtest du die Person fragen, die ihn geschickt hat?
ask-block = Warum sperrst du diese Person für weitere Vorschläge?
ask-block-text = Warum, in deinen Worten?
ask-dispute = Warum blendest du ihn aus?

hint-paste = Name, Ort, Website, Links, in beliebiger Reihenfolge. Das füllt das Formular darunter; abgesendet wird noch nichts.
hint-name = Ihr voller offizieller Name, etwa Mayo Clinic.
hint-kind = Wähle aus, oder schreib ein Wort wie Krankenhaus oder Klinik.
hint-country = In jeder Sprache, die ich spreche, oder als Code wie DE.
hint-region = Als Name oder Code: Texas oder TX.
hint-city = Nur der Name der Stadt.
hint-website = Zum Beispiel https://www.mayoclinic.org
hint-accounts = Zum Beispiel https://x.com/MayoClinic. Wörter hinter einem Link werden seine Beschriftung, etwa Karriere. Ein @Name braucht seine Plattform: instagram @mayoclinic.
hint-aliases = Kurzformen, frühere Namen und Namen in anderen Sprachen, je Zeile einer.
hint-note = Höchstens 500 Zeichen.
hint-organization = Schreib einen Teil des Namens und wähle sie aus.
hint-merge = Schreib einen Teil des Namens und wähle sie aus.
hint-value = So wie es im Verzeichnis stehen soll.
hint-answer = Höchstens 500 Zeichen.
hint-reject = Höchstens 500 Zeichen.
hint-question = Höchstens 500 Zeichen.
hint-block-text = Höchstens 500 Zeichen.
hint-dispute = Höchstens 500 Zeichen. Nur die Moderation liest es.

correctable-name = Name
correctable-kind = Art
correctable-city = Stadt
correctable-region = Bundesland oder Provinz
correctable-country = Land
correctable-website = Website
correctable-alias = Ein weiterer Name
correctable-other = Etwas anderes

account-problem-dead = Er ist tot oder wurde gelöscht
account-problem-not-theirs = Er gehört ihnen nicht
account-problem-hijacked = Jemand hat ihn übernommen
account-problem-other = Etwas anderes

fault-empty = Hier fehlt noch etwas.
fault-too-long = Das hat { $length } Zeichen; höchstens { $limit } passen hinein.
fault-no-letters = Darin sind weder Buchstaben noch Ziffern. Sag es in Worten.
fault-not-numbered = Wähle eine Nummer von 1 bis { $count }.
fault-no-such-choice = Das steht nicht zur Wahl. Wähle etwas aus, oder schreib die Nummer, von 1 bis { $count }.
fault-kind-unknown = Diese Art kenne ich nicht. Wähle eine aus, oder schreib ein Wort wie Krankenhaus, Klinik oder Apotheke.
fault-country-unknown = Dieses Land kenne ich nicht. Schreib seinen Namen auf Deutsch oder Englisch, oder seinen Code aus zwei Buchstaben.
fault-region-unknown = Dieses Bundesland oder diese Provinz kenne ich nicht. Schreib den Namen oder Code, etwa Texas oder TX.
fault-organization-unknown = „{ $text }“ steht nicht im Verzeichnis. Schreib den Namen so, wie er dort steht, oder brich ab und schlag sie als neue Organisation vor.
fault-organization-choices = So heißen mehrere Organisationen. Wähle eine aus.
fault-too-many-accounts = In einen Vorschlag passen höchstens { $limit } Accounts.
fault-too-many-aliases = Höchstens { $limit } andere Namen passen hinein.
fault-other = So geht es nicht. Versuch es anders.

problem-required = Das darf nicht leer bleiben.
problem-too-long = Das hat { $length } Zeichen; höchstens { $limit } passen hinein.
problem-too-many = Das sind { $length }; höchstens { $limit } passen hinein.
problem-control-character = Darin ist ein unsichtbares Zeichen ({ $character }). Schreib es neu.
problem-unknown-choice = Das steht nicht zur Wahl.
problem-not-a-country = Das ist kein Ländercode.
problem-not-a-web-address = Das ist keine Adresse einer Website. Sie beginnt mit https://
problem-address-differs = { $handle } ist nicht der Account, zu dem der Link führt; das ist { $expected }.
problem-duplicate-entry = { $handle } auf { $platform } steht hier zweimal.
problem-account-taken = { $handle } auf { $platform } ist schon für { $name } eingetragen. Wenn das nicht stimmt, melde es dort.
problem-link-in-words = „{ $value }“ ist ein Link oder ein Handle; hier gehören Wörter hin.
problem-account-listed = { $handle } auf { $platform } ist für diese Organisation schon eingetragen.
problem-account-not-listed = { $handle } auf { $platform } ist für diese Organisation nicht eingetragen.
problem-not-listed = Diese Organisation steht nicht im Verzeichnis.
problem-unchanged = Das steht schon so im Verzeichnis.
problem-other-subject = Eine Änderung kann nicht von etwas anderem handeln.
problem-cannot-merge = Zusammenführen lassen sich nur neue Organisationen und Accounts.
problem-other = So nimmt es das Verzeichnis nicht an. Sieh nach, was du angegeben hast.

warning-lookalike = Vorsicht: { $handle } auf { $platform } ähnelt { $listed_handle }, und das gehört einer anderen Organisation.
warning-personal-account = { $handle } auf { $platform } ist die Seite einer Person und nicht einer Organisation.
warning-other = Hier lohnt sich ein zweiter Blick.

address-not-an-address = „{ $text }“ ist weder ein Link noch ein @Name. Gib einen Link an wie https://x.com/MayoClinic
address-too-long = Das ist länger als die Adresse irgendeines Accounts.
address-hidden-characters = Darin sind unsichtbare Zeichen, die verbergen können, wohin es führt. Tipp es von Hand neu.
address-wrong-scheme = „{ $text }“ beginnt nicht mit https://, also ist es kein Link zu einem Account.
address-userinfo-in-url = „{ $text }“ ist ein Trick: Was vor dem @ steht, ist nicht das Ziel des Links. Öffne ihn nicht.
address-unusual-port = „{ $text }“ hat eine Portnummer, die keine Plattform verwendet. Gib den einfachen Link an.
address-unknown-host = „{ $text }“ ist auf einer Website, die zu keiner der hier bekannten Plattformen gehört.
address-lookalike-host = Vorsicht: „{ $text }“ ahmt die Adresse einer Plattform nach. Öffne sie nicht.
address-other-platform = „{ $text }“ ist auf einer anderen Plattform als der, die du genannt hast.
address-platform-missing = Auf welcher Plattform ist „{ $text }“? Schreib sie davor, zum Beispiel: instagram { $text }
address-no-account-named = „{ $text }“ ist die Startseite einer Plattform. Gib den Link zum Account selbst an.
address-reserved-path = „{ $text }“ ist eine Seite der Plattform selbst, kein Account.
address-post-not-account = „{ $text }“ ist ein einzelner Beitrag, ein Video oder ein Foto. Gib den Link zum Account selbst an.
address-share-link = „{ $text }“ ist ein Link zum Teilen. Gib den Link zum Account selbst an.
address-short-link = „{ $text }“ ist ein gekürzter Link: Ihm ist nicht anzusehen, wohin er führt. Öffne ihn nicht, um es herauszufinden; frag nach der vollen Adresse des Accounts.
address-group-not-account = „{ $text }“ ist eine Gruppe oder eine Einladung in eine, nicht der Account einer Organisation.
address-hashtag = „{ $text }“ ist ein Hashtag, und der gehört allen.
address-bad-handle = „{ $text }“ kann kein Account sein: Die Plattform erlaubt keinen solchen Namen.
address-mixed-scripts = „{ $text }“ mischt Buchstaben mehrerer Alphabete, wie es Betrüger tun. Das ist kein Account.
address-unknown-page = „{ $text }“ ist auf einer Plattform, aber nicht die Seite eines Accounts.
address-email = „{ $text }“ ist eine E-Mail-Adresse, kein Account.
address-spreadsheet-damage = „{ $text }“ ist eine Zahl, die eine Tabellenkalkulation gerundet hat; ihre Ziffern sind verloren. Nimm den Link vom Account selbst.
address-not-https = „{ $text }“ muss mit https:// beginnen
address-other = „{ $text }“ ist nicht die Adresse eines Accounts.

dialog-progress = ({ $at } von { $of }) { $prompt }
dialog-says-now = Im Verzeichnis steht jetzt: { $value }
dialog-stands = Bisher: { $value }
dialog-reply-here = Antworte auf diese Nachricht.
dialog-resumed = Das hattest du schon angefangen. Es geht dort weiter, wo du aufgehört hast; abbrechen fängt neu an.
dialog-still-open = Noch offen: { $form }
dialog-use-buttons = Nimm einen der Knöpfe, oder schreib absenden oder abbrechen.
dialog-send-words =
    absenden
    senden
    ja
    okay
dialog-needed = Diese Antwort wird gebraucht. Schreib abbrechen, um aufzuhören.
dialog-at-start = Das ist die erste Frage.
dialog-old-button = Dieser Knopf gehört zu einem früheren Schritt. Hier bist du jetzt.
dialog-moved = Dieses Formular ging inzwischen anderswo weiter. So steht es jetzt.
dialog-cancelled = Abgebrochen. Es wurde nichts abgesendet.
dialog-none = Es ist kein Formular offen.
dialog-gone = Dieses Formular ist nicht mehr offen: Es wurde abgesendet oder abgebrochen, oder es lag so lange, dass ich es nicht mehr habe. Schreib meine, um zu sehen, was du geschickt hast.
dialog-forgotten = Ich habe dieses Formular nicht mehr so, wie es war: Es wurde abgesendet oder abgebrochen, oder es lag zu lange. Was du eingetippt hast, steht noch hier. Wenn meine es nicht unter dem zeigt, was du geschickt hast, sieh es noch einmal durch und sende es erneut.
dialog-anothers = Dieses Formular gehört { $who }. Nur diese Person kann es weiter ausfüllen.
reply-to-card = Eine Antwort auf eine Karte entscheidet nichts: Das tun ihre Knöpfe. Um mich etwas zu fragen, schreib /find und einen Namen.
dialog-done = Das ist schon erledigt.
dialog-sent-before = Das ist schon erledigt. Dein letzter Vorschlag ist { $id }.
dialog-changed = Geändert: { $field }.
dialog-help = Schreib deine Antwort. zurück geht zur vorigen Frage, überspringen lässt eine aus, die leer bleiben darf, und abbrechen beendet das Formular.
dialog-in-private = Machen wir das unter uns, damit den anderen die Fragen erspart bleiben.
dialog-same-title = Ist es eine von diesen?
dialog-same = { $count ->
    [one] Das Verzeichnis hat eine Organisation, die dieselbe zu sein scheint. Ist es diese?
   *[other] Das Verzeichnis hat { $count } Organisationen, die dieselbe zu sein scheinen. Ist es eine von diesen?
}
dialog-left-listed = { $count ->
    [one] { $count } Account steht dort schon; den habe ich weggelassen.
   *[other] { $count } Accounts stehen dort schon; die habe ich weggelassen.
}
dialog-choose = Wähle eine aus, oder sag, dass es keine davon ist.
dialog-summary = Sieh es durch. Sende es ab, oder ändere vorher noch etwas.
dialog-summary-press = Sieh es durch. Drücke „{ $button }“, oder ändere vorher noch etwas.
dialog-pending = Fast dasselbe hat schon jemand vorgeschlagen: { $ids }.

button-back = Zurück
button-keep = So lassen
button-skip = Überspringen
button-cancel = Abbrechen
button-details = Angaben ergänzen oder ändern
button-every = Mehr
button-discard = Verwerfen
button-continue = Fortsetzen
button-send = Absenden
button-differs = Keine davon: weiter
button-change-field = Ändern: { $field }

# What was left out of a pasted text.
pasted-named-as-not-theirs = { $text } habe ich weggelassen: Es hieß, das gehöre nicht dazu.
pasted-personal-account = { $text } habe ich weggelassen: Das ist der Account eines Menschen, nicht einer Organisation.
pasted-from-post = Den Account habe ich aus dem Link zu einem seiner Beiträge: { $text }.
pasted-name-not-address = Welcher Account ist mit „{ $text }“ gemeint? Schick mir den Link.
pasted-another-website = Die Website { $text } habe ich weggelassen, weil ich eine andere behalten habe.
pasted-not-a-website = „{ $text }“ ist keine Adresse einer Website.
pasted-several-organizations = Darin stehen mehrere Organisationen: { $text }. Ich habe die erste gelesen; schick mir die anderen einzeln.
pasted-which-first = Das sind { $count } Organisationen. Mit welcher fangen wir an? Für die anderen komm zu dieser Nachricht zurück.
pasted-another = In diesem Formular geht es um { $open }, in deiner Nachricht um { $name }. Ich habe nichts geändert: Drück auf den Namen, um es einzeln einzureichen, oder schick nur die Links, um sie hier hinzuzufügen.
dialog-put-aside = Das Formular zu { $name } ist zur Seite gelegt, nichts davon geht verloren: Sein Knopf holt es zurück.
pasted-too-long = Das war sehr lang. Ich habe den Anfang gelesen.
pasted-nothing = Mit diesem Text konnte ich nichts anfangen: Ich fand darin keinen Namen, keinen Ort und keinen Account.
pasted-more = Und { $count } weitere, die ich weggelassen habe.
submit-edit = Veröffentlichen
submit-merge = Zusammenführen
submit-reject = Ablehnen
submit-question = Fragen
submit-block = Sperren
submit-dispute = Ausblenden
submit-other = Absenden
dialog-merge = Beide Seiten, und was wandern würde. Führe sie nur zusammen, wenn es dieselbe ist.
merge-from = Vorgeschlagen:
merge-into = Eingetragen:
merge-has = { $count ->
    [0] Sie hat noch keinen Account. Website: { $website }
    [one] Sie hat { $count } Account. Website: { $website }
   *[other] Sie hat { $count } Accounts. Website: { $website }
}
merge-moves = { $count ->
    [0] Es käme kein Account hinzu.
    [one] { $count } Account käme hinzu:
   *[other] { $count } Accounts kämen hinzu:
}
merge-there = Dort schon eingetragen ({ $count }):
merge-names = Weitere Namen, die sie bekäme: { $names }
merge-website = Website, die sie bekäme: { $website }
dialog-asking-words =
    wem
    wessen
    wer
    ist
    gehört
dialog-no-words =
    nein
    nee
dialog-refused-before = Die Moderation hat dasselbe schon abgelehnt, { $when }: { $why } Schreib in die Anmerkung, was sich geändert hat.
