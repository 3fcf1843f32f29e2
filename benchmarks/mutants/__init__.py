"""A gate of mutations: named faults of our promises, each of which a test has to see."""
