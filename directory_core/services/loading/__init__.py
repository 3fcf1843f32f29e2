"""Loading whole lists."""
