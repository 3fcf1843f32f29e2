"""Repositories of organizations: those that are listed, known, and how they change."""
