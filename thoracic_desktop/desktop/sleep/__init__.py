"""How the machine says that it sleeps, or that nobody can see its screen: one module for each system."""
