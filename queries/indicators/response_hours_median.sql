-- Median hours from a report to the visit, margins included. One row per area, period and part.
-- From the rows, by the month of the report; numerator: reports reached, denominator: all of them.
-- Parts: kind, channel and unit. Only months that have closed.
with
    spans as (
        select unit_code, part, hours, month as period, 'bulan' as period_kind
        from case_parts
        union all
        select
            unit_code, part, hours, make_date(year(month), 1, 1) as period, 'tahun' as period_kind
        from case_parts
    )
select
    'region' as unit_kind,
    unit_code,
    period,
    period_kind,
    '*' as program_code,
    part,
    cast(count(hours) as double) as numerator,
    cast(count(*) as double) as denominator,
    cast(median(hours) as double) as value
from spans
group by unit_code, period, period_kind, part
