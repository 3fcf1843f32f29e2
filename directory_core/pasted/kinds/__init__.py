"""What kind an organization is: the evidence in a text, weighed."""
