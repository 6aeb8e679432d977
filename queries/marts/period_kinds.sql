-- Period kinds and their length in months. One row per period kind.
select period_kind, months
from
    (
        values ('bulan', 1), ('dua_bulan', 2), ('triwulan', 3), ('semester', 6), ('tahun', 12)
    ) as kinds(period_kind, months)
