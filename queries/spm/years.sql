-- Each basic service of the office's own level over the years. One row per service and year in
-- which
-- any service was reported; without a value: not reported, or (entitled = 0) nobody was entitled.
with
    figures as (
        select
            split_part(observations.part, '=', 2) as service,
            observations.period,
            observations.value,
            observations.numerator,
            observations.denominator,
            observations.status
        from observations
        join agency on agency.region_code = observations.unit_code
        where
            observations.indicator = 'spm_pct'
            and observations.unit_kind = 'region'
            and observations.part like 'service=%'
            and observations.period_kind = 'tahun'
            and observations.program_code = '*'
    ),
    years as (select distinct period from figures)
select
    services.service,
    services.service_name,
    years.period,
    figures.value,
    cast(figures.denominator as bigint) as entitled,
    cast(figures.numerator as bigint) as served,
    figures.status
from spm_services as services
join agency on (agency.level = 'provinsi') = (services.level = 'provinsi')
cross join years
left join figures on figures.service = services.service and figures.period = years.period
order by services.service, years.period
