"""Whether a login (OIDC through `st.login`) is configured, read from the secrets file that Streamlit itself reads."""

import tomllib
from typing import Any

from dashboard.errors import PantauError
from dashboard.paths import secrets

SHARED = ("redirect_uri", "cookie_secret")
PROVIDER = ("client_id", "client_secret", "server_metadata_url")


def _auth() -> dict[str, Any]:
    path = secrets()
    if not path.is_file():
        return {}
    try:
        section = tomllib.loads(path.read_text(encoding="utf-8")).get("auth", {})
    except tomllib.TOMLDecodeError as error:
        raise PantauError(f"Berkas {path} tidak dapat dibaca: {error}. Perbaiki isinya.") from error
    return section if isinstance(section, dict) else {}


def _absent(section: dict[str, Any], keys: tuple[str, ...]) -> list[str]:
    return [key for key in keys if not section.get(key)]


def providers() -> tuple[str, ...]:
    """Names of the providers with their own section (`[auth.kantor]`); empty where `[auth]` holds the only one."""
    named = {key: value for key, value in _auth().items() if isinstance(value, dict)}
    return tuple(sorted(key for key, value in named.items() if not _absent(value, PROVIDER)))


def missing() -> str:
    """What a complete login still lacks, as words; empty when nothing is missing."""
    section = _auth()
    if not section:
        return f"bagian [auth] belum ada di {secrets().name}"
    absent = _absent(section, SHARED)
    if not providers():
        absent += _absent(section, PROVIDER)
    return f"[auth] belum memuat {', '.join(absent)}" if absent else ""


def configured() -> bool:
    """Whether somebody who opens a page can be asked who they are."""
    return missing() == ""
