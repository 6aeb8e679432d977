-- Outcome and money of $year, programme by programme. One row per programme of the office.
-- Measured programmes first, most graduations first. state: diukur where graduations or relapses of
-- that year are reported, else belum_diukur. $region: the area.
with
    figures as (
        select
            program_code,
            max(case when indicator = 'graduated' then value end) as graduated,
            max(case when indicator = 'relapsed' then value end) as relapsed,
            max(case when indicator = 'relapsed_pct' then value end) as relapsed_pct,
            max(case when indicator = 'disbursed_idr' then value end) as disbursed_idr,
            max(case when indicator = 'graduated' then reported end) as reported,
            max(case when indicator = 'graduated' then expected end) as expected
        from observations
        where
            indicator in ('graduated', 'relapsed', 'relapsed_pct', 'disbursed_idr')
            and unit_kind = 'region'
            and unit_code = cast($region as varchar)
            and period = make_date(cast($year as integer), 1, 1)
            and period_kind = 'tahun'
            and part = '*'
        group by program_code
    )
select
    programs.program_code,
    programs.program_name,
    cast(figures.graduated as bigint) as graduated,
    cast(figures.relapsed as bigint) as relapsed,
    figures.relapsed_pct,
    cast(figures.disbursed_idr as bigint) as disbursed_idr,
    cast(figures.reported as bigint) as reported,
    cast(figures.expected as bigint) as expected,
    case
        when figures.graduated is null and figures.relapsed is null
        then 'belum_diukur'
        else 'diukur'
    end as state
from programs
left join figures on figures.program_code = programs.program_code
order by state desc, graduated desc nulls last, programs.program_code
