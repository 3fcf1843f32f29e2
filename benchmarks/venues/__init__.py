"""Load on the doors of both venues."""
