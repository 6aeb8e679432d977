"""The architecture as a test: imports point one way, each framework lives at one edge, every list is complete.

The arrows are those of the design: cli, app, server → pages → views.ui → queries, warehouse; views.charts, views.maps
→ geo, formats; intake, warehouse → queries, catalogue; everybody → catalogue, errors, masking, paths.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard import cli, queries, registry
from dashboard.catalogue import DATASETS, INDICATORS
from dashboard.paths import PAGES, ROOT

PACKAGE = ROOT / "dashboard"
SHARED = {
    "dashboard.catalogue", "dashboard.errors", "dashboard.masking", "dashboard.paths", "dashboard.disk",
    "dashboard.audience",
}  # fmt: skip
# Who may import what inside the package, besides itself and SHARED. The longest matching name decides.
MAY: dict[str, set[str]] = {
    "dashboard.catalogue": set(),
    "dashboard.errors": set(),
    "dashboard.masking": set(),
    "dashboard.paths": set(),
    "dashboard.audience": set(),
    "dashboard.registry": set(),
    "dashboard.guard": set(),
    "dashboard.disk": set(),
    "dashboard.queries": set(),
    "dashboard.geo": {"dashboard.guard"},
    "dashboard.anomalies": set(),
    "dashboard.warehouse": {"dashboard.queries", "dashboard.anomalies"},
    "dashboard.intake": {"dashboard.guard", "dashboard.queries", "dashboard.warehouse"},
    "dashboard.sample": set(),
    "dashboard.operating": set(),
    "dashboard.disclosure": set(),
    # The audit judges the suppressor: they share the record of a table and how work is spread, and no maths.
    "dashboard.disclosure.tables": set(),
    "dashboard.disclosure.working": set(),  # how pieces of work are shared among processes; no maths
    "dashboard.disclosure.sums": {"dashboard.disclosure.tables"},
    "dashboard.disclosure.judging": {"dashboard.disclosure.tables", "dashboard.disclosure.sums"},
    "dashboard.disclosure.bounds": {"dashboard.disclosure.sums"},
    "dashboard.disclosure.witnesses": {
        "dashboard.disclosure.sums", "dashboard.disclosure.judging", "dashboard.disclosure.bounds",
    },
    "dashboard.disclosure.audit": {
        "dashboard.disclosure.tables", "dashboard.disclosure.sums", "dashboard.disclosure.judging",
        "dashboard.disclosure.bounds", "dashboard.disclosure.witnesses", "dashboard.disclosure.working",
    },
    "dashboard.disclosure.moving": set(),
    "dashboard.disclosure.problem": {"dashboard.disclosure.tables"},
    "dashboard.disclosure.exact": {"dashboard.disclosure.problem"},
    "dashboard.disclosure.nearby": {"dashboard.disclosure.problem"},
    "dashboard.disclosure.secondary": {
        "dashboard.disclosure.tables", "dashboard.disclosure.moving", "dashboard.disclosure.problem",
        "dashboard.disclosure.exact", "dashboard.disclosure.nearby", "dashboard.disclosure.working",
    },
    "dashboard.publication": {
        "dashboard.queries", "dashboard.warehouse", "dashboard.disclosure", "dashboard.geo",
    },
    "dashboard.backup": {"dashboard.warehouse"},
    "dashboard.views": {"dashboard.geo", "dashboard.queries"},
    "dashboard.views.ui": {
        "dashboard.views", "dashboard.queries", "dashboard.warehouse", "dashboard.geo", "dashboard.operating",
        "dashboard.publication", "dashboard.registry",
    },
    "dashboard.serving": {"dashboard.geo", "dashboard.publication", "dashboard.queries", "dashboard.registry"},
    "dashboard.serving.door": {"dashboard.serving", "dashboard.operating"},
    "dashboard.serving.office": {"dashboard.serving", "dashboard.operating"},
    "dashboard.server": {"dashboard.serving", "dashboard.views.ui", "dashboard.registry"},
    "dashboard.app": {"dashboard.views.ui", "dashboard.serving", "dashboard.registry"},
    "dashboard.cli": {
        "dashboard.queries", "dashboard.geo", "dashboard.warehouse", "dashboard.intake", "dashboard.sample",
        "dashboard.serving", "dashboard.server", "dashboard.operating", "dashboard.backup",
        "dashboard.disclosure", "dashboard.publication",
    },
    "pages": {"dashboard.views"},
}  # fmt: skip
EDGES: dict[str, tuple[str, ...]] = {
    "streamlit": ("dashboard.app", "dashboard.server", "dashboard.views.ui", "pages"),
    "duckdb": (
        "dashboard.warehouse",
        "dashboard.queries",
        "dashboard.intake",
        "dashboard.publication",
        "dashboard.cli.checks",
    ),
    "plotly": ("dashboard.views",),
    "geopandas": ("dashboard.geo",),
    "shapely": ("dashboard.geo",),
    "pyogrio": ("dashboard.geo",),
    "typer": ("dashboard.cli",),
    "highspy": ("dashboard.disclosure",),
    "starlette": ("dashboard.serving", "dashboard.server"),
}
SQL_HERE = (
    "dashboard.intake",
    "dashboard.warehouse",
    "dashboard.publication",
    "dashboard.queries",
    "dashboard.cli.checks",
    "dashboard.catalogue",
    "dashboard.guard.databases",  # what a database that somebody sent says of itself
)
SELECT = re.compile(
    r"^\s*(select\b.+\bfrom\b|insert into|create (or replace )?(temp )?(table|view)|with \w+ as)", re.I | re.S
)
PAGE_LINES = 80
MODULE_LINES = 300


def files() -> list[Path]:
    return sorted([*PACKAGE.rglob("*.py"), *PAGES.rglob("*.py")])


def module(path: Path) -> str:
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return name.removesuffix(".__init__")


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def under(name: str, prefixes: set[str] | tuple[str, ...]) -> bool:
    return any(name == prefix or name.startswith(f"{prefix}.") for prefix in prefixes)


def room(name: str) -> str:
    return max((key for key in MAY if under(name, (key,))), key=len, default="dashboard")


@pytest.mark.parametrize("path", files(), ids=module)
def test_imports_point_one_way(path: Path) -> None:
    own = room(module(path))
    allowed = SHARED | MAY.get(own, set()) | {own}
    wrong = [name for name in imports(path) if name.startswith("dashboard.") and not under(name, allowed)]
    assert wrong == [], f"{module(path)} ({own}) may import {sorted(allowed)}"


@pytest.mark.parametrize("path", files(), ids=module)
def test_each_framework_lives_at_one_edge(path: Path) -> None:
    outside = [
        (name, EDGES[framework])
        for name in imports(path)
        if (framework := name.split(".")[0]) in EDGES and not under(module(path), EDGES[framework])
    ]
    assert outside == []


@pytest.mark.parametrize("name", sorted(SHARED))
def test_what_everybody_imports_stands_on_the_standard_library(name: str) -> None:
    import sys  # noqa: PLC0415

    found = [p for p in files() if under(module(p), (name,))]
    used = {imported.split(".")[0] for path in found for imported in imports(path)}
    assert used - set(sys.stdlib_module_names) <= {"dashboard"}


@pytest.mark.parametrize("path", sorted(PAGES.rglob("*.py")), ids=module)
def test_a_page_reads_like_its_table_of_contents(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= PAGE_LINES
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
    defined = [node.lineno for node in ast.walk(tree(path)) if isinstance(node, kinds[:3])]
    assert defined == [], "pages define no functions"
    assert re.findall(r"#[0-9a-fA-F]{6}\b", path.read_text(encoding="utf-8")) == [], "pages type no colours"


REGISTRIES = {PAGES: registry.INTERNAL, PAGES / "publik": registry.PUBLIC}


@pytest.mark.parametrize("folder", REGISTRIES, ids=lambda folder: folder.name)
def test_every_page_is_registered_once(folder: Path) -> None:
    registered = [page.name for pages in REGISTRIES[folder].values() for page in pages]
    assert sorted(registered) == sorted(path.stem for path in folder.glob("*.py")), "dashboard/registry.py"


def test_no_page_stands_anywhere_else() -> None:
    assert {path.parent for path in PAGES.rglob("*.py")} == REGISTRIES.keys()


def test_every_public_page_says_what_it_answers() -> None:
    """The preview of a shared link: one sentence, short enough for a search engine to show whole."""
    for page in (page for pages in registry.PUBLIC.values() for page in pages):
        assert re.fullmatch(r"[A-Z][^.]{39,158}\.", page.description), page.name


@pytest.mark.parametrize("path", files(), ids=module)
def test_sql_stands_in_queries(path: Path) -> None:
    if under(module(path), SQL_HERE):
        return
    texts = [n.value for n in ast.walk(tree(path)) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    assert [text for text in texts if SELECT.match(text)] == []


@pytest.mark.parametrize("path", files(), ids=module)
def test_a_module_is_one_noun(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    listed = path.parent.name == "catalogue"  # records, not code
    assert listed or lines <= MODULE_LINES
    assert ast.get_docstring(tree(path)) or path.stat().st_size == 0, "a module opens with its reason"


@pytest.mark.parametrize("path", [p for p in files() if not under(module(p), ("dashboard.paths",))], ids=module)
def test_no_module_depends_on_the_working_directory(path: Path) -> None:
    assert not re.search(r"os\.getcwd|Path\.cwd|os\.chdir", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("record", INDICATORS, ids=lambda record: record.key)
def test_every_indicator_has_its_query_and_proof(record: object) -> None:
    key = record.key  # type: ignore[attr-defined]
    assert f"indicators/{key}" in queries.names()
    assert (ROOT / "tests/queries/indicators" / f"{key}.sql").is_file()


def test_every_indicator_query_has_its_record() -> None:
    keys = {name.removeprefix("indicators/") for name in queries.names() if name.startswith("indicators/")}
    assert keys == {record.key for record in INDICATORS}


@pytest.mark.parametrize("record", DATASETS, ids=lambda record: record.key)
def test_every_dataset_is_in_the_dictionary(record: object) -> None:
    key, columns = record.key, record.column_names  # type: ignore[attr-defined]
    text = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"^##+ .*`{key}`", text, re.MULTILINE), f"data/README.md describes {key}"
    assert [column for column in columns if f"`{column}`" not in text] == []


def test_readme_documents_every_command_and_option() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    groups = ("boundaries import", "boundaries download", "roles list", "roles set", "roles remove")
    wanted = [*cli.COMMANDS, *groups, "checks", "checks confirm", "checks retract"]
    assert [name for name in wanted if f"`pantau {name}" not in text] == []


def test_readme_names_every_page() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    inside, _, public = text.partition("\n## Pages\n")[2].partition("\n## Public view\n")
    for part, registered in ((inside, registry.INTERNAL), (public.partition("\n## ")[0], registry.PUBLIC)):
        titles = [page.title for pages in registered.values() for page in pages]
        assert [title for title in titles if f"| {title} |" not in part] == []


def test_readme_maps_every_folder() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    folders = [p.name for p in PACKAGE.iterdir() if p.is_dir() and (p / "__init__.py").is_file()]
    assert [name for name in folders if f"{name}/" not in text] == []


def test_no_file_of_ours_names_a_package_host() -> None:
    hosts = re.compile(r"https?://[^\s\"']*(pypi|pythonhosted|npmjs|anaconda|debian)\.", re.I)
    npm = (ROOT / "tests" / "browser" / "oidc").glob("*")
    texts = [*files(), *npm, ROOT / "Makefile", ROOT / "README.md", ROOT / ".ci/run", ROOT / "requirements.txt"]
    assert [path.name for path in texts if hosts.search(path.read_text(encoding="utf-8"))] == []


def test_requirements_are_pinned() -> None:
    for name in ("requirements.txt", "tests/requirements.txt", "tests/fuzz/requirements.txt"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        packages = [line for line in lines if line and not line.startswith(("#", "-r "))]
        assert [line for line in packages if "==" not in line] == []
