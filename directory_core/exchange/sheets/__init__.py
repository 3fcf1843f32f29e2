"""Rows out of tables that people make: CSV and spreadsheets, in and out."""
