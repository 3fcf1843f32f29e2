"""The commands of `carehandles`, a module each."""
