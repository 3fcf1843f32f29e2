"""The words of pasted texts in five languages, and a text as words."""
