-- case: empty tables, the same five kinds
-- expect
select *
from
    (
        values ('bulan', 1), ('dua_bulan', 2), ('triwulan', 3), ('semester', 6), ('tahun', 12)
    ) as expected(period_kind, months)
