"""Segments: the arrays that hold every name, and how they are built."""
