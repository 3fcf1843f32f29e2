# Was nur die Konsole sagt.

console-welcome = Frag nach einer Organisation, oder schreib /hilfe. /as moderator setzt dich zur Moderation, /as ana an Anas Platz; Strg-D beendet.
console-garbled = Diese Zeile ist kein UTF-8 und lässt sich nicht lesen. Schreib sie noch einmal.
console-interrupted = Schreib /quit oder drück Strg-D, um zu gehen, oder noch einmal Strg-C.
console-too-long = Diese Zeile hat { $length } Zeichen; höchstens { $limit } werden gelesen. Kürze sie.
console-no-such-number = { $count ->
    [one] Wählen lässt sich nur die Nummer 1.
   *[other] Wähle eine Nummer von 1 bis { $count }.
}
console-nothing-done = Gut, es ist nichts geschehen.
console-no-such-seat = So kann niemand heißen. Nimm Kleinbuchstaben und Ziffern, zum Beispiel: /as ana
console-seated = Ab hier bist du { $name }.
console-elsewhere = (Für { $name } gibt es etwas zu sehen: /as { $name })
console-moderators-room = ── der Raum der Moderation ──
console-private-room = ── für { $name } ──
