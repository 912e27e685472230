"""Between rules and screens: objects that hold a pure value, feed it time, keep its history and say what changed."""
