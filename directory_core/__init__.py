"""The directory: asking it, submitting to it, deciding on it."""
