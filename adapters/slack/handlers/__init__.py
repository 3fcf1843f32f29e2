"""Bolt listeners over the dispatcher, by what they listen to.

Each hands its event to the dispatcher, acknowledges once what changed is stored, and leaves the
saying for later.  None keeps anything between events.
"""
