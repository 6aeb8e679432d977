"""Geometry: boundary files cleaned and simplified as a coverage, hexagon maps from coordinates, classes of values."""
