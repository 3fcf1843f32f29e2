"""Handlers: each kind of update as an event of the chat."""
