"""Looks at a file before any parser opens it: what it really is, and whether opening it would do harm."""
