"""The screen that leads through a session."""
