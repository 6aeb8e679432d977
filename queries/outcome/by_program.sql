-- What became of people, programme by programme, in $year. One row per programme of the office.
-- state: diukur where graduations or relapses of that year are reported, else belum_diukur.
-- $region: '*' = the office's own area.
with
    figures as (
        select
            observations.program_code,
            max(
                case when observations.indicator = 'graduated' then observations.value end
            ) as graduated,
            max(
                case when observations.indicator = 'relapsed' then observations.value end
            ) as relapsed
        from observations
        cross join agency
        where
            observations.indicator in ('graduated', 'relapsed')
            and observations.unit_kind = 'region'
            and observations.unit_code
            = case when $region = '*' then agency.region_code else cast($region as varchar) end
            and observations.period = make_date(cast($year as integer), 1, 1)
            and observations.period_kind = 'tahun'
            and observations.part = '*'
        group by observations.program_code
    )
select
    programs.program_code,
    programs.program_name,
    cast(figures.graduated as bigint) as graduated,
    cast(figures.relapsed as bigint) as relapsed,
    case
        when figures.graduated is null and figures.relapsed is null
        then 'belum_diukur'
        else 'diukur'
    end as state
from programs
left join figures on figures.program_code = programs.program_code
order by programs.program_code
