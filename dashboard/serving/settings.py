"""Streamlit's settings as one flat table, so that they hold from whatever folder the server is started."""

import tomllib
from typing import Any

from dashboard.paths import ROOT, secrets
from dashboard.serving.addresses import is_loopback

CONFIG = ROOT / ".streamlit" / "config.toml"
LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]", "::1"]


def _flat(prefix: str, table: dict[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in table.items():
        flat |= _flat(f"{prefix}{key}.", value) if isinstance(value, dict) else {f"{prefix}{key}": value}
    return flat


def options(*, address: str, port: int) -> dict[str, Any]:
    """Options for `App.run(config=…)`: the project's `.streamlit/config.toml`, then the address and port asked for.

    On loopback only this machine's names are accepted as host, which stops DNS rebinding.
    """
    settings = _flat("", tomllib.loads(CONFIG.read_text(encoding="utf-8")))
    settings |= {"server.address": address, "server.port": port, "secrets.files": [str(secrets())]}
    if is_loopback(address):
        settings["server.allowedHosts"] = LOOPBACK_NAMES
    return settings
