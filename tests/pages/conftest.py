"""What tests of pages share: the desk as a server finds it when it starts."""

import pytest

from dashboard.operating.desk import desk


@pytest.fixture(autouse=True)
def empty_desk() -> None:
    """A desk that no other test of this process has closed, as a server does when it stops."""
    desk.cache_clear()
