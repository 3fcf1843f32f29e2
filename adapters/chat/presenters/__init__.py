"""Presenters: values of the core as views that any venue can render."""
