"""Nothing about anyone: which cells of linked tables are hidden, and proof of what an outsider can still reach."""
