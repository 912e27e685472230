"""What can be done: exercises, their doses and the catalogue."""
