"""`carehandles run` itself, between stand-ins of Slack and Telegram, killed again and again."""
