"""Repositories: the SQL of one kind of row each."""
