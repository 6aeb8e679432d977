-- Families that failed to be paid twice in a row. One row per programme, area and period.
-- Zero for an area that reported a period of which any area reports such families.
select
    'region' as unit_kind,
    region_code as unit_code,
    period,
    period_kind,
    program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(coalesce(failed_twice, 0) as double) as value
from observation_changes_at_end
where
    (program_code, period, period_kind) in (
        select program_code, period, period_kind
        from observation_changes
        where change = 'gagal_dua_kali' and families is not null
    )
