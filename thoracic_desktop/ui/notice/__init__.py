"""The notice as a small window of our own, for a desktop that has no service for notices."""
