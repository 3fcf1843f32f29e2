"""What proves more than a link does: that an account is the domain's, and who speaks for it."""
