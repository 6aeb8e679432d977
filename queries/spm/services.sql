-- The five basic services of the office's own level in one year. One row per service, always five.
-- A kabupaten's areas inside it stand for it where they reported that service; a province answers
-- for itself. Quality is weighted by those served. served: of those entitled; beyond: served beyond
-- them, which makes up for nobody elsewhere. change: only where both years are complete.
-- state: belum_melapor, belum_lengkap (an area, the entitled or the served are not known),
-- tidak_ada_berhak (reported: nobody is entitled), spm_tercapai, spm_kurang. $year.
with
    rule as (
        select value as target_pct from catalogue_thresholds where threshold = 'spm_target_pct'
    ),
    reports as (
        select
            spm.*,
            spm.region_code <> agency.region_code as is_inside,
            max(case when spm.region_code <> agency.region_code then 1 else 0 end) over (
                partition by spm.service
            ) as has_inside
        from spm
        cross join agency
        where
            spm.year = cast($year as integer)
            and (
                spm.region_code = agency.region_code
                or (
                    agency.level <> 'provinsi'
                    and starts_with(spm.region_code, agency.region_code || '.')
                )
            )
    ),
    told as (
        select
            service,
            sum(entitled) as entitled,
            sum(served) as served,
            sum(greatest(served - entitled, 0)) as beyond,
            sum(case when quality_pct is not null then quality_pct * served end)
            / nullif(sum(case when quality_pct is not null then served end), 0) as quality_pct,
            string_agg(distinct entitled_source, '; ' order by entitled_source) as entitled_source
        from reports
        where is_inside or has_inside = 0
        group by service
    ),
    figures as (
        select
            split_part(observations.part, '=', 2) as service,
            cast(year(observations.period) as integer) as year,
            max(case when observations.indicator = 'spm_pct' then observations.value end) as pct,
            max(observations.numerator) as served,
            max(observations.denominator) as entitled,
            max(
                case when observations.indicator = 'spm_gap_people' then observations.value end
            ) as gap,
            min(observations.reported) as reported,
            max(observations.expected) as expected
        from observations
        join agency on agency.region_code = observations.unit_code
        where
            observations.indicator in ('spm_pct', 'spm_gap_people')
            and observations.unit_kind = 'region'
            and observations.part like 'service=%'
            and observations.period_kind = 'tahun'
            and observations.program_code = '*'
        group by split_part(observations.part, '=', 2), cast(year(observations.period) as integer)
    )
select
    services.service,
    services.service_name,
    services.ppks_codes,
    cast(coalesce(now.entitled, told.entitled) as bigint) as entitled,
    told.entitled_source,
    cast(coalesce(now.served, told.served) as bigint) as served,
    cast(case when now.served is not null then told.beyond end as bigint) as beyond,
    now.pct,
    told.quality_pct,
    cast(now.gap as bigint) as gap,
    before.pct as previous_pct,
    case
        when now.reported >= now.expected and before.reported >= before.expected
        then now.pct - before.pct
    end as change,
    rule.target_pct,
    cast(coalesce(now.reported, 0) as bigint) as reported,
    cast(coalesce(now.expected, 1) as bigint) as expected,
    case
        when told.service is null
        then 'belum_melapor'
        when now.reported < now.expected or now.entitled is null
        then 'belum_lengkap'
        when now.entitled = 0
        then 'tidak_ada_berhak'
        when now.pct >= rule.target_pct
        then 'spm_tercapai'
        else 'spm_kurang'
    end as state
from spm_services as services
join agency on (agency.level = 'provinsi') = (services.level = 'provinsi')
cross join rule
left join told on told.service = services.service
left join figures as now on now.service = services.service and now.year = cast($year as integer)
left join
    figures as before
    on before.service = services.service
    and before.year = cast($year as integer) - 1
order by services.service
