"""Thoracic Desktop: a guided routine for the mid-back, its reminders and its log."""

__version__ = "0.1.0"

PROGRAM = "thoracic-desktop"
"""The name it is started by, and that of its folders."""
EXIT_WRONG = 2
"""The exit code where something is wrong that the person can mend."""
