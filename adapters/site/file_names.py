"""What an account's file is called in the published folder: `accounts/x/mayoclinic.json`.

The name is the handle without case, in UTF-8; each byte that is no small letter, digit, `-`, `_` or
`.` becomes `~` and two hexadecimal digits, as does a `.` that begins or ends it, and the first
letter of a name that Windows gives to no file.  So `@user@host.org` is `user~40host.org`.  Over 120
characters, the first 100 stand, then `~~` and the first 16 digits of the SHA-256 of the handle
without case.  Handles that differ by case alone share a file, which lists both.
"""

from hashlib import sha256

_PLAIN = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789-_.")
_LONGEST = 120
_KEPT = 100
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{each}{n}" for each in ("com", "lpt") for n in range(10)}
)
"""Names that Windows gives to no file."""


def file_name(handle: str) -> str:
    """The name of the file for a canonical handle, without `.json`."""
    folded = handle.removeprefix("@").casefold().encode()
    last = len(folded) - 1
    name = "".join(
        chr(byte)
        if byte in _PLAIN and not (byte == ord(".") and at in {0, last})
        else f"~{byte:02x}"
        for at, byte in enumerate(folded)
    )
    if name.partition(".")[0] in _DEVICES:
        name = f"~{ord(name[0]):02x}{name[1:]}"
    if len(name) > _LONGEST:
        return f"{name[:_KEPT]}~~{sha256(folded).hexdigest()[:16]}"
    return name
