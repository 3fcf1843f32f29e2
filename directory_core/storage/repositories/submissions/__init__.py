"""Repositories of submissions: what was sent in, what was decided, and forms that are open."""
