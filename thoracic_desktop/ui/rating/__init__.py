"""The rating screen: the same question before and after a session."""
