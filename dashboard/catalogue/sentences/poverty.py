"""Poverty by survey."""

POVERTY: dict[str, str] = {}
