"""Exit codes, and the way from an error to a code and a message.

Typer exits with 2 for wrong usage and Python with 1 for a traceback; here 1 and 2 mean something to the scheduler that
calls `pantau` (some rows were rejected; the request was refused), so usage becomes 64 and a fault of ours 70.
"""

import contextlib
import os
import re
import sys
import tempfile
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from typer._click import exceptions as usage  # Typer's own copy of Click, which it names nowhere else
from typer.exceptions import Abort

from dashboard import paths
from dashboard.cli import output
from dashboard.errors import PantauError, ParameterError
from dashboard.masking import masked

DONE = 0
DONE_WITH_REJECTS = 1
REFUSED = 2
WRONG_USAGE = 64
UNEXPECTED = 70
INTERRUPTED = 130


def guarded(command: Callable[[], int]) -> int:
    """Run `command`; answer its exit code, or the code of the error that stopped it, said on stderr."""
    try:
        return command()
    except usage.UsageError as error:
        return _wrong_usage(error)
    except PantauError as error:
        output.error(masked(str(error)))
        return WRONG_USAGE if isinstance(error, ParameterError) else REFUSED
    except (KeyboardInterrupt, Abort):
        output.error("Dihentikan. Data yang sudah tersimpan tidak berubah.")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (`| head`) has enough; Python would complain again when it flushes stdout at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:  # noqa: BLE001  the outermost edge: everything unforeseen becomes 70 and a log file
        return _unexpected(error)


def _wrong_usage(error: usage.UsageError) -> int:
    if isinstance(error, usage.NoArgsIsHelpError):
        output.plain(error.format_message())
        return WRONG_USAGE
    command = error.ctx.command_path if error.ctx else "pantau"
    output.error(f"{_said(error)} Lihat cara pakainya: {command} --help")
    return WRONG_USAGE


def _said(error: usage.UsageError) -> str:
    """The usage error in Indonesian: what was asked and, where known, what there is."""
    if isinstance(error, usage.MissingParameter) and error.param is not None:
        return f"Kurang: {error.param.get_error_hint()}."
    if isinstance(error, usage.NoSuchOption):
        near = f" Mungkin maksudnya {', '.join(sorted(error.possibilities))}." if error.possibilities else ""
        return f"Opsi {error.option_name} tidak ada.{near}"
    if isinstance(error, usage.BadParameter):
        hint = f" untuk {error.param.get_error_hint()}" if error.param is not None else ""
        return f"Nilai tidak dapat dipakai{hint}: {error.message.rstrip('.')}."
    unknown = re.match(r"No such command '(.+?)'", error.message)
    if unknown:
        return f"Perintah “{unknown[1]}” tidak ada."
    return f"Cara pakai keliru: {error.message.rstrip('.')}."


def _unexpected(error: Exception) -> int:
    log = write_log(error)
    output.error(
        f"Terjadi kesalahan yang tidak terduga ({type(error).__name__}). Data yang sudah tersimpan tidak berubah. "
        f"Rinciannya ada di {log}; kirimkan berkas itu kepada pengelola sistem."
    )
    return UNEXPECTED


def write_log(error: Exception) -> Path:
    """Append the traceback to the store's log, or to the temporary folder where the store cannot be written."""
    text = "".join(traceback.format_exception(error))
    entry = f"{datetime.now(UTC).isoformat()} {' '.join(sys.argv)}\n{text}\n"
    for folder in (paths.store() / "log", Path(tempfile.gettempdir())):
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            log = folder / "pantau.log"
            with log.open("a", encoding="utf-8") as file:
                file.write(masked(entry))
            return log
    return Path(os.devnull)
