"""Rows, and nothing but rows: the only place that knows SQLAlchemy."""
