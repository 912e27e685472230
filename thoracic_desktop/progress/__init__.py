"""What it means: trends and weeks, from plain days and numbers."""
