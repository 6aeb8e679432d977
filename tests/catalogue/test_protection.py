"""What an office may ask of the protection of its publications: the defaults, what is taken, what is refused."""

from pathlib import Path

import pytest

from dashboard.catalogue import agencies, agency, slugs
from dashboard.catalogue.protection import Protection
from dashboard.errors import PantauError
from dashboard.paths import AGENCIES


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A copy of a real profile, to be changed."""
    path = tmp_path / "muara-enim.toml"
    path.write_text((AGENCIES / "muara-enim.toml").read_text(encoding="utf-8"), encoding="utf-8")
    return path


def asking(profile: Path, text: str) -> Protection:
    profile.write_text(f"{profile.read_text(encoding='utf-8')}\n[disclosure]\n{text}\n", encoding="utf-8")
    return agencies.load(profile).disclosure


@pytest.mark.parametrize("slug", slugs())
def test_who_asks_for_nothing_has_the_defaults(slug: str) -> None:
    found = agency(slug).disclosure
    assert (found.threshold, found.zeros, found.min_width, found.dominance, found.p_percent) == (
        11, True, 5.0, (1, 0.8), 10.0,
    )  # fmt: skip


def test_what_an_office_asks_for_is_taken(profile: Path) -> None:
    found = asking(profile, "threshold = 20\nzeros = false\nmin_width = 8\ndominance_n = 0\np_percent = 0")
    assert (found.threshold, found.zeros, found.min_width, found.dominance, found.p_percent) == (20, False, 8, None, 0)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("threshold = 2", "antara 3 dan 1000"),
        ("threshold = 0", "antara 3 dan 1000"),
        ("threshold = 10.5", "bilangan bulat"),
        ("threshold = true", "bilangan bulat"),
        ('threshold = "11"', "bilangan bulat"),
        ("zeros = 1", "true atau false"),
        ("min_width = 1", "antara 2 dan 1000"),
        ("min_width = 12", "tidak boleh melebihi threshold"),
        ("dominance_n = 3", "antara 1 dan 2"),
        ("min_width = nan", "antara 2 dan 1000"),
        ("dominance_k = 1.0", "antara 0.5 dan 0.95"),
        ("p_percent = 1", "atau 0 untuk mematikan"),
        ("ambang = 11", "tidak mengenal ambang"),
    ],
)
def test_what_protects_nobody_is_refused_in_words(profile: Path, text: str, said: str) -> None:
    with pytest.raises(PantauError, match=said) as caught:
        asking(profile, text)
    assert "muara-enim.toml" in str(caught.value)


def test_a_section_that_is_none_is_refused(profile: Path) -> None:
    body = profile.read_text(encoding="utf-8")
    profile.write_text(f"disclosure = 11\n{body}", encoding="utf-8")
    with pytest.raises(PantauError, match="muara-enim.toml"):
        agencies.load(profile)
