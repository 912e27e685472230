"""Doing it: compile a session plan to timed segments, then play them."""
