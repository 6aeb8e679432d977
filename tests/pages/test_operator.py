"""The operator's parts of the page Data: who sees them, who may act, and what they say."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.errors import AccessError, PantauError
from dashboard.operating.desk import Desk, desk
from dashboard.operating.roles import Visitor
from dashboard.views.ui.operator import access, acting
from dashboard.warehouse import imports
from tests.pages.opening import opened, said

OFFICE = "muara-enim"
READER = Visitor(names=frozenset({"kepala@dinsos.go.id"}), shown="kepala@dinsos.go.id")


def parts(at: AppTest) -> list[str]:
    """The parts that are offered."""
    return [str(option) for option in at.button_group(key="saring_data").options]


def test_an_operator_begins_with_the_files_to_bring_in(sample_store: Path) -> None:
    at = opened("data", kantor=OFFICE)
    assert not at.exception
    assert "Templat isian" in said(at)
    assert parts(at)[:2] == ["Masukkan berkas", "Pengingat"]


def test_a_reader_has_no_such_parts(sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access, "visitor", lambda: READER)
    monkeypatch.setattr(access, "readable", tuple)
    at = opened("data", kantor=OFFICE, data="masukkan")
    assert not at.exception
    assert "Templat isian" not in said(at)
    assert not opened("data", kantor=OFFICE, data="ditolak").code, "letters are an operator's work"
    assert "Tarik sebuah berkas" not in [one.label for one in at.expander]
    assert parts(at)[0] == "Berkas masuk"
    assert "tidak ada di sini" in at.warning[0].value


def test_whether_a_file_counts_stands_where_it_is_seen(sample_store: Path) -> None:
    """The list is wider than a projector's screen, and than a phone's four times over."""
    at = opened("data", kantor=OFFICE, data="masuk")
    assert list(at.dataframe[0].value.columns[:3]) == ["Diterima", "Keadaan", "Berkas"]


def test_the_list_and_the_letter_of_each_import_are_there_later(sample_store: Path) -> None:
    """Whatever came after it: the result of an import is put away with the next job, its rejected rows are not."""
    known = {item.file: item for item in imports.active(OFFICE) if item.rejected}
    links = [one.proto.label for one in opened("data", kantor=OFFICE).get("page_link")]
    assert f"Baris ditolak dan surat dari {len(known)} berkas yang sudah masuk" in links
    at = opened("data", kantor=OFFICE, data="ditolak")
    assert not at.exception
    chosen = at.selectbox(key="kirim_kembali")
    assert len(chosen.options) == len(known)
    chosen.select_index(len(known) - 1).run()
    item = known[str(chosen.value).split(" · ")[1]]
    assert f"Berkas “{item.file}” sudah kami terima" in at.code[0].value
    buttons = {button.key for button in at.download_button}
    assert {f"unduh_{item.sha256}_xlsx", f"unduh_{item.sha256}_csv"} <= buttons


def test_whose_office_has_no_data_is_told_so(sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access, "visitor", lambda: READER)
    at = opened("ringkasan")
    assert not at.exception
    assert "Belum ada kantor yang dapat Anda lihat" in at.info[0].value


def test_reminders_stand_by_sender_with_a_text_to_copy(sample_store: Path) -> None:
    at = opened("data", kantor=OFFICE, data="pengingat")
    assert not at.exception
    assert "Bidang Perlindungan dan Jaminan Sosial" in [one.value for one in at.subheader]
    assert "Lubai: Februari 2026 (batas 10 Mar 2026" in at.code[0].value


@pytest.mark.parametrize(
    "action",
    [
        lambda: acting.bring_in(OFFICE, (), ()),
        lambda: acting.take_out(OFFICE, "0" * 64, "a.csv", "salah"),
        lambda: acting.cancel(OFFICE),
        lambda: acting.put_away(OFFICE),
        lambda: acting.confirm(OFFICE, "0" * 12, "temuan", "benar"),
        lambda: acting.retract(OFFICE, "0" * 12, "temuan"),
    ],
    ids=["bring_in", "take_out", "cancel", "put_away", "confirm", "retract"],
)
def test_every_action_asks_for_the_role(
    sample_store: Path, monkeypatch: pytest.MonkeyPatch, action: Callable[[], None]
) -> None:
    mine = Desk()
    monkeypatch.setattr(acting, "desk", lambda: mine)
    monkeypatch.setattr(access, "visitor", lambda: READER)
    before = imports.read(OFFICE)
    with pytest.raises(AccessError, match="bukan operator muara-enim"):
        action()
    assert mine.jobs == {}
    assert imports.read(OFFICE) == before


def test_a_finding_is_answered_and_opened_again(
    sample_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the page, in a child, with a build: the answer stands with who gave it, and goes when it is taken back."""
    shutil.copytree(sample_store / OFFICE, tmp_path / "home" / OFFICE)
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path / "home"))
    at = opened("data", kantor=OFFICE, data="temuan")
    assert not at.exception
    chosen = at.selectbox(key="temuan_dijawab")
    finding = str(chosen.options[0])
    chosen.select_index(0).run()
    at.text_input[-1].set_value("Kasi Linjamsos, dicek ke SIKS-NG")
    next(button for button in at.button if button.label == "Catat: benar").click().run()
    _finished()
    at = opened("data", kantor=OFFICE, data="temuan")
    assert "benar, sudah dikonfirmasi oleh" in said(at)
    assert [str(one) for one in at.selectbox(key="jawaban_ditarik").options] == [finding]
    assert finding not in at.selectbox(key="temuan_dijawab").options

    desk().put_away(OFFICE)
    at.selectbox(key="jawaban_ditarik").select_index(0).run()
    next(button for button in at.button if button.label == "Tarik jawaban").click().run()
    _finished()
    at = opened("data", kantor=OFFICE, data="temuan")
    assert finding in at.selectbox(key="temuan_dijawab").options
    desk().put_away(OFFICE)


def _finished() -> None:
    """Wait for the office's job to end well."""
    job = desk().job(OFFICE)
    assert job
    deadline = time.monotonic() + 300
    while job.running and time.monotonic() < deadline:
        time.sleep(0.2)
    assert (job.refused, job.error, bool(job.version)) == ([], "", True)


def test_an_answer_wants_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = Desk()
    monkeypatch.setattr(acting, "desk", lambda: mine)
    monkeypatch.setattr(access, "visitor", lambda: Visitor(local=True))
    with pytest.raises(PantauError, match="siapa yang memastikan"):
        acting.confirm(OFFICE, "0" * 12, "temuan", " ")
    assert mine.jobs == {}


def test_a_withdrawal_wants_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = Desk()
    monkeypatch.setattr(acting, "desk", lambda: mine)
    monkeypatch.setattr(access, "visitor", lambda: Visitor(local=True))
    with pytest.raises(PantauError, match="memerlukan alasan"):
        acting.take_out(OFFICE, "0" * 64, "a.csv", "  ")
    assert mine.jobs == {}
