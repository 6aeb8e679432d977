-- People entitled to a basic service who did not get it. One row per area, year and part: each
-- service ('service=a'), all five ('*'). Never below zero: who serves more than were entitled makes
-- up for nobody elsewhere. Only what is the office's own duty (see spm_pct).
with
    duties as (
        select
            spm.region_code,
            spm.year,
            spm.service,
            greatest(spm.entitled - spm.served, 0) as gap,
            spm.entitled is not null and spm.served is not null as is_known
        from spm
        cross join agency
        where agency.level <> 'provinsi' or spm.region_code = agency.region_code
    )
select
    'region' as unit_kind,
    region_code as unit_code,
    cast(cast(year as varchar) || '-01-01' as date) as period,
    'tahun' as period_kind,
    '*' as program_code,
    case when service is null then '*' else 'service=' || service end as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(sum(case when is_known then gap end) as double) as value
from duties
group by grouping sets ((region_code, year, service), (region_code, year))
