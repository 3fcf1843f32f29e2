"""The services of the directory: one for each kind of caller."""
