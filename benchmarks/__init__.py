"""Measurements that no test asserts: lookup, faults and venues under load."""
