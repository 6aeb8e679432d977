-- One row per office (there is one): who it is and how far its monthly data reaches; for the head
-- of every page.
with
    newest as (
        select max(period) as last_period
        from observations
        where
            period_kind = 'bulan'
            and value is not null
            and indicator in ('paid', 'realised_idr', 'upt_residents', 'upt_services')
    ),
    samples as (select bool_or(sample) as sample from imports where withdrawn_at is null)
select
    agency.slug,
    agency.name as agency_name,
    agency.short_name,
    agency.level,
    agency.region_code,
    regions.region_name,
    agency.region_level,
    agency.as_of,
    newest.last_period,
    coalesce(samples.sample, false) as sample
from agency
cross join newest
cross join samples
left join regions on regions.region_code = agency.region_code
