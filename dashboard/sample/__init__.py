"""Seeded sample data of five offices: what they would know (truth), and the files that they would send (exports)."""
