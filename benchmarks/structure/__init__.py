"""The shape of the product's code: how many files, how long, and how far a question travels."""
