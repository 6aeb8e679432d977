-- One row per line of one UPT's account of residents over $period: start, in, each way out, end.
-- people: what the line adds (out is negative). tidak_diterangkan is what start, in and out leave
-- open, where months in between were not reported; it is usually 0. reported of
-- expected months stand behind every line (a quarter's report is three). None where nothing was
-- reported.
with
    span as (
        select period as first_month, last_month
        from calendar_periods
        where period = cast($period as date) and period_kind = $period_kind
    ),
    accounts as (
        select reports.*
        from resident_reports as reports
        join span on reports.month >= span.first_month and reports.last_month <= span.last_month
        where upt_code = $upt and start_residents is not null and end_residents is not null
    ),
    sums as (
        select
            min_by(start_residents, month) as at_start,
            sum(admitted) as admitted,
            - sum(returned_home) as returned_home,
            - sum(independent) as independent,
            - sum(referred) as referred,
            - sum(died) as died,
            - sum(left_without_leave) as left_without_leave,
            max_by(end_residents, month) as at_end,
            sum(months) as reported
        from accounts
    ),
    coverage as (
        select coalesce(max(awaited.months), 0) as expected
        from
            (
                select sum(periods.months) as months
                from observations
                cross join span
                join
                    calendar_periods as periods
                    on periods.period = observations.period
                    and periods.period_kind = observations.period_kind
                where
                    observations.indicator = 'upt_residents'
                    and observations.unit_kind = 'upt'
                    and observations.unit_code = $upt
                    and observations.period_kind <> 'tahun'
                    and observations.program_code = '*'
                    and observations.part = '*'
                    and observations.period >= span.first_month
                    and periods.last_month <= span.last_month
                group by observations.period_kind
            ) as awaited
    ),
    entries as (
        select 1 as place, 'awal' as line, at_start as people
        from sums
        union all
        select 2, 'diterima', admitted
        from sums
        union all
        select 3, 'kembali_ke_keluarga', returned_home
        from sums
        union all
        select 4, 'mandiri', independent
        from sums
        union all
        select 5, 'dirujuk', referred
        from sums
        union all
        select 6, 'meninggal', died
        from sums
        union all
        select 7, 'keluar_tanpa_izin', left_without_leave
        from sums
        union all
        select
            8,
            'tidak_diterangkan',
            at_end
            - at_start
            - coalesce(admitted, 0)
            - coalesce(returned_home, 0)
            - coalesce(independent, 0)
            - coalesce(referred, 0)
            - coalesce(died, 0)
            - coalesce(left_without_leave, 0)
        from sums
        union all
        select 9, 'akhir', at_end
        from sums
    )
select
    entries.line,
    cast(entries.people as bigint) as people,
    cast(sums.reported as bigint) as reported,
    cast(greatest(coverage.expected, sums.reported) as bigint) as expected
from entries
cross join sums
cross join coverage
where sums.reported > 0
order by entries.place
