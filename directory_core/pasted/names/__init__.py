"""What an organization may be called in a pasted text, and what is seen of each name."""
