-- Targets of what nobody knows: no such indicator, or no such unit. One row per target.
-- A unit is one of the office's units, a UPT, an area, or the office itself.
with
    units_known as (
        select unit_code
        from units
        union
        select upt_code as unit_code
        from upt
        union
        select region_code as unit_code
        from regions
        union
        select slug as unit_code
        from agency
    )
select
    targets.indicator
    || ' '
    || targets.unit_code
    || ' '
    || cast(targets.year as varchar) as subject,
    case
        when indicators.indicator is null
        then 'Indikator sasaran ini tidak ada di kamus indikator.'
        else 'Unit sasaran ini tidak ada di daftar unit, UPT, atau wilayah kantor.'
    end as message
from targets
left join catalogue_indicators as indicators on indicators.indicator = targets.indicator
left join units_known on units_known.unit_code = targets.unit_code
where indicators.indicator is null or units_known.unit_code is null
