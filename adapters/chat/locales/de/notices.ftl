# Was der Bote überbringt.

notice-gone = Das wurde gelöscht.
outcome-undone = Die Entscheidung darüber wurde zurückgenommen. Der Vorschlag wartet wieder auf die Moderation.
outcome-changed = Vor der Veröffentlichung hat die Moderation geändert:
question-for-you = Die Moderation hat eine Frage zu { $id }: { $question }
answered-for = { $who }, die Antwort auf deine Frage zu { $id }: { $answer }
question-gone = Die Moderation hatte dich etwas gefragt; eine Antwort ist nicht mehr nötig.
published-gone = { $what }. Das wurde zurückgenommen.
reminder = { $count ->
    [one] { $count } Vorschlag wartet schon lange.
   *[other] { $count } Vorschläge warten schon lange.
}
button-queue = Warteschlange zeigen
digest = Der Tag im Verzeichnis: { $day }
digest-submitted = { $count } vorgeschlagen
digest-approved = { $count } angenommen
digest-rejected = { $count } abgelehnt
digest-waiting = { $count } warten gerade
daily-head = Das Protokoll der Entscheidungen am Ende des { $day }
daily-head-advice = { $head } · wer das aufhebt, kann das Protokoll daran prüfen: carehandles audit verify --head
unreachable-person = { $who } konnte zu { $id } nicht benachrichtigt werden: { $why }. Was entschieden wurde, gilt.
unreachable-room = Ein Raum { $venue } ist nicht mehr erreichbar: { $why }. Er bekommt keine Karten mehr.
unreachable-why-blocked = der Bot wurde dort blockiert
unreachable-why-deactivated = den Account gibt es nicht mehr
unreachable-why-account-inactive = den Account gibt es nicht mehr
unreachable-why-user-disabled = den Account gibt es nicht mehr
unreachable-why-removed = der Bot wurde daraus entfernt
unreachable-why-not-in-channel = der Bot ist nicht darin
unreachable-why-not-found = diesen Raum gibt es nicht
unreachable-why-channel-not-found = diesen Raum gibt es nicht
unreachable-why-is-archived = der Raum ist archiviert
unreachable-why-forbidden = der Bot darf dort nicht schreiben
unreachable-why-not-installed = die App ist dort nicht mehr installiert
unreachable-why-token-revoked = die App ist dort nicht mehr installiert
unreachable-why-other = er ist nicht zu erreichen
haste = { $who } hat innerhalb von { $seconds } Sekunden { $acts }-mal entschieden, schneller, als irgendwer lesen kann. In den nächsten { $minutes } Minuten sind keine weiteren Entscheidungen möglich.
haste-advice = Bitte seht durch, was entschieden wurde. Jede Entscheidung lässt sich auf ihrer Karte zurücknehmen.
security-disputed = { $who } hat { $handle } auf { $platform } ausgeblendet, einen Account von { $name }. Wer fragt, wird gewarnt.
security-undisputed = { $who } zeigt { $handle } auf { $platform } wieder, einen Account von { $name }.
security-other = Bei { $handle } auf { $platform }, einem Account von { $name }, hat sich etwas geändert.
published-new = Neu im Verzeichnis: { $name }
published-more = Neue Accounts im Verzeichnis: { $name }
published-correction = Im Verzeichnis berichtigt: { $name }
published-report = Ein Account wurde aus dem Verzeichnis genommen: { $name }
published-merge = Im Verzeichnis ergänzt: { $name }
published-other = Im Verzeichnis geändert: { $name }
