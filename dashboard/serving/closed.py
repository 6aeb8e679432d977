"""What the public process cannot import, whatever page or fault asks for it: the operator's tools and the intake.

Nothing that changes a store, takes an upload, asks for a login or starts a child process is reachable there.
"""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

CLOSED = (
    "dashboard.operating", "dashboard.views.ui.operator", "dashboard.views.ui.entrance", "dashboard.intake",
    "dashboard.backup", "dashboard.sample", "dashboard.disclosure", "dashboard.publication.release",
    "dashboard.warehouse.build",
)  # fmt: skip


class _Closed(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Refuse what is closed before any other finder is asked."""
        if fullname.startswith(CLOSED):
            raise ImportError(f"{fullname} is not part of the public process")
        return None


def install() -> None:
    """Close them for the rest of this process's life."""
    if not any(isinstance(finder, _Closed) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Closed())
