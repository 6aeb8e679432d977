"""The OpenID provider of the login test: npm's `oidc-provider`, installed beside the virtual environment's packages.

`python -m tests.oidc` installs it once from the lock file (`make test` does); the test asks `missing()` and skips with
that reason where there is no Node.
"""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent / "browser" / "oidc"
FILES = ("package.json", "package-lock.json", "server.mjs")
TARGET = Path(sys.prefix) / "oidc"
DONE = TARGET / "installed"
SERVER = TARGET / "server.mjs"
NPM = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


def _lock() -> str:
    return (HERE / "package-lock.json").read_text(encoding="utf-8")


def missing() -> str:
    """Why the provider cannot be started; "" where it can."""
    if not shutil.which("node"):
        return "no Node on the PATH: the OpenID provider of this test runs in it"
    if not DONE.is_file() or DONE.read_text(encoding="utf-8") != _lock():
        return "oidc-provider is not installed: run `python -m tests.oidc` (make test does)"
    return ""


def ensure() -> str:
    """Install the provider if it is not there; what is still missing, in words."""
    TARGET.mkdir(exist_ok=True)
    for name in FILES:
        shutil.copyfile(HERE / name, TARGET / name)
    npm = shutil.which("npm")
    if missing() and npm:
        ended = subprocess.run([npm, *NPM], cwd=TARGET, check=False)
        if ended.returncode == 0:
            DONE.write_text(_lock(), encoding="utf-8")
    return missing()


def main() -> int:
    """Say what the login test will use; never an error, because the test can be skipped."""
    lacking = ensure()
    print(f"OpenID provider: {lacking or TARGET}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
