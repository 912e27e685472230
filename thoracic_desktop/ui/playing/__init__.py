"""What every view of a session that is being played shares: its moment, its words, and the figure in its pose."""
