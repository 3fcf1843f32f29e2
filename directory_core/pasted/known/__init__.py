"""The organizations that are listed or known, as evidence for what a pasted text says."""
