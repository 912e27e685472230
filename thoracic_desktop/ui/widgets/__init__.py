"""The kit the screens are built from: custom-painted controls that read their colours and fonts from the theme."""
