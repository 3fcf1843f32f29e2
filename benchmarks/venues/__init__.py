"""Load on both venues, from outside."""
