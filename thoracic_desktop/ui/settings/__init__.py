"""The Settings screen: one row for each thing that can be chosen."""
