"""Places in names and questions."""
