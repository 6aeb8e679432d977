"""Open a page of the dashboard as a visitor does: with an address, without a browser."""

from streamlit.testing.v1 import AppTest

from dashboard.paths import PAGES, ROOT

APP = ROOT / "dashboard" / "app.py"
NAMES = tuple(sorted(path.stem for path in PAGES.glob("*.py")))
PATIENCE_S = 120
FIGURES: dict[str, dict[str, str]] = {"data": {"data": "masuk"}}
"""Where a page's first part has no figure, the address of one that has."""


def opened(page: str, **address: str) -> AppTest:
    """The page `page` at that address, run once."""
    at = AppTest.from_file(str(APP), default_timeout=PATIENCE_S)
    at.switch_page(str(PAGES / f"{page}.py"))
    for name, value in address.items():
        at.query_params[name] = value
    return at.run()


def answer(at: AppTest) -> str:
    """The sentence at the top."""
    return str(at.header[0].value)


def head(at: AppTest) -> str:
    """The line under the title."""
    return str(at.markdown[0].value)


def said(at: AppTest) -> str:
    """All words of the page that Streamlit holds as text or HTML."""
    parts = [*at.title, *at.header, *at.subheader, *at.markdown, *at.html, *at.info, *at.warning, *at.error]
    return "\n".join(str(part.value) for part in parts)


def turned(at: AppTest, page: str) -> AppTest:
    """Another page of the same visit, chosen in the navigation, which drops the address."""
    at.query_params.clear()
    return at.switch_page(str(PAGES / f"{page}.py")).run()
