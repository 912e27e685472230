"""The process in the tray: measures work, offers breaks, and stays small.  It shows no figure and no chart."""
