"""What moderators decide, and what holds them back."""
