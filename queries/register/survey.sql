-- One round of the survey in an area, from target to matched. One row per area (one or none).
-- Over the areas of the office's finest level; not_begun: those with a target and no visit.
-- $period $region.
with
    finest as (
        select regions.region_code
        from regions
        cross join agency
        where
            regions.own
            and regions.level = agency.region_level
            and (regions.valid_from is null or regions.valid_from <= cast($period as date))
            and (regions.valid_to is null or regions.valid_to >= cast($period as date))
            and (
                regions.region_code = cast($region as varchar)
                or starts_with(regions.region_code, cast($region as varchar) || '.')
            )
    ),
    round as (
        select survey.*
        from register_survey as survey
        join register_releases as releases on releases.release = survey.release
        where releases.period = cast($period as date)
    )
select
    cast(sum(round.target) as bigint) as target,
    cast(sum(round.visited) as bigint) as visited,
    cast(sum(round.verified) as bigint) as verified,
    cast(sum(round.nik_matched) as bigint) as nik_matched,
    cast(sum(round.wrongly_included) as bigint) as wrongly_included,
    cast(sum(round.wrongly_excluded) as bigint) as wrongly_excluded,
    count(round.region_code) as reported,
    count(*) as expected,
    cast(
        sum(case when round.target > 0 and round.visited = 0 then 1 else 0 end) as bigint
    ) as not_begun
from finest
left join round on round.region_code = finest.region_code
having count(round.region_code) > 0
