"""Thoracic Desktop: a guided routine for the mid-back, its reminders and its log."""

__version__ = "0.1.0"
