"""Bolt listeners over the desk, by what they listen to.

Each hands its event to the desk in the desk's own words, acknowledges once the desk has stored what
changed, and leaves the saying for later.  None keeps anything between events.
"""
