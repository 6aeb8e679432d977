-- Poverty by survey in one year, poorest first. One row per kabupaten/kota of the office.
-- change: points against the newest earlier year with a value. $year.
with
    figures as (
        select
            unit_code as region_code,
            year(period) as year,
            max(case when indicator = 'p0_pct' then value end) as p0_pct,
            max(case when indicator = 'p1' then value end) as p1,
            max(case when indicator = 'p2' then value end) as p2,
            cast(max(case when indicator = 'poor_people' then value end) as bigint) as poor_people
        from observations
        where
            indicator in ('p0_pct', 'p1', 'p2', 'poor_people')
            and unit_kind = 'region'
            and level = 'kabupaten'
            and period_kind = 'tahun'
            and program_code = '*'
            and part = '*'
            and year(period) <= cast($year as integer)
        group by unit_code, year(period)
    ),
    earlier as (
        select region_code, max_by(p0_pct, year) as p0_pct, max(year) as year
        from figures
        where year < cast($year as integer) and p0_pct is not null
        group by region_code
    )
select
    regions.region_code,
    regions.region_name,
    figures.p0_pct,
    figures.p0_pct - earlier.p0_pct as change,
    cast(earlier.year as integer) as since_year,
    figures.poor_people,
    figures.p1,
    figures.p2
from regions
left join
    figures on figures.region_code = regions.region_code and figures.year = cast($year as integer)
left join earlier on earlier.region_code = regions.region_code
where regions.own and regions.level = 'kabupaten' and exists (select 1 from figures)
order by figures.p0_pct desc nulls last, regions.region_code
