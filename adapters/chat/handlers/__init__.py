"""Handlers: what each kind of event does, one module a subject."""
