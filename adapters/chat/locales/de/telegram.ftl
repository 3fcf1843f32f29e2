# Was nur Telegram sagt: sein Menü, und die Antworten auf Knöpfe, die Zeit brauchen.

telegram-name = Care Handles
telegram-description =
    Offizielle Social-Media-Accounts von Krankenhäusern, Kliniken und anderen Organisationen im
    Gesundheitswesen, von Menschen geprüft. Schreib einen Namen, oder füge einen Link oder einen
    @Namen ein, um zu hören, wem er gehört. Was fehlt, kannst du hier vorschlagen.
telegram-short-description = Offizielle Social-Media-Accounts im Gesundheitswesen, von Menschen geprüft.

telegram-continue = Privat weitermachen
telegram-share = Teilen
telegram-working = Ich arbeite daran… das Ergebnis folgt.
telegram-failed = Das hat leider nicht geklappt. Versuch es noch einmal.
telegram-no-words = Ich lese nur Text. Schreib einen Namen, oder füge einen Link oder einen @Namen ein.
telegram-anonymous =
    Du schreibst als anonymer Administrator oder als Kanal, also weiß ich nicht, wer du bist. Schreib
    bitte unter deinem eigenen Namen.
telegram-sure = Drück noch einmal auf „{ $what }“, um zu bestätigen.
telegram-yes = Ja

telegram-command-find = Offizielle Accounts einer Organisation finden
telegram-command-submit = Eine fehlende Organisation oder einen Account vorschlagen
telegram-command-mine = Sehen, was du vorgeschlagen hast
telegram-command-stats = Sehen, was im Verzeichnis steht
telegram-command-new = Sehen, was zuletzt veröffentlicht wurde
telegram-command-language = Deine Sprache wählen
telegram-command-help = Sehen, wie es geht
telegram-command-pending = Prüfen, was auf eine Entscheidung wartet
telegram-command-gaps = Sehen, was den Leuten fehlt

telegram-in-private = Das ist nur für dich. Öffne unseren privaten Chat, um es zu sehen.
