"""The small window of a break at the desk."""
