-- Served of those entitled to a basic service. One row per area, year and part: each service
-- ('service=a'), all five ('*'). Only what is the office's own duty: a province answers for itself,
-- inside its homes; what its kabupaten do outside them is theirs and is not added to it.
with
    duties as (
        select spm.region_code, spm.year, spm.service, spm.entitled, spm.served
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
    cast(sum(case when entitled is not null then served end) as double) as numerator,
    cast(sum(case when served is not null then entitled end) as double) as denominator,
    cast(null as double) as value
from duties
group by grouping sets ((region_code, year, service), (region_code, year))
