# O que só o console diz.

console-welcome = Pergunte por uma organização, ou escreva /ajuda. /as moderator senta você com a moderação, /as ana no lugar de Ana; Ctrl-D termina.
console-garbled = Essa linha não é UTF-8 e não pode ser lida. Escreva de novo.
console-interrupted = Escreva /quit ou tecle Ctrl-D para sair, ou Ctrl-C mais uma vez.
console-too-long = Essa linha tem { $length } caracteres; são lidos { $limit } no máximo. Encurte.
console-no-such-number = { $count ->
    [one] Só se pode escolher o número 1.
   *[other] Escolha um número de 1 a { $count }.
}
console-nothing-done = Tudo bem, nada foi feito.
console-no-such-seat = Ninguém pode ter esse nome. Use letras minúsculas e algarismos, por exemplo: /as ana
console-seated = Daqui em diante você é { $name }.
console-elsewhere = (Há algo para ver para { $name }: /as { $name })
console-moderators-room = ── a sala da moderação ──
console-private-room = ── para { $name } ──
