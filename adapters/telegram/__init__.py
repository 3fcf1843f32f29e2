"""Telegram as a venue."""
