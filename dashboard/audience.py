"""For whom this process works: the office, or everybody. Said by the environment, so that no page can change it.

`pantau serve --public` sets `PANTAU_AUDIENCE=public` before anything else is imported; whatever is not that is the
office's own process, which opens warehouses and asks for a login.
"""

import os

NAME = "PANTAU_AUDIENCE"
PUBLIC = "public"
INTERNAL = "internal"


def public() -> bool:
    """Whether this process shows what everybody may see, and opens nothing else."""
    return os.environ.get(NAME) == PUBLIC


def current() -> str:
    """Return "public" or "internal"."""
    return PUBLIC if public() else INTERNAL


def become_public() -> None:
    """Make this process, and what it starts, the public one."""
    os.environ[NAME] = PUBLIC
