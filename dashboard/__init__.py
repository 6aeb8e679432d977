"""Pantau Kesos: export files of a Dinas Sosial in at one end, a dashboard out at the other."""
