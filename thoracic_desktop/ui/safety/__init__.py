"""The warning signs, asked about wherever somebody wants to go through them."""
