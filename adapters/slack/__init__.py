"""Slack as a venue."""
