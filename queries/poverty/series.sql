-- Poverty by survey over the years: an area, its province, the country. One row per area and year.
-- Figures are those of observations; line, round and source those of the round that they come from.
-- is_break: from this year on the figures mean another area (reference list) or come from a source
-- whose name, its years left away, differs from the year before. $region: a kabupaten or province.
with
    places as (
        select region_code, region_name, level, 1 as place
        from regions
        where region_code = cast($region as varchar)
        union
        select above.region_code, above.region_name, above.level, 2 as place
        from regions as here
        join regions as above on above.region_code = left(here.region_code, 2)
        where here.region_code = cast($region as varchar) and above.region_code <> here.region_code
        union
        select region_code, region_name, level, 3 as place
        from regions
        where level = 'negara' and region_code <> cast($region as varchar)
    ),
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
            and period_kind = 'tahun'
            and program_code = '*'
            and part = '*'
        group by unit_code, year(period)
    ),
    rounds as (
        select
            region_code,
            year,
            round,
            poverty_line_idr,
            source,
            trim(regexp_replace(coalesce(source, ''), '[0-9]+', '', 'g')) as publisher,
            row_number() over (partition by region_code, year order by round) as choice
        from poverty
    ),
    dated as (
        select
            places.place,
            places.region_code,
            places.region_name,
            places.level,
            figures.year,
            figures.p0_pct,
            figures.p1,
            figures.p2,
            figures.poor_people,
            rounds.poverty_line_idr,
            rounds.round,
            rounds.source,
            case
                when
                    rounds.publisher <> lag(rounds.publisher) over (
                        partition by places.region_code order by figures.year
                    )
                then 'sumber berubah'
            end as other_source
        from places
        join figures on figures.region_code = places.region_code
        left join
            rounds
            on rounds.region_code = figures.region_code
            and rounds.year = figures.year
            and rounds.choice = 1
    )
select
    dated.region_code,
    dated.region_name,
    dated.level,
    cast(dated.year as integer) as year,
    dated.p0_pct,
    dated.p1,
    dated.p2,
    dated.poor_people,
    dated.poverty_line_idr,
    dated.round,
    dated.source,
    breaks.words is not null or dated.other_source is not null as is_break,
    coalesce(breaks.words || ' (' || breaks.source || ')', dated.other_source) as break_words
from dated
left join
    series_breaks as breaks on breaks.region_code = dated.region_code and breaks.year = dated.year
order by dated.place, dated.region_code, dated.year
