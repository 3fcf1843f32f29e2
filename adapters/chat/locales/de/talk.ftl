# Was Menschen gesagt wird, die reden: Grüße, Fragen zum Bot und was er nicht kann.

say-greeting = Hallo! Ich weiß, welche Social-Media-Accounts für Krankenhäuser, Kliniken und Gesundheitsbehörden eingetragen sind. Schreib einen Namen oder füge einen Link oder einen @Namen ein, den du prüfen willst.
say-bye = Tschüss, mach es gut.
say-yes = Ja wozu? Schreib den Namen eines Krankenhauses, einer Klinik oder einer Gesundheitsbehörde, oder füge den Link eines Accounts ein.
say-no = In Ordnung. Wenn du die offiziellen Accounts eines Krankenhauses oder einer Klinik brauchst, schreib den Namen oder füge einen Link ein.
say-ok = Gut. Schreib einen anderen Namen oder füge den Link eines Accounts ein, wann du willst.
say-not-understood = Das habe ich nicht verstanden. Schreib den Namen eines Krankenhauses, einer Klinik oder einer Gesundheitsbehörde, oder füge einen Link oder einen @Namen ein. Mit hilfe siehst du, was ich noch kann.
say-unheard = „{ $question }“ steht nicht im Verzeichnis, und auch nichts Ähnliches. Schreib den ganzen Namen eines Krankenhauses, einer Klinik oder einer Gesundheitsbehörde, oder füge einen Link oder einen @Namen ein.
say-identity = Ich bin ein Bot, ein Programm und kein Mensch: ein Verzeichnis der offiziellen Accounts von Organisationen des Gesundheitswesens. Ich nutze kein Sprachmodell. Menschen schlagen vor, und Moderatoren entscheiden.
say-networks = Ich kenne Accounts auf { $platforms } und auf einigen anderen Netzwerken. Schreib den Namen eines Krankenhauses, einer Klinik oder einer Gesundheitsbehörde, gern mit einem Netzwerk: Mayo Clinic Instagram.
say-evidence = Jeder Account im Verzeichnis nennt seine Quelle und wie alt sie ist. Quellen sind Register (Wikidata, die der US-Regierung), die Websites der Organisationen selbst und Menschen, deren Vorschläge die Moderatoren annehmen. Offiziell heißt ein Account nur, wenn die Website der Organisation darauf verweist. Mit quellen siehst du die Liste.
say-erase = Was du fragst, ist mit niemandem verknüpft, es gibt also nichts zu löschen. Wenn du etwas eingereicht hast, bitte den Betreiber, dich zu löschen: Name und Kennung verschwinden, Veröffentlichtes bleibt ohne dich. Mit datenschutz siehst du, was gespeichert wird.
say-abuse = Schade, dass ich nicht helfen konnte. Schreib den Namen eines Krankenhauses oder einer Klinik, oder füge einen Link ein, und ich sage, wem der Account gehört.
say-appointment = Ich kann keine Termine machen, ändern oder absagen und keine Ärzte finden: Ich weiß nur, welche Accounts eingetragen sind. Der Weg ist die Website oder das Telefon der Organisation selbst.
say-medical = Ich kann keinen medizinischen Rat geben: Ich bin nur ein Verzeichnis von Accounts. Frag einen Arzt, eine Apotheke oder den ärztlichen Bereitschaftsdienst. Im Notfall ruf die Notrufnummer an.
say-price = Von Preisen, Rechnungen und Versicherungen weiß ich nichts, nur welche Accounts eingetragen sind. Frag die Organisation selbst über ihre Website oder ihr Telefon, nie in einer privaten Nachricht.
say-job = Von Stellen weiß ich nichts. Schau auf die Website der Organisation; ich kann sagen, welche Accounts für sie eingetragen sind.
say-hours = Ich kenne keine Öffnungszeiten und keine Wege, nur Accounts. Sie stehen auf der Website der Organisation selbst.
say-phone = Telefonnummern liegen außerhalb dessen, was ich weiß: Ich kann nicht sagen, wem eine Nummer gehört. Nimm sie von der Website der Organisation, und leg auf, wenn dich jemand drängt.
say-chat = Dafür bin ich nicht gemacht: Ich kenne nur die offiziellen Accounts von Krankenhäusern, Kliniken und Gesundheitsbehörden. Schreib einen Namen oder füge einen Link ein.
say-injection = Das kann ich nicht. Ich schlage nur Accounts nach, und keine Nachricht ändert, was im Verzeichnis steht. Schreib einen Namen, oder füge einen Link oder einen @Namen ein.
say-human = Ich bin ein Bot und kann dich mit niemandem verbinden. Bei Fragen zu Behandlung, Terminen oder Rechnungen wende dich an die Organisation selbst. Stimmt im Verzeichnis etwas nicht, drück auf ihrer Karte auf Etwas berichtigen: Das lesen Menschen.
say-act = Ich kann für niemanden anrufen, schreiben, bestellen oder bezahlen: Ich sage nur, welche Accounts eingetragen sind. Wie du die Organisation erreichst, steht auf ihrer eigenen Website.
say-free = Ich bin ein quelloffenes Programm. Mich zu fragen kostet nichts, ein Eintrag auch nicht, und niemand kann sich einen kaufen. Ich will nie Geld oder Kartendaten.
say-nearby = Ich weiß nicht, wo du bist. Nenn einen Ort, zum Beispiel: Krankenhäuser in Houston. Wenn es eilt, ruf den Notruf.
say-wrong = Das tut mir leid. Tipp den ganzen Namen mit der Stadt oder füge den Link ein, dann versuche ich es noch einmal.
say-personal-data = Bitte schick mir keine persönlichen oder medizinischen Angaben: Ich brauche keine und behalte diese nicht. Wenn andere mitlesen, lösch deine Nachricht. Um einen Account zu finden, schreib nur den Namen der Organisation.
say-which = Welche Organisation meinst du? Schreib ihren Namen.
say-place-unknown = Dort kenne ich keine solche Organisation. Schreib ihren Namen zusammen mit dem Ort.
say-website = { $name } hat die Website { $site }.
say-website-none = Das Verzeichnis hat keine Website von { $name }.
say-doubt = { $name }: Jeder Account unten nennt seine Quelle und ihr Datum, mehr weiß das Verzeichnis nicht. Um sicher zu sein, such auf der Website der Organisation nach einem Link zu dem Account.

