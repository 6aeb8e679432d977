"""One build with its progress: shared by `build`, `import`, `withdraw`, `sample`, `restore` and `serve`."""

import time
from collections.abc import Iterable

from dashboard.cli import output, progress
from dashboard.errors import PantauError


def build(slug: str, *, quiet: bool = False) -> str:
    """Build an office's warehouse and its tile map; answers the name of the version now served."""
    from dashboard.geo import layers
    from dashboard.intake import importer, migration
    from dashboard.warehouse import build as warehouse

    start = time.perf_counter()
    with progress.stages(f"Membangun {slug}", quiet=quiet) as report:
        migration.ensure(slug, progress=report)
        importer.restage(slug, progress=report)
        layers.ensure_tiles(slug)
        version = warehouse.build(slug, progress=report)
    if not quiet:
        seconds = f"{time.perf_counter() - start:.1f}".replace(".", ",")
        output.note(f"Gudang data {slug} {version.name} dibangun dalam {seconds} detik.")
    return version.name


def ready(slug: str) -> None:
    """Before something comes in or goes out: today's shape, and every staged file there, so that it can be compared."""
    from dashboard.intake import importer, migration

    with progress.stages(f"Menyiapkan {slug}") as report:
        migration.ensure(slug, progress=report)
        importer.restage(slug, progress=report)


def refresh(slugs: Iterable[str]) -> None:
    """Build what another release built or what is damaged; an office where that fails is named, the others go on."""
    from dashboard.warehouse import versions

    for slug in slugs:
        if versions.outdated(slug):
            output.note(f"Data {slug} dibangun oleh rilis lain atau rusak; dibangun ulang …")
            try:
                build(slug)
            except PantauError as error:
                output.error(str(error))
