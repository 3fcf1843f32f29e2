"""Handlers for what people ask, from the sentence to the answer."""
