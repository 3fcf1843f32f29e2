"""Scripts for those who maintain the project; none is needed to run it."""
