-- One row per office (there is one): who it is and how far its data reaches; head of every page.
-- last_period: the newest month with figures (last_period_kind 'bulan'); without monthly data, the
-- last month of the newest year with figures ('tahun'); how many reported is no figure of a year.
with
    newest as (
        select
            max(
                case
                    when
                        period_kind = 'bulan'
                        and indicator in ('paid', 'realised_idr', 'upt_residents', 'upt_services')
                    then period
                end
            ) as month,
            max(
                case
                    when period_kind = 'tahun' and not starts_with(indicator, 'reports_')
                    then period
                end
            ) as year
        from observations
        where value is not null
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
    coalesce(
        newest.month,
        least(
            cast(newest.year + interval 11 month as date),
            cast(date_trunc('month', agency.as_of) as date)
        )
    ) as last_period,
    case
        when newest.month is not null then 'bulan' when newest.year is not null then 'tahun'
    end as last_period_kind,
    coalesce(samples.sample, false) as sample
from agency
cross join newest
cross join samples
left join regions on regions.region_code = agency.region_code
