-- One row per direction and reason of residents' movement at $period (NULL = nobody reported it).
with
    span as (
        select period as first_month, last_month
        from calendar_periods
        where period = cast($period as date) and period_kind = $period_kind
    ),
    chosen as (
        select upt_code
        from upt
        where ($upt = '*' or upt_code = $upt) and ($kind = '*' or kind = $kind)
    ),
    movements as (
        select
            sum(admitted) as admitted,
            sum(returned_home) as returned_home,
            sum(independent) as independent,
            sum(referred) as referred,
            sum(died) as died,
            sum(left_without_leave) as left_without_leave
        from resident_reports as reports
        join chosen on chosen.upt_code = reports.upt_code
        join span on reports.month >= span.first_month and reports.last_month <= span.last_month
    ),
    coverage as (
        select count(value) as reported, count(*) as expected
        from observations
        join chosen on chosen.upt_code = observations.unit_code
        cross join span
        where
            indicator = 'upt_residents'
            and unit_kind = 'upt'
            and period_kind = 'bulan'
            and program_code = '*'
            and part = '*'
            and period between span.first_month and span.last_month
    ),
    reasons as (
        select 1 as place, 'masuk' as direction, 'diterima' as reason, admitted as people
        from movements
        union all
        select 2, 'keluar', 'kembali_ke_keluarga', returned_home
        from movements
        union all
        select 3, 'keluar', 'mandiri', independent
        from movements
        union all
        select 4, 'keluar', 'dirujuk', referred
        from movements
        union all
        select 5, 'keluar', 'meninggal', died
        from movements
        union all
        select 6, 'keluar', 'keluar_tanpa_izin', left_without_leave
        from movements
    )
select reasons.direction, reasons.reason, reasons.people, coverage.reported, coverage.expected
from reasons
cross join coverage
where coverage.expected > 0
order by reasons.place
