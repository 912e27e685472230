"""The page of rules: by what the programme decides, and what was decided."""
