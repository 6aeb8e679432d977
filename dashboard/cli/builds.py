"""One build with its progress: shared by `build`, `import`, `withdraw` and `sample`."""

import time

from dashboard.cli import output, progress


def build(slug: str, *, quiet: bool = False) -> str:
    """Build an office's warehouse and its tile map; answers the name of the version now served."""
    from dashboard.geo import layers
    from dashboard.intake import importer
    from dashboard.warehouse import build as warehouse

    start = time.perf_counter()
    with progress.stages(f"Membangun {slug}", quiet=quiet) as report:
        importer.restage(slug, progress=report)
        layers.ensure_tiles(slug)
        version = warehouse.build(slug, progress=report)
    if not quiet:
        seconds = f"{time.perf_counter() - start:.1f}".replace(".", ",")
        output.note(f"Gudang data {slug} {version.name} dibangun dalam {seconds} detik.")
    return version.name
