"""What people say of the services: the index of the satisfaction survey."""

from dashboard.catalogue.records import Indicator

SATISFACTION: tuple[Indicator, ...] = (
    Indicator(
        key="ikm", label="Indeks kepuasan masyarakat (IKM)", short="IKM", unit="poin", subject="Kepuasan masyarakat",
        definition="Nilai survei kepuasan masyarakat (SKM) dari sembilan unsur, 25 sampai 100, menurut semester; satu"
        " unsur dinyatakan pada ukuran yang sama: 25 × nilai rata-ratanya (1–4).",
        formula="25 × Σ (nilai rata-rata unsur × bobot), dibulatkan ke dua desimal sebelum mutunya dibaca; bobot 1/9"
        " atau 0,11 menurut profil kantor",
        source="Dataset satisfaction (Permenpan-RB 14/2017)", unit_kind="unit", direction="more_is_better", decimals=2,
        over_time="last", over_area="none", maximum=100.0, caveats=("skm_rows",), publishable=False,
    ),
)  # fmt: skip
