"""How well imitations of listed handles are told from genuine accounts, by kind and by seed."""
