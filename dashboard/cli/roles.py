"""`pantau roles`: who may read and who may bring files in, where a login is configured."""

from typing import Annotated

import typer

from dashboard.cli import exits, output, typed

app = typed.group("Peran orang yang masuk dengan akun kantor: operator atau pembaca.")

Person = Annotated[str, typer.Argument(metavar="ORANG", help="Alamat surel, atau sub dari penyedia login.")]
Office = Annotated[str, typer.Option("--agency", "-a", metavar="KANTOR|*", help="Kantor; * berarti semua.")]


@app.command("list", cls=typed.Command)
def list_(as_json: typed.JsonOption = False) -> int:
    """Tampilkan siapa berperan apa di kantor mana."""
    from dataclasses import asdict

    from dashboard.operating import roles

    rows = [asdict(grant) for grant in roles.read()]
    if as_json:
        output.as_json(rows)
    else:
        output.table(rows, {"person": "Orang", "role": "Peran", "agency": "Kantor"})
        output.note(f"Daftar ini ada di {roles.path()}.")
    return exits.DONE


@app.command("set", cls=typed.Command)
def set_(
    person: Person,
    role: Annotated[str, typer.Argument(metavar="PERAN", help="operator atau pembaca.")],
    agency: Office = "*",
) -> int:
    """Beri seseorang peran di satu kantor; berlaku sejak klik berikutnya."""
    from dashboard.operating import roles

    roles.put(roles.Grant(person, role, agency))
    output.done(f"{person} sekarang {role} untuk {'semua kantor' if agency == roles.EVERY else agency}.")
    return exits.DONE


@app.command("remove", cls=typed.Command)
def remove(
    person: Person,
    agency: Annotated[str | None, typer.Option("--agency", "-a", metavar="KANTOR", help="Hanya di kantor ini.")] = None,
) -> int:
    """Cabut peran seseorang; berlaku sejak klik berikutnya."""
    from dashboard.operating import roles

    gone = roles.remove(person, agency)
    output.done(f"{gone} peran {person} dicabut.")
    return exits.DONE
