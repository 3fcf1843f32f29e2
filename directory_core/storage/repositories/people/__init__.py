"""Repositories of people: who they are, where they are met, and how they are linked."""
