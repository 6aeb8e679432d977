"""What the store asks of the disk: files that are whole or absent, one writer at a time, refusals in words."""
