"""The neutral front desk: events in, replies out, and nothing shaped for one venue."""
