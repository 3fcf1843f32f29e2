"""Measuring the lookup against other ways of finding a name.  Needs the development packages."""
