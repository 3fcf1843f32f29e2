"""The programs: settings, bootstrap, the workers and the command line."""
