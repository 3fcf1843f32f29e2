"""What organizations' own websites say, and what follows from it."""
