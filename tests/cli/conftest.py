"""What tests of the command line share: a command in this process, on a store of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard import cli

Pantau = Callable[..., tuple[int, str, str]]


@pytest.fixture
def pantau(capsys: pytest.CaptureFixture[str], empty_store: Path) -> Pantau:
    """Run one command; its exit code, stdout and stderr."""

    def run(*line: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = cli.run(line)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run
