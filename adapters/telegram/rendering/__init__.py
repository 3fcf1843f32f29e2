"""Pure drawing: what the dispatcher wants shown, as the Bot API takes it."""
