"""The terminal as a venue: every job of the product without a network."""
