"""Names that pose as others: how letters are drawn, what is added, and which listed name it is."""
