"""Words as the lookup compares them: folded, weighed, spelt right."""
