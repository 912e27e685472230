"""The other process: draws the frames of the figure that the program asks for."""
