"""The library: every exercise, and all there is to know about one."""
