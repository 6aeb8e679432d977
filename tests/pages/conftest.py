"""The sample is made before the first page runs: AppTest puts the app in the place of `__main__`, which the processes
that `pantau sample` starts would then run too.
"""

from pathlib import Path

import pytest

from dashboard.operating.desk import desk


@pytest.fixture(scope="session", autouse=True)
def sample_first(sample_home: Path) -> Path:
    """The sample, before any page."""
    return sample_home


@pytest.fixture(autouse=True)
def empty_desk() -> None:
    """A desk that no other test of this process has closed, as a server does when it stops."""
    desk.cache_clear()
