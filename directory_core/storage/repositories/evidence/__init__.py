"""Repositories of evidence: looks at websites, what was seen there, ownership, impostors."""
