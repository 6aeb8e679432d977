"""The figures take their colours from the theme, and those can be read in light and in dark."""

import pytest

from dashboard.views.colours import CLASSES, palette


def luminance(colour: str) -> float:
    """Relative luminance of a hex colour (WCAG 2.2), 0 black to 1 white."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two hex colours (WCAG 2.2), 1 to 21; text needs 4.5, marks need 3."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_words_and_marks_can_be_read(dark: bool) -> None:
    colours = palette(dark)
    for text in (colours.text, colours.muted, colours.good, colours.warning, colours.bad):
        assert contrast(text, colours.background) >= 4.5
    for mark in (colours.accent, colours.plan, *colours.lines):
        assert contrast(mark, colours.background) >= 3


@pytest.mark.parametrize("dark", [False, True])
def test_map_classes_run_in_one_direction(dark: bool) -> None:
    steps = [luminance(colour) for colour in palette(dark).scale]
    assert len(steps) == CLASSES
    assert steps == sorted(steps, reverse=not dark)
    assert all(abs(first - second) > 0.02 for first, second in zip(steps, steps[1:], strict=False))


def test_contrast_is_the_one_of_wcag() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48
