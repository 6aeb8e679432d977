-- Median days from SP2D to transfer, margins included. One row per programme, area and period.
-- A median is taken from the rows, never from medians. Programme '*' by month counts each row in
-- the month in which its period starts; a year's rows are in the year only.
with
    delays as (
        select
            program_code,
            region_code,
            month,
            period_kind,
            cast(cast(year(month) as varchar) || '-01-01' as date) as first_of_year,
            datediff('day', sp2d_date, transfer_date) as days
        from observation_payments
        where sp2d_date is not null and transfer_date is not null
    ),
    spans as (
        select region_code, days, program_code, month as period, period_kind
        from delays
        union all
        select region_code, days, program_code, first_of_year as period, 'tahun' as period_kind
        from delays
        where period_kind <> 'tahun'
        union all
        select region_code, days, '*' as program_code, month as period, 'bulan' as period_kind
        from delays
        where period_kind <> 'tahun'
        union all
        select
            region_code, days, '*' as program_code, first_of_year as period, 'tahun' as period_kind
        from delays
    )
select
    'region' as unit_kind,
    areas.unit_code,
    spans.period,
    spans.period_kind,
    spans.program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(median(spans.days) as double) as value
from spans
join area_inside as areas on areas.region_code = spans.region_code
group by areas.unit_code, spans.period, spans.period_kind, spans.program_code
