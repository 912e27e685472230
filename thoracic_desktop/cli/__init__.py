"""The command line: verbs that show no window and load no Qt."""
