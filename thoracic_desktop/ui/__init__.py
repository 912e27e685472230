"""The screens: passive widgets that show what they are given and say what is wished for."""
