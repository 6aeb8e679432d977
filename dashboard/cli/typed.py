"""Typer's commands and groups with Indonesian help, and the options that several commands share."""

from pathlib import Path
from typing import Annotated, Any

import typer
from typer import rich_utils
from typer.core import TyperCommand, TyperGroup

HELP = {"help_option_names": ["--help", "-h"]}
HELP_TEXT = "Tampilkan bantuan ini."


class Command(TyperCommand):
    """A command whose help speaks Indonesian."""

    def get_help_option(self, ctx: Any) -> Any:
        """Typer's own help option, with our text."""
        return _indonesian(super().get_help_option(ctx))

    def get_usage(self, ctx: Any) -> str:
        """The line of usage, with our word before it."""
        return _translated(super().get_usage(ctx))


class Group(TyperGroup):
    """A group of commands whose help speaks Indonesian."""

    def get_help_option(self, ctx: Any) -> Any:
        """Typer's own help option, with our text."""
        return _indonesian(super().get_help_option(ctx))

    def get_usage(self, ctx: Any) -> str:
        """The line of usage, with our word before it."""
        return _translated(super().get_usage(ctx))


def _translated(usage: str) -> str:
    for english, ours in (("Usage:", "Pakai:"), ("[OPTIONS]", "[OPSI]"), ("COMMAND [ARGS]...", "PERINTAH …")):
        usage = usage.replace(english, ours, 1)
    return usage


def _indonesian(option: Any) -> Any:
    if option is not None:
        option.help = HELP_TEXT
    return option


def group(help_text: str) -> typer.Typer:
    """An empty group of commands."""
    return typer.Typer(
        cls=Group, help=help_text, add_completion=False, no_args_is_help=True, context_settings=HELP,
        pretty_exceptions_enable=False,
    )  # fmt: skip


def speak_indonesian() -> None:
    """Headings of Typer's help; it keeps them in module constants and offers no other way."""
    rich_utils.ARGUMENTS_PANEL_TITLE = "Argumen"
    rich_utils.OPTIONS_PANEL_TITLE = "Opsi"
    rich_utils.COMMANDS_PANEL_TITLE = "Perintah"
    rich_utils.DEFAULT_STRING = "[bawaan: {}]"
    rich_utils.REQUIRED_LONG_STRING = "[wajib]"


AgencyOption = Annotated[str, typer.Option("--agency", "-a", metavar="KANTOR", help="Kantor, misalnya muara-enim.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Jawaban sebagai JSON untuk dibaca program lain.")]
FileArgument = Annotated[Path, typer.Argument(metavar="BERKAS", exists=True, readable=True, help="Berkas yang dibaca.")]
