-- One row per call: how far $program reached in $region and $year, in areas and in recipients.
-- areas: the office's areas of its finest level inside $region; reported: those that reported
-- payments of the programme; reached: those where anybody was paid. Figures are those of
-- observations; what nobody reported is NULL.
with
    inside as (
        select regions.region_code
        from regions
        cross join agency
        where
            regions.own
            and regions.level = agency.region_level
            and (regions.region_code = $region or starts_with(regions.region_code, $region || '.'))
            and (regions.valid_from is null or year(regions.valid_from) <= $year)
            and (regions.valid_to is null or year(regions.valid_to) >= $year)
    ),
    figures as (
        select unit_code, indicator, value
        from observations
        where
            indicator in ('quota', 'paid', 'paid_pct', 'recipient_families', 'disbursed_idr')
            and unit_kind = 'region'
            and period = make_date(cast($year as integer), 1, 1)
            and period_kind = 'tahun'
            and program_code = $program
            and part = '*'
    ),
    areas as (
        select
            count(*) as areas,
            count(figures.value) as reported,
            count(case when figures.value > 0 then 1 end) as reached
        from inside
        left join figures on figures.unit_code = inside.region_code and figures.indicator = 'paid'
    ),
    whole as (
        select
            max(case when indicator = 'quota' then value end) as quota,
            max(case when indicator = 'paid' then value end) as paid,
            max(case when indicator = 'paid_pct' then value end) as paid_pct,
            max(case when indicator = 'recipient_families' then value end) as recipients,
            max(case when indicator = 'disbursed_idr' then value end) as disbursed_idr
        from figures
        where unit_code = $region
    )
select
    areas.areas,
    areas.reported,
    areas.reached,
    cast(whole.quota as bigint) as quota,
    cast(whole.paid as bigint) as paid,
    whole.paid_pct,
    cast(whole.recipients as bigint) as recipients,
    cast(whole.disbursed_idr as bigint) as disbursed_idr
from areas
cross join whole
