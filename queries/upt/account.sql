-- One row per line of one UPT's account of residents over $period: start, in, each way out, end.
-- people: what the line adds (out is negative). tidak_diterangkan is what start, in and out leave
-- open, where months in between were not reported; it is usually 0. reported of
-- expected months stand behind every line. None where nothing was reported.
with
    span as (
        select
            cast($period as date) as first_month,
            cast(
                cast($period as date) + to_months(
                    case
                        $period_kind
                        when 'tahun'
                        then 11
                        when 'semester'
                        then 5
                        when 'triwulan'
                        then 2
                        when 'dua_bulan'
                        then 1
                        else 0
                    end
                ) as date
            ) as last_month
    ),
    accounts as (
        select upt_residents.*
        from upt_residents
        cross join span
        where
            upt_code = $upt
            and reported_by = 'panti'
            and period_kind = 'bulan'
            and month between span.first_month and span.last_month
            and start_residents is not null
            and end_residents is not null
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
            count(*) as reported
        from accounts
    ),
    coverage as (
        select count(*) as expected
        from observations
        cross join span
        where
            indicator = 'upt_residents'
            and unit_kind = 'upt'
            and unit_code = $upt
            and period_kind = 'bulan'
            and program_code = '*'
            and part = '*'
            and period between span.first_month and span.last_month
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
    sums.reported,
    greatest(coverage.expected, sums.reported) as expected
from entries
cross join sums
cross join coverage
where sums.reported > 0
order by entries.place
