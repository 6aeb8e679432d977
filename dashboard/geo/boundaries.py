"""An office's real boundaries: a published file of any kind in, checked map layers out.

Read → match rows to areas → one shape per area → a clean coverage → simplified for the screen → checked → stored.
What does not pass the checks is not stored; the map that was there before stays.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.catalogue import Agency
from dashboard.disk import faults
from dashboard.errors import BoundaryError
from dashboard.geo import areas, coverage, documents, files, matching, publishing, received, store
from dashboard.geo.areas import KABUPATEN, Area
from dashboard.geo.coverage import Quality
from dashboard.geo.documents import Shapes
from dashboard.geo.download import fetched
from dashboard.geo.matching import Match
from dashboard.geo.publishing import Drawn

BATAS = "batas"
Progress = Callable[[str, float, float], None]
"""Called with what is being done (Indonesian), how much of it is done, and how much there is."""

DETAIL = 3700
"""The longest side of the map is this many tolerances: below a pixel on a large screen."""
TOLERANCE_M = (30.0, 400.0)
MAX_BYTES = 250_000
COARSER = 1.2
FINER = 0.7
TRIES = 8
NAMED = 5
MAX_OVERLAP_HA = 1.0
NEAR_DEGREES = 0.1
"""The reference point of an area (two decimals) lies in its box, or this near."""
IN_PLACE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What an import found and made. `missing` are areas of the office that the file lacks, `extra` rows outside it."""

    file: str
    sha256: str
    level: str
    column: str
    scheme: str
    crs: str
    matched: int
    expected: int
    missing: tuple[str, ...]
    extra: int
    tolerance_m: float
    bytes_gzipped: int
    quality: Quality
    notes: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The result in one Indonesian sentence."""
        named = ", ".join(self.missing[:NAMED]) + (" …" if len(self.missing) > NAMED else "")
        lost = f" Tidak ada dalam berkas: {named}." if self.missing else ""
        return (
            f"{self.matched} dari {self.expected} {self.level} cocok (kolom {self.column}, {self.scheme});"
            f" {self.extra} baris di luar wilayah kantor.{lost}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Simplified:
    shapes: Any
    quality: Quality
    tolerance_m: float
    size: int


def import_file(
    path: Path, agency: Agency, *, crs: str | None = None, source: str = "", progress: Progress | None = None
) -> Result:
    """Bring in the boundaries of an office from a file and make its real map from them.

    `crs` is for a file that names none; `source` is said under the map. UnreadableFileError for a file that is no
    boundary file; BoundaryError where its rows are not the office's areas or its shapes cannot be made a clean map.
    """
    say = progress or _silent
    say("Membaca berkas", 0.0, 1.0)
    read = files.read(path, crs=crs)
    wanted = {level: areas.of(agency, level) for level in reversed(areas.levels(agency))}
    layer, found = _matched(read, wanted)
    say("Merapikan batas", 0.2, 1.0)
    published = _one_shape_each(layer.table, found)
    _require_in_place(published, wanted[found.level], path.name)
    made = _made(published, areas.reference(), say)
    say("Menyimpan peta", 0.9, 1.0)
    shapes = dict(zip(published, made.shapes, strict=True))
    about = {"source": source or path.name, "sha256": read.sha256, "format": documents.FORMAT}
    with faults.told(store.DOING, agency.slug):
        received.keep(path, agency.slug, read.sha256, crs=crs, source=source or path.name)
        publishing.publish(agency.slug, BATAS, levels_of(shapes, areas.levels(agency), found.level), about=about)
    say("Selesai", 1.0, 1.0)
    return _result(read, layer, found, wanted[found.level], made)


def download(
    url: str, agency: Agency, *, sha256: str, crs: str | None = None, progress: Progress | None = None
) -> Result:
    """Fetch a boundary file and bring it in as `import_file` does; `sha256` is the hash that its publisher states."""
    say = progress or _silent
    with fetched(url, sha256=sha256, progress=say) as path:
        return import_file(path, agency, crs=crs, source=url, progress=progress)


def ensure(agency: Agency) -> None:
    """Make the real map again from the file in `raw/` where it is lost or was drawn by an older version."""
    kept = received.latest(agency.slug)
    drawn = store.read_index(agency.slug).get(BATAS, {})
    if kept is not None and drawn.get("format") != documents.FORMAT:
        import_file(kept.path, agency, crs=kept.crs, source=kept.source)


def levels_of(shapes: Shapes, levels: Sequence[str], level: str) -> dict[str, Drawn]:
    """What is drawn at each level: the shapes themselves, and the kabupaten dissolved from kecamatan, coarse first."""
    reference = areas.reference()
    parents = publishing.joined(shapes, {code: reference[code].parent for code in shapes})
    drawn = {level: Drawn(shapes=shapes, parents=parents)}
    if level != KABUPATEN and KABUPATEN in levels:
        drawn = {KABUPATEN: Drawn(shapes=parents or _whole(shapes, reference)), **drawn}
    return drawn


def _whole(shapes: Shapes, reference: Mapping[str, Area]) -> Shapes:
    parent = reference[next(iter(shapes))].parent
    return {parent: shapely.unary_union(list(shapes.values()))}


def _silent(_what: str, _done: float, _total: float) -> None:
    """No progress is shown."""


def _matched(read: files.BoundaryFile, wanted: Mapping[str, Sequence[Area]]) -> tuple[files.BoundaryLayer, Match]:
    """The largest layer whose rows are the office's areas; where none is, the refusal of the largest."""
    refusals = []
    for layer in read.layers:
        try:
            return layer, matching.match(_columns(layer.table), wanted, file=read.path.name)
        except BoundaryError as refusal:
            refusals.append(refusal)
    raise refusals[0]


