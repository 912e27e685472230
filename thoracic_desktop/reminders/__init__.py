"""When to ask: working hours, measured work, what holds a break back, and the one break that is offered.  Pure."""
