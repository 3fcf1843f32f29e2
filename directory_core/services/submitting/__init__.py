"""What people submit, and what is found beside it."""
