"""The composition root: builds every object and connects it; the only room that sees all others."""
