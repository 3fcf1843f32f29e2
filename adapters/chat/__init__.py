"""The neutral front dispatcher: events in, replies out, and nothing shaped for one venue."""
