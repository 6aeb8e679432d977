"""The child process in which GDAL opens a boundary file, with limits on memory and processor time.

It knows pyogrio, shapely and numpy only, and nothing of us; pandas and its like are kept out, because they take
most of a second to start. A request is one JSON object on standard input, {"places": [P, …], "out": O, "seconds": N}.
What was read goes to the file O: a line of JSON with the layers (columns, coordinate system, the length of each
shape), then the shapes as WKB, one after the other. The reply is one line of JSON: {} or {"error": kind}.

Shapes that cross themselves are repaired here: a repair can take as many points as it wants.
"""

import json
import sys
import warnings
from typing import Any, BinaryIO

MEMORY_BYTES = 3 << 30
MOST_ROWS = 300_000
AREAS = (3, 6, 7)  # shapely's numbers of Polygon, MultiPolygon, GeometryCollection


class TooManyRowsError(Exception):
    """More areas than there are anywhere."""


def limit(seconds: int) -> None:
    """Bound address space and processor time, where the system can."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  (does not exist on Windows)

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


def repaired(shapes: Any) -> Any:
    """WKB of each shape, valid where it is an area; None stays None."""
    import shapely  # noqa: PLC0415  (started with the limits)

    read = shapely.from_wkb(shapes)
    broken = ~shapely.is_valid(read) & (read != None)  # noqa: E711  (an array)
    fixed = shapely.make_valid(read[broken])
    areal = [shapely.get_type_id(shape) in AREAS for shape in fixed]
    read[broken] = [new if keep else old for new, old, keep in zip(fixed, read[broken], areal, strict=True)]
    return shapely.to_wkb(read)


def layers(place: str) -> list[str]:
    """The names of the layers of a file that have geometry."""
    import pyogrio  # noqa: PLC0415

    return [str(name) for name, kind in pyogrio.list_layers(place) if kind is not None]


def put(place: str, layer: str, out: BinaryIO) -> dict[str, Any]:
    """Write the shapes of one layer to `out`; its record."""
    import pyogrio  # noqa: PLC0415
    import pyogrio.raw  # noqa: PLC0415

    if pyogrio.read_info(place, layer=layer)["features"] > MOST_ROWS:
        raise TooManyRowsError
    meta, _, shapes, columns = pyogrio.raw.read(
        place, layer=layer, force_2d=True, datetime_as_string=True, max_features=MOST_ROWS + 1
    )
    if len(shapes) > MOST_ROWS:
        raise TooManyRowsError
    lengths = []
    for shape in repaired(shapes):
        out.write(shape or b"")
        lengths.append(-1 if shape is None else len(shape))
    listed = {
        str(name): [plain(value) for value in column] for name, column in zip(meta["fields"], columns, strict=True)
    }
    return {"crs": meta["crs"], "columns": listed, "lengths": lengths}


def plain(value: Any) -> Any:
    """A cell as JSON can say it."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    return value if value is None or isinstance(value, str | int | float) else str(value)


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Read every place of a request into its file; what went wrong, if anything did."""
    import pyogrio.errors  # noqa: PLC0415

    known = (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, pyogrio.errors.FeatureError)
    try:
        with open(f"{request['out']}.wkb", "wb") as shapes, open(request["out"], "w", encoding="utf-8") as heads:
            found = [put(place, layer, shapes) for place in request["places"] for layer in layers(place)]
            json.dump(found, heads)
    except TooManyRowsError:
        return {"error": "rows"}
    except (*known, UnicodeError, ValueError, OverflowError, MemoryError, RuntimeError, OSError, IndexError) as error:
        return {"error": type(error).__name__, "text": str(error)[:300]}
    return {}


def main() -> None:
    """Serve one request."""
    request = json.loads(sys.stdin.read())
    limit(int(request["seconds"]))
    for module in ("geopandas", "pandas", "pyarrow", "pyproj"):
        sys.modules[module] = None  # type: ignore[assignment]  # as if not installed
    warnings.simplefilter("ignore")  # GDAL's remarks on layers without geometry, several layers, ring order
    sys.stdout.write(json.dumps(answer(request)))


if __name__ == "__main__":
    main()
