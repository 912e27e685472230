"""What to do today: plans and the choice of a session."""
