"""What the program can notice on this machine, to be looked at and tried."""
