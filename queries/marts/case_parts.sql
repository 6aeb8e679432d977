-- Reports of closed months by area and part. One row per report, area that holds it and part.
-- Parts: '*', kind, channel and unit; tidak_dilaporkan where a report has no channel or no unit, so
-- that the parts of one dimension add up to the whole. month: of the report; hours: until the
-- visit, none where the visit is known to the same day only; closed_month: NULL while the report
-- is open at the end of the last closed month.
with
    reports as (
        select
            cases.region_code,
            cases.kind,
            coalesce(cases.channel, 'tidak_dilaporkan') as channel,
            coalesce(cases.unit_code, 'tidak_dilaporkan') as unit_code,
            cast(date_trunc('month', cases.reported_at) as date) as month,
            datediff(
                'minute',
                cases.reported_at,
                case
                    when cases.reached_at < cases.reported_at
                    then cases.reported_at
                    else cases.reached_at
                end
            )
            / 60.0 as hours,
            case
                when cases.closed_at < date_trunc('month', agency.as_of)
                then cast(date_trunc('month', cases.closed_at) as date)
            end as closed_month
        from cases
        join agency on cases.reported_at < date_trunc('month', agency.as_of)
    ),
    parts as (
        select region_code, month, hours, closed_month, '*' as part
        from reports
        union all
        select region_code, month, hours, closed_month, 'kind=' || kind as part
        from reports
        union all
        select region_code, month, hours, closed_month, 'channel=' || channel as part
        from reports
        union all
        select region_code, month, hours, closed_month, 'unit=' || unit_code as part
        from reports
    )
select areas.unit_code, parts.part, parts.month, parts.hours, parts.closed_month
from parts
join area_inside as areas on areas.region_code = parts.region_code
