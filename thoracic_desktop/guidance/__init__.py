"""What to know around the exercises: pages of guidance, the references behind them, and how to find a word in them."""
