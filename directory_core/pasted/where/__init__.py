"""Where an organization is: towns, regions, countries, and places as people write them."""