platform-listed = { $count ->
    [one] Account auf { $platform }, der für { $name } eingetragen ist:
   *[other] { $count } Accounts auf { $platform }, die für { $name } eingetragen sind:
}
platform-not-listed = Für { $name } ist kein Account auf { $platform } eingetragen.
platform-not-listed-meaning = Vielleicht gibt es einen, den noch niemand eingetragen hat. Such auf der Website nach einem Link, bevor du einem Account traust.
button-all-accounts = { $count ->
    [one] Der eingetragene Account
   *[other] Alle { $count } Accounts
}
verify-compare = Für { $name } ist dieser Account auf { $platform } eingetragen. Vergleich ihn Buchstabe für Buchstabe mit dem, den du gesehen hast:
verify-none = Für { $name } ist kein Account auf { $platform } eingetragen, ich kann also nicht sagen, dass er echt ist.

scam-title = Vorsicht: Zahl nichts und schick keine persönlichen Daten
scam-advice =
    Schick nie Geld, Geschenkkarten, Karten- oder Versichertennummern, Passwörter oder Unterlagen wegen einer Nachricht, ganz gleich, von wem sie zu kommen scheint.
    Offiziell heißt nicht, dass Zahlen sicher ist: Auch ein echter Account kann übernommen worden sein. Ruf die Organisation unter einer Nummer von ihrer eigenen Website an.
    Wenn du schon bezahlt hast, ruf sofort deine Bank an und geh zur Polizei. Bewahr die Nachrichten auf.
scam-report-page = Den Betrüger bei { $platform } melden
submit-how = Jeder kann eine Organisation oder einen Account eintragen: Drück den Knopf, oder schreib einreichen und den Namen. Moderatoren prüfen jeden Eintrag, bevor er erscheint.
submit-for = { $name } ist eingetragen. Du kannst Accounts hinzufügen; die Moderatoren prüfen sie vorher.
submit-many = Eine lange Liste geht als Tabelle an den Betreiber.
correct-how = Um welche Organisation geht es? Schreib ihren Namen und drück dann auf „Etwas berichtigen“. Moderatoren prüfen jede Änderung.
correct-for = Sag den Moderatoren, was bei { $name } nicht stimmt: Drück auf „Etwas berichtigen“. Sie prüfen es, bevor sich etwas ändert.
correct-with = { $handle } ist für { $name } nicht eingetragen. Gehört er jetzt dazu, drück auf „Accounts ergänzen“: Moderatoren prüfen es, bevor sich etwas ändert. Gibt es den alten nicht mehr, melde auch das.
report-how = Welcher Account ist es? Schreib melden und füge den Link oder den @Namen ein. Ich sage, wem er gehört, und Moderatoren sehen ihn sich an, bevor jemand gewarnt wird.

sources-title = Woher die Daten kommen
sources =
    name-suggestion-index (BSD-3-Clause) mit Wikidata (CC0)
    US Digital Registry und andere Daten der US-Regierung (gemeinfrei)
    The COVID Tracking Project at The Atlantic (CC BY 4.0)
    Govdirectory, aus Wikidata gebaut (CC0)
    NHS Choices: contains public sector information licensed under the Open Government Licence v3.0
    Research Organization Registry (CC0), Centers for Medicare & Medicaid Services (gemeinfrei)
    Preisseiten von Krankenhäusern, gesammelt von Nathan Sutton (Apache-2.0)
    Die Websites der Organisationen selbst und Einträge, die Moderatoren hier angenommen haben

danger-title = Wenn jemand in Gefahr ist, ruf jetzt Hilfe
danger-country = { $country }: { $numbers }
danger-ambulance = Notruf { $number }
danger-crisis = { $name } { $number }
danger-poison = Giftnotruf { $number }
danger-unknown = Ich weiß nicht, in welchem Land du bist:
danger-elsewhere = Anderswo: Die 112 funktioniert mit den meisten Handys; findahelpline.com nennt Krisentelefone überall.
danger-bot = Ich bin nur ein Bot: Ich kann niemanden anrufen, und niemand liest das hier. Bitte sag es jemandem in deiner Nähe.
danger-name = Wenn du eine Organisation gemeint hast, schreib suche und ihren Namen.
report-last = Sollen sich die Moderatoren { $handle } ansehen? Drück auf den Knopf. Bis dahin wird nichts weiter darüber gesagt.
