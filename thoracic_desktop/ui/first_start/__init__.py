"""The first start: four short steps before the first session."""
