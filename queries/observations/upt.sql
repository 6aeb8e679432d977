-- An indicator of UPT in one period, silent ones too. One row per UPT that is valid then.
-- expected = 0: no data; expected > 0 without a value: not reported.
-- $indicator $period $period_kind.
select
    upt.upt_code,
    upt.upt_name,
    upt.kind,
    upt.region_code,
    regions.region_name,
    coalesce(upt.lat, regions.lat) as lat,
    coalesce(upt.lon, regions.lon) as lon,
    upt.capacity,
    observations.value,
    observations.numerator,
    observations.denominator,
    coalesce(observations.reported, 0) as reported,
    coalesce(observations.expected, 0) as expected,
    observations.status
from upt
left join regions on regions.region_code = upt.region_code
left join
    observations
    on observations.indicator = cast($indicator as varchar)
    and observations.unit_kind = 'upt'
    and observations.unit_code = upt.upt_code
    and observations.period = cast($period as date)
    and observations.period_kind = cast($period_kind as varchar)
    and observations.program_code = '*'
    and observations.part = '*'
where
    (upt.valid_from is null or upt.valid_from <= cast($period as date))
    and (upt.valid_to is null or upt.valid_to >= cast($period as date))
order by upt.upt_code
