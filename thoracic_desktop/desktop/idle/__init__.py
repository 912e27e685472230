"""How the machine says that nobody types: one module for each system that can say so, and what finds one of them."""
