-- One row per area called $region (one or none): what it is, what stands in it, when it last
-- reported.
-- Its figures are in observations/profile; the families are the newest of them.
with
    inside as (select count(*) as children from regions where own and parent_code = $region),
    homes as (
        select count(*) as upt
        from upt
        where region_code = $region or starts_with(region_code, $region || '.')
    ),
    families as (
        select value as families, year(period) as families_year
        from observations
        where
            indicator = 'families'
            and unit_kind = 'region'
            and unit_code = $region
            and period_kind = 'tahun'
            and program_code = '*'
            and part = '*'
            and value is not null
        order by period desc
        limit 1
    ),
    arrivals as (
        select max(received) as last_received, max(month) as last_period
        from reports
        where
            unit_kind = 'region'
            and received is not null
            and due_date is not null
            and (unit_code = $region or starts_with(unit_code, $region || '.'))
    )
select
    area.region_code,
    area.region_name,
    area.level,
    area.parent_code,
    parent.region_name as parent_name,
    area.bps_code,
    area.lat,
    area.lon,
    area.area_km2,
    inside.children,
    homes.upt,
    families.families,
    families.families_year,
    arrivals.last_period,
    arrivals.last_received
from regions as area
cross join inside
cross join homes
cross join arrivals
left join families on true
left join regions as parent on parent.region_code = area.parent_code
where area.own and area.region_code = $region