def _columns(table: Any) -> dict[str, list[str]]:
    """Every column except the geometry as text; missing cells are empty."""
    names = [name for name in table.columns if name != table.geometry.name]
    return {str(name): [_text(value) for value in table[name]] for name in names}


def _text(value: Any) -> str:
    return "" if value is None or value != value else str(value)  # noqa: PLR0124 - NaN is unequal to itself


def _one_shape_each(table: Any, found: Match) -> dict[str, BaseGeometry]:
    """Area code → its polygons; several rows of one area (desa, islands) are joined. In the order of the codes."""
    parts: dict[str, list[BaseGeometry]] = {}
    for code, shape in zip(found.codes, table.geometry, strict=True):
        if code is not None and shape is not None:
            parts.setdefault(code, []).append(coverage.polygons(shape))
    return {
        code: parts[code][0] if len(parts[code]) == 1 else coverage.polygons(shapely.unary_union(parts[code]))
        for code in sorted(parts)
    }


def _require_in_place(shapes: Shapes, named: Sequence[Area], file: str) -> None:
    """Codes that were pasted in another order still match; their shapes then lie in the wrong places."""
    points = {area.code: area for area in named if area.lon is not None and area.code in shapes}
    astray = [area for code, area in points.items() if not _near(shapes[code], area)]
    if points and len(astray) > (1 - IN_PLACE) * len(points):
        raise BoundaryError(
            f"{len(astray)} dari {len(points)} wilayah dalam {file} tidak terletak di tempatnya, misalnya"
            f" {astray[0].code} {astray[0].name}. Kode tampaknya tertukar antarbaris; periksa kolom kode dalam berkas."
        )


def _near(shape: BaseGeometry, area: Area) -> bool:
    return bool(shapely.dwithin(shape, shapely.Point(area.lon, area.lat), NEAR_DEGREES))


def _made(published: Shapes, reference: Mapping[str, Area], say: Progress) -> _Simplified:
    """The shapes simplified as far as size asks and as little as the checks demand."""
    plane = coverage.Plane(shapely.total_bounds(list(published.values())))
    metres = plane.metres(np.array(list(published.values())))
    cleaned = coverage.clean(metres)
    tolerance = _first_tolerance(metres)
    for attempt in range(TRIES):
        say("Menyederhanakan batas", 0.5 + 0.4 * attempt / TRIES, 1.0)
        shapes = coverage.simplify(cleaned, plane, tolerance)
        quality = coverage.quality(metres, cleaned, shapes, plane)
        size = len(documents.pack(documents.areas(dict(zip(published, shapes, strict=True)), reference)).body)
        if not _passes(quality):
            tolerance *= FINER
        elif size > MAX_BYTES:
            tolerance *= COARSER
        else:
            return _Simplified(shapes=shapes, quality=quality, tolerance_m=tolerance, size=size)
    raise BoundaryError(
        "Batas wilayah tidak dapat disederhanakan tanpa merusak tetangga atau bertumpang tindih"
        f" (tumpang tindih terbesar {quality.overlap_ha:.1f} ha). Minta berkas dari sumber lain."
    )


def _first_tolerance(metres: Any) -> float:
    west, south, east, north = shapely.total_bounds(metres)
    return float(np.clip(max(east - west, north - south) / DETAIL, *TOLERANCE_M))


def _passes(quality: Quality) -> bool:
    return quality.valid and quality.neighbours_kept and quality.overlap_ha <= MAX_OVERLAP_HA


def _result(
    read: files.BoundaryFile, layer: files.BoundaryLayer, found: Match, named: Sequence[Area], made: _Simplified
) -> Result:
    return Result(
        file=read.path.name,
        sha256=read.sha256,
        level=found.level,
        column=found.column,
        scheme=found.scheme,
        crs=layer.crs,
        matched=len(found.found),
        expected=len(named),
        missing=tuple(f"{area.code} {area.name}" for area in named if area.code not in found.found),
        extra=sum(code is None for code in found.codes),
        tolerance_m=round(made.tolerance_m, 1),
        bytes_gzipped=made.size,
        quality=made.quality,
        notes=layer.notes,
    )
