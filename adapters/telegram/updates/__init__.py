"""How updates come in: by polling or by webhook, and in which order they are worked off."""
