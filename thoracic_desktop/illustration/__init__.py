"""The picture of one moment: surfaces over the joints, what of them is seen, and its colours.

The one room that computes with numpy; only the process that makes frames and the verb that writes a picture load it.
"""
