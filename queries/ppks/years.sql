-- PPKS of one area over the years, by sex. One row per year.
-- served_pct: of those of whom it is reported who was served. partly (of all kinds): areas that
-- left
-- out a kind that another area sent; they count with the kinds that they sent.
-- $region: the area. $part ('*': all kinds, 'kind=4': one).
with
    figures as (
        select
            period,
            indicator,
            case
                part
                when cast($part as varchar)
                then '*'
                when case when $part = '*' then '' else $part || ',' end || 'sex=L'
                then 'L'
                when case when $part = '*' then '' else $part || ',' end || 'sex=P'
                then 'P'
            end as sex,
            value,
            numerator,
            denominator,
            reported,
            expected
        from observations
        where
            indicator in ('ppks_people', 'ppks_served_pct')
            and unit_kind = 'region'
            and unit_code = cast($region as varchar)
            and period_kind = 'tahun'
            and program_code = '*'
    ),
    inside as (
        select distinct year, region_code, ppks_code
        from ppks
        where
            people is not null
            and (
                region_code = cast($region as varchar)
                or starts_with(region_code, cast($region as varchar) || '.')
            )
    ),
    asked as (select year, count(distinct ppks_code) as kinds from inside group by year),
    sent as (select year, region_code, count(*) as kinds from inside group by year, region_code),
    lists as (
        select sent.year, count(*) as partly
        from sent
        join asked on asked.year = sent.year and sent.kinds < asked.kinds
        where
            not exists (
                select 1
                from sent as inner_areas
                where
                    inner_areas.year = sent.year
                    and starts_with(inner_areas.region_code, sent.region_code || '.')
            )
        group by sent.year
    )
select
    cast(year(period) as integer) as year,
    cast(max(case when indicator = 'ppks_people' and sex = '*' then value end) as bigint) as people,
    cast(max(case when indicator = 'ppks_people' and sex = 'L' then value end) as bigint) as men,
    cast(max(case when indicator = 'ppks_people' and sex = 'P' then value end) as bigint) as women,
    cast(
        max(case when indicator = 'ppks_served_pct' and sex = '*' then denominator end) as bigint
    ) as known,
    cast(
        max(case when indicator = 'ppks_served_pct' and sex = '*' then numerator end) as bigint
    ) as served,
    max(case when indicator = 'ppks_served_pct' and sex = '*' then value end) as served_pct,
    max(case when indicator = 'ppks_served_pct' and sex = 'L' then value end) as men_served_pct,
    max(case when indicator = 'ppks_served_pct' and sex = 'P' then value end) as women_served_pct,
    cast(
        max(case when indicator = 'ppks_people' and sex = '*' then reported end) as bigint
    ) as reported,
    cast(
        max(case when indicator = 'ppks_people' and sex = '*' then expected end) as bigint
    ) as expected,
    cast(max(case when $part = '*' then coalesce(lists.partly, 0) end) as bigint) as partly
from figures
left join lists on lists.year = cast(year(figures.period) as integer)
where sex is not null
group by cast(year(period) as integer)
order by year
