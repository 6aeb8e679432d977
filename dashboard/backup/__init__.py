"""Backup and restore: what cannot be made again of an office's store, in one file, proven before it is put in place."""
