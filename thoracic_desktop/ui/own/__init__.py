"""The screens for own exercises and routines: the list, the exercise, the routine."""
