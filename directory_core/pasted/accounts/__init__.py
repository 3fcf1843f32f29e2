"""Accounts in pasted texts: links, handles, platforms, whose they are, and the website."""
