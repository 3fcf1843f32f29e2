"""Known organizations, built from public lists: rows, the same organization once, websites."""
