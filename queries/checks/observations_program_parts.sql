-- Years whose total is not that of the programmes. One row per indicator, unit and year.
with
    sums as (
        select
            observations.indicator,
            observations.unit_kind,
            observations.unit_code,
            observations.period,
            observations.part,
            sum(case when observations.program_code = '*' then observations.value end) as total,
            sum(case when observations.program_code <> '*' then observations.value end) as programs
        from observations
        join
            catalogue_indicators as indicators
            on indicators.indicator = observations.indicator
            and indicators.over_area = 'sum'
        where observations.period_kind = 'tahun'
        group by
            observations.indicator,
            observations.unit_kind,
            observations.unit_code,
            observations.period,
            observations.part
    )
select
    indicator || ' ' || unit_code || ' ' || cast(period as varchar) as subject,
    'Jumlah semua program '
    || coalesce(cast(total as varchar), 'kosong')
    || ', jumlah menurut program '
    || cast(programs as varchar)
    || '.' as message
from sums
where programs is not null and (total is null or abs(total - programs) > 0.001)
