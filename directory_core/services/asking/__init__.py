"""What anybody may ask: names, addresses, lists."""
