"""Fetching from the web safely and politely: pages, robots.txt, text records."""
