"""The bench of the lookup."""
