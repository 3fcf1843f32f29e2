"""Real processes on one database, killed at every statement, and what must hold all the same."""
