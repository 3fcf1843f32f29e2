# Ce que seule la console dit.

console-welcome = Demandez une organisation, ou tapez /aide. /as moderator vous assied parmi la modération, /as ana à la place d'Ana ; Ctrl-D termine.
console-garbled = Cette ligne n'est pas en UTF-8 et ne peut pas être lue. Tapez-la de nouveau.
console-interrupted = Tapez /quit ou Ctrl-D pour partir, ou encore une fois Ctrl-C.
console-too-long = Cette ligne compte { $length } caractères ; { $limit } au plus sont lus. Raccourcissez-la.
console-no-such-number = { $count ->
    [one] On ne peut choisir que le numéro 1.
   *[other] Choisissez un numéro de 1 à { $count }.
}
console-nothing-done = D'accord, rien n'a été fait.
console-no-such-seat = Personne ne peut s'appeler ainsi. Employez des minuscules et des chiffres, par exemple : /as ana
console-seated = À partir d'ici, vous êtes { $name }.
console-elsewhere = (Il y a quelque chose à voir pour { $name } : /as { $name })
console-moderators-room = ── le salon de la modération ──
console-private-room = ── pour { $name } ──
