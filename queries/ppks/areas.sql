-- PPKS area by area in one year, of one kind or of all. One row per own area of the level, silent
-- ones too; most unserved first, then those of which that is not known.
-- unserved: of those of whom it is reported who was served. kinds: how many kinds it reported.
-- $year $part ('*': all kinds, 'kind=4': one) $level $parent ('*': the whole office).
with
    figures as (
        select
            unit_code,
            max(case when indicator = 'ppks_people' then value end) as people,
            max(case when indicator = 'ppks_served_pct' then value end) as served_pct,
            max(case when indicator = 'ppks_served_pct' then numerator end) as served,
            max(case when indicator = 'ppks_served_pct' then denominator end) as known,
            max(case when indicator = 'ppks_people' then reported end) as reported,
            max(case when indicator = 'ppks_people' then expected end) as expected
        from observations
        where
            indicator in ('ppks_people', 'ppks_served_pct')
            and unit_kind = 'region'
            and level = cast($level as varchar)
            and part = cast($part as varchar)
            and period = make_date(cast($year as integer), 1, 1)
            and period_kind = 'tahun'
            and program_code = '*'
        group by unit_code
    ),
    lists as (
        select unit_code, count(value) as kinds
        from observations
        where
            indicator = 'ppks_people'
            and unit_kind = 'region'
            and level = cast($level as varchar)
            and part like 'kind=%'
            and part not like '%,sex=%'
            and period = make_date(cast($year as integer), 1, 1)
            and period_kind = 'tahun'
            and program_code = '*'
        group by unit_code
    )
select
    regions.region_code,
    regions.region_name,
    parents.region_name as parent_name,
    cast(figures.people as bigint) as people,
    cast(figures.known as bigint) as known,
    cast(figures.served as bigint) as served,
    cast(figures.known - figures.served as bigint) as unserved,
    figures.served_pct,
    cast(coalesce(figures.reported, 0) as bigint) as reported,
    cast(coalesce(figures.expected, 0) as bigint) as expected,
    cast(coalesce(lists.kinds, 0) as bigint) as kinds
from regions
left join regions as parents on parents.region_code = regions.parent_code
left join figures on figures.unit_code = regions.region_code
left join lists on lists.unit_code = regions.region_code
where
    regions.own
    and regions.level = cast($level as varchar)
    and ($parent = '*' or starts_with(regions.region_code, cast($parent as varchar) || '.'))
    and exists (select 1 from figures)
order by
    figures.known - figures.served desc nulls last,
    figures.people desc nulls last,
    regions.region_code
