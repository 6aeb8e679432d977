"""The command `pantau`: every way into the product but the pages."""

import sys
from collections.abc import Callable, Sequence

from dashboard.cli import (
    backups,
    boundaries,
    bring,
    disclosing,
    doubted,
    exits,
    figures,
    output,
    publishing,
    roles,
    samples,
    serving,
    store,
    typed,
)

app = typed.group("Pantau Kesos: dari berkas ekspor kantor sosial ke peta, penyaluran, dan layanan UPT.")
COMMANDS: dict[str, Callable[..., int]] = {
    "serve": serving.serve,
    "sample": samples.sample,
    "inspect": bring.inspect,
    "import": bring.import_,
    "template": bring.template,
    "build": store.build,
    "status": store.status,
    "versions": store.versions,
    "rollback": store.rollback,
    "withdraw": bring.withdraw,
    "backup": backups.backup,
    "restore": backups.restore,
    "query": figures.query,
    "indicator": figures.indicator,
    "audit": disclosing.audit,
    "suppress": disclosing.suppress,
    "publish": publishing.publish,
    "unpublish": publishing.unpublish,
    "releases": publishing.releases,
    "doctor": serving.doctor,
}
for name, function in COMMANDS.items():
    app.command(name, cls=typed.Command, context_settings=typed.HELP)(function)
app.add_typer(boundaries.app, name="boundaries")
app.add_typer(roles.app, name="roles")
app.add_typer(doubted.app, name="checks")


def run(arguments: Sequence[str]) -> int:
    """Run one command line; answers its exit code (0, 1, 2, 64, 70), nothing escapes."""
    typed.speak_indonesian()
    return exits.guarded(lambda: app(args=list(arguments), prog_name="pantau", standalone_mode=False) or exits.DONE)


def main() -> None:
    """Entry point of the console script."""
    output.utf8()
    sys.exit(run(sys.argv[1:]))
