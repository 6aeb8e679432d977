-- Residents at the end and capacity, the panti's own figures. One row per UPT and period.
select
    'upt' as unit_kind,
    residents.upt_code as unit_code,
    residents.month as period,
    residents.period_kind,
    '*' as program_code,
    '*' as part,
    cast(residents.end_residents as double) as numerator,
    cast(upt.capacity as double) as denominator,
    cast(null as double) as value
from upt_residents as residents
join
    upt
    on upt.upt_code = residents.upt_code
    and (upt.valid_from is null or upt.valid_from <= residents.month)
    and (upt.valid_to is null or upt.valid_to >= residents.month)
where residents.reported_by = 'panti'
