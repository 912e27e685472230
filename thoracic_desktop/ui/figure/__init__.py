"""The painted figure: the pieces of `thoracic_desktop.figure` with colours, props and a widget."""
