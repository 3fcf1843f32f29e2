"""The programs: settings, wiring, the courier and the command line."""
