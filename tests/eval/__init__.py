"""Accuracy on articles of our own writing, annotated before the code ever ran on them."""
