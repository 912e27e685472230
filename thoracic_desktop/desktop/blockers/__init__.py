"""What holds a break back: one small adapter for each thing, on each system.  Whoever cannot tell says why."""
