"""Handlers that find out which name within a sentence is meant."""
