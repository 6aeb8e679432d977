"""Where things are. Nothing else in the package knows a folder; nothing depends on the working directory."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
AGENCIES = DATA / "agencies"
RECIPES = DATA / "recipes"
REFERENCE = DATA / "reference"
QUERIES = ROOT / "queries"
PAGES = ROOT / "pages"


def store() -> Path:
    """The folder of all agencies' stores: `$PANTAU_HOME`, else `data/store`."""
    home = os.environ.get("PANTAU_HOME")
    return Path(home).expanduser() if home else DATA / "store"


def agency_store(slug: str) -> Path:
    """The store of one agency (raw, staged, rejects, imports.jsonl, warehouse, boundaries)."""
    return store() / slug


def served_pointer(slug: str) -> Path:
    """The text file that names the version of an agency's warehouse that is served."""
    return agency_store(slug) / "warehouse" / "current"


def public_store(slug: str) -> Path:
    """What everybody may read of an agency: all that the public process opens."""
    return agency_store(slug) / "public"


def public_maps(slug: str) -> Path:
    """The maps of an agency as they were when it last published."""
    return public_store(slug) / "geo"


def boundaries_lock(slug: str) -> Path:
    """The lock of whoever writes an agency's maps."""
    return agency_store(slug) / "boundaries" / "boundaries.lock"


def release_lock(slug: str) -> Path:
    """The lock of whoever drafts, releases or withdraws what everybody may see."""
    return agency_store(slug) / "release" / "release.lock"


def secrets() -> Path:
    """The file with the login's settings: `$PANTAU_SECRETS`, else `.streamlit/secrets.toml`; never in git."""
    named = os.environ.get("PANTAU_SECRETS")
    return Path(named).expanduser() if named else ROOT / ".streamlit" / "secrets.toml"


def person_key() -> Path:
    """The secret that identity numbers are hashed with: `$PANTAU_KEY_FILE`, else beside the user's other settings.

    Never inside the store: who copies the store must not get the key with it.
    """
    named = os.environ.get("PANTAU_KEY_FILE")
    if named:
        return Path(named).expanduser()
    settings = os.environ.get("APPDATA") or os.environ.get("XDG_CONFIG_HOME")
    return (Path(settings) if settings else Path.home() / ".config") / "pantau-kesos" / "person.key"
