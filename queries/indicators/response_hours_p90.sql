-- Hours in which nine of ten reports were visited. One row per area, period and part, margins too.
-- From the rows, by the month of the report, interpolated between two of them; numerator: reports
-- reached, denominator: all of them. Parts: kind, channel and unit. Only months that have closed.
with
    reports as (
        select
            cases.region_code,
            cast(date_trunc('month', cases.reported_at) as date) as month,
            cases.kind,
            cases.channel,
            cases.unit_code,
            datediff('minute', cases.reported_at, cases.reached_at) / 60.0 as hours
        from cases
        join agency on cases.reported_at < date_trunc('month', agency.as_of)
    ),
    parts as (
        select region_code, month, hours, '*' as part
        from reports
        union all
        select region_code, month, hours, 'kind=' || kind as part
        from reports
        union all
        select region_code, month, hours, 'channel=' || channel as part
        from reports
        where channel is not null
        union all
        select region_code, month, hours, 'unit=' || unit_code as part
        from reports
        where unit_code is not null
    ),
    spans as (
        select region_code, part, hours, month as period, 'bulan' as period_kind
        from parts
        union all
        select
            region_code, part, hours, make_date(year(month), 1, 1) as period, 'tahun' as period_kind
        from parts
    ),
    areas as (
        select region_code as unit_code, region_code
        from regions
        where own
        union all
        select parent_code as unit_code, unit_code as region_code
        from unit_parents
        where unit_kind = 'region'
    )
select
    'region' as unit_kind,
    areas.unit_code,
    spans.period,
    spans.period_kind,
    '*' as program_code,
    spans.part,
    cast(count(spans.hours) as double) as numerator,
    cast(count(*) as double) as denominator,
    cast(quantile_cont(spans.hours, 0.9) as double) as value
from spans
join areas on areas.region_code = spans.region_code
group by areas.unit_code, spans.period, spans.period_kind, spans.part
