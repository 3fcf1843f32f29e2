# Lo que solo dice la consola.

console-welcome = Pregunta por una organización, o escribe /ayuda. /como moderator se sienta con los moderadores, /como ana en el lugar de Ana; Ctrl-D termina.
console-garbled = Esa línea no es UTF-8, así que no se puede leer. Escríbela otra vez.
console-interrupted = Escribe /salir o pulsa Ctrl-D para irte, o Ctrl-C otra vez.
console-too-long = Esa línea tiene { $length } caracteres; se leen { $limit } como máximo. Acórtala.
console-no-such-number = { $count ->
    [one] Solo se puede pulsar el número 1.
   *[other] Elige un número del 1 al { $count }.
}
console-nothing-done = De acuerdo, no se ha hecho nada.
console-no-such-seat = Nadie puede llamarse así. Usa minúsculas y cifras, por ejemplo: /como ana
console-seated = Desde aquí eres { $name }.
console-elsewhere = (Hay algo que ver para { $name }: /como { $name })
console-moderators-room = ── la sala de moderadores ──
console-private-room = ── para { $name } ──
