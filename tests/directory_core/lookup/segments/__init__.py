"""The lookup: what finds an organization, and how sure it may be."""
