"""The progress page: how the mid-back has felt, and the sessions of each week."""
