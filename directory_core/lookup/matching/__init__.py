"""Matching: from a question to the organizations it may mean, the likeliest first."""
