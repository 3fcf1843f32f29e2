# Was die Websites von Organisationen sagen.

website-title = Auf ihrer Website
website-links = Ihre Website verlinkt auf diese Accounts, gesehen am { $day }. Noch hat kein Moderator darüber entschieden.
website-links-unconfirmed = Eine unbestätigte Website, die als ihre gilt, verlinkt auf diese Accounts, gesehen am { $day }. Das sehen nur Moderatoren.
website-more = und { $count } weitere
website-gone = Ihre Website verlinkte bis { $day } auf { $handle } bei { $platform } und tut es nicht mehr.
website-links-it = Die Website von { $name } ({ $site }) verlinkt { $handle }, gesehen am { $day }. Noch kein Moderator hat darüber entschieden.
website-links-others = { $site } verlinkt { $handles } auf { $platform }, nicht diesen Account (gesehen am { $day }).
website-links-none = { $site } verlinkt keinen Account auf { $platform }, also auch diesen nicht (gesehen am { $day }).
website-robots = Ihre Website bittet darum, nicht von Programmen gelesen zu werden.
website-looked = Gerade auf der Website von { $name } nachgesehen. Sie verlinkt auf { $count ->
    [0] keinen der hier gelisteten Accounts
    [one] einen der hier gelisteten Accounts
   *[other] { $count } der hier gelisteten Accounts
}.
website-unreachable = Die Website von { $name } war gerade nicht zu erreichen.
website-alarm-website-lapsed = Vorsicht: Ihre Website scheint abgelaufen oder zu verkaufen zu sein. Glaub nichts, was jetzt dort steht.
website-alarm-id-changed = Vorsicht: { $handles } gehört inzwischen vielleicht jemand anderem.
website-alarm-contradiction = Vorsicht: Ihre Website verlinkt neben dem eigenen auf einen fremden Account ({ $handles }). Vielleicht wurde sie manipuliert.
website-alarm-other = Vorsicht: An ihrer Website hat sich etwas geändert.
button-check = Jetzt prüfen
check-asked = Ich sehe auf ihrer Website nach. Was dort steht, kommt gleich.
check-not = Ihre Website wurde in der letzten Stunde angesehen oder ist gerade nicht zu lesen.
button-tasks = Auf Websites gesehen
tasks-title = Auf Websites gesehen
tasks-none = Nichts, was auf Websites gesehen wurde, wartet auf dich.
tasks-count = { $count ->
    [one] { $count } Beobachtung auf Websites wartet auf dich.
   *[other] { $count } Beobachtungen auf Websites warten auf dich.
}
task-new-accounts = Die Website von { $name } verlinkt auf Accounts, die nicht gelistet sind
task-link-gone = Die Website von { $name } verlinkt nicht mehr auf einen gelisteten Account
task-handle-changed = Die Website von { $name } verlinkt auf einen anderen Account als bisher
task-website-moved = Die Website von { $name } führt jetzt zu einer anderen Domain
task-website-lapsed = Die Website von { $name } scheint abgelaufen oder zu verkaufen zu sein
task-contradiction = Die Website von { $name } verlinkt neben dem eigenen auf einen fremden Account
task-id-changed = Ein gelisteter Account von { $name } ist vielleicht in anderen Händen
task-other = An der Website von { $name } hat sich etwas geändert
task-opened = Gesehen am { $day }
task-website = Ihre Website: { $website }
task-detail = Dort steht, oder sie führt zu: { $detail }
task-proof = gesehen auf { $where }: „{ $text }“
task-more = Bisher sind { $shown } von { $count } Accounts zu sehen. Der Rest kommt, bevor etwas entschieden werden kann.
button-task-undo = Rückgängig machen
task-done = Erledigt und veröffentlicht.
task-first-approval = { $name } hat deine Zustimmung. Weil dabei ein Account von der Liste genommen wird, muss eine zweite Person aus der Moderation zustimmen.
task-waits-for-second = Eine Person aus der Moderation hat zugestimmt. Eine zweite muss auch zustimmen.
task-dismissed = Bleibt, wie es ist. Dasselbe kommt nicht noch einmal.
button-task-new-accounts = { $count ->
    [one] Aufnehmen
   *[other] Alle { $count } aufnehmen
}
button-task-link-gone = Von der Liste nehmen
button-task-handle-changed = Das alte ersetzen
button-task-other = Ausführen
button-task-dismiss = So lassen
digest-tasks = { $count } Beobachtungen auf Websites offen
refused-task-closed = Darum hat sich schon jemand gekümmert, oder es stimmt nicht mehr.
