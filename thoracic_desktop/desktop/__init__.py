"""The machine: clock, timers, folders, settings, sound, log."""
