"""Drives of the evidence worker on this machine's own websites."""
