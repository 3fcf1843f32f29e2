"""How the directory that ships is made from the source files; see `docs/data.md`."""
