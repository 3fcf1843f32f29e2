# What only the console says.

console-welcome = Ask for an organization, or type /help. /as moderator sits down with the moderators, /as ana in Ana's place; Ctrl-D ends.
console-garbled = That line is not UTF-8, so it cannot be read. Type it again.
console-interrupted = Type /quit or press Ctrl-D to leave, or Ctrl-C once more.
console-too-long = That line has { $length } characters; at most { $limit } are read. Shorten it.
console-no-such-number = { $count ->
    [one] There is only number 1 to press.
   *[other] Choose a number from 1 to { $count }.
}
console-nothing-done = All right, nothing was done.
console-no-such-seat = Nobody can be called that. Use small letters and digits, such as: /as ana
console-seated = From here on you are { $name }.
console-elsewhere = (There is something to see for { $name }: /as { $name })
console-moderators-room = ── the moderators' room ──
console-private-room = ── for { $name } ──
