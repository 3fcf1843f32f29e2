"""Certainty: how far the best answer can be believed."""
