"""The tray: its icon, its menu, and who shows them."""
