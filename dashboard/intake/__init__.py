"""From a file as received to a tidy table of text, and from there to typed, checked, staged rows."""
