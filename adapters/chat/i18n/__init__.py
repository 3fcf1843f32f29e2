"""The sentences people read, in every language, and the names of places and platforms."""
