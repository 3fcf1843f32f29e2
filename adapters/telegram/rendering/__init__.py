"""Pure drawing: what the desk wants shown, as the Bot API takes it."""
