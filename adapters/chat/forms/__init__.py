"""Forms: one definition each, filled in one question at a time or as a whole."""
