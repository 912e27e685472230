"""The process that shows one notice with its buttons, by the desktop's own means or in a small window of ours."""
