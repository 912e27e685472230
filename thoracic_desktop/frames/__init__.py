"""Frames of the figure: their names, how they are packed and kept, and what is said about them between processes."""
