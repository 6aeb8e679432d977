"""`pantau audit` and `pantau suppress` on a file: the exit code says whether what is hidden stays hidden."""

import json
from pathlib import Path

from tests.cli.conftest import Pantau
from tests.disclosure.test_tables import GOOD, written


def test_the_commands_find_it_and_mend_it(pantau: Pantau, tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    code, out, err = pantau("audit", str(path))
    assert code == 1
    assert "dapat dihitung tepat" in out
    assert "1 dari 1 sel tersembunyi tidak terlindung: t: a / x" in err
    code, out, _ = pantau("suppress", str(path))
    assert code == 0
    path.write_text(out, encoding="utf-8")
    code, out, _ = pantau("audit", str(path), "--json")
    assert code == 0
    assert [cell["protected"] for cell in json.loads(out)] == [True, True]
