"""The Today screen: what, how long, why today, and Start."""
