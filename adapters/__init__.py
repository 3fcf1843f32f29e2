"""Venues: where people talk to the directory, and the neutral front desk behind them."""
