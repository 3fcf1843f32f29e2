"""The programs: settings, wiring, the outbox worker and the command line."""
