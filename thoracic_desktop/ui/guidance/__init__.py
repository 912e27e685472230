"""Guidance: what to know around the exercises, with its sources."""
