"""Venues: where people talk to the directory, and the neutral front dispatcher behind them."""
