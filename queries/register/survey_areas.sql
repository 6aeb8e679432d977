-- One round of the survey, area by area, least verified first. One row per own area of $level.
-- Sums over the areas of the office's finest level inside it; reported of expected of them sent it.
-- Not begun (target, nobody visited) is not the same as not reported.
-- $period $level $parent ('*': the whole office).
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
    ),
    round as (
        select survey.*
        from register_survey as survey
        join register_releases as releases on releases.release = survey.release
        where releases.period = cast($period as date)
    ),
    summed as (
        select
            areas.region_code,
            areas.region_name,
            areas.parent_code,
            sum(round.target) as target,
            sum(round.visited) as visited,
            sum(round.verified) as verified,
            sum(round.nik_matched) as nik_matched,
            sum(round.wrongly_included) as wrongly_included,
            sum(round.wrongly_excluded) as wrongly_excluded,
            count(round.region_code) as reported,
            count(*) as expected
        from regions as areas
        join
            finest
            on finest.region_code = areas.region_code
            or starts_with(finest.region_code, areas.region_code || '.')
        left join round on round.region_code = finest.region_code
        where
            areas.own
            and areas.level = cast($level as varchar)
            and ($parent = '*' or starts_with(areas.region_code, cast($parent as varchar) || '.'))
        group by areas.region_code, areas.region_name, areas.parent_code
    )
select
    summed.region_code,
    summed.region_name,
    parents.region_name as parent_name,
    cast(summed.target as bigint) as target,
    cast(summed.visited as bigint) as visited,
    cast(summed.verified as bigint) as verified,
    cast(summed.nik_matched as bigint) as nik_matched,
    cast(summed.wrongly_included as bigint) as wrongly_included,
    cast(summed.wrongly_excluded as bigint) as wrongly_excluded,
    100.0 * summed.verified / nullif(summed.target, 0) as verified_pct,
    summed.reported,
    summed.expected,
    case
        when summed.reported = 0
        then 'belum_melapor'
        when summed.target > 0 and summed.visited = 0
        then 'belum_mulai'
        when summed.reported < summed.expected
        then 'belum_lengkap'
        when summed.visited >= summed.target
        then 'selesai'
        else 'berjalan'
    end as status
from summed
left join regions as parents on parents.region_code = summed.parent_code
where exists (select 1 from round)
order by verified_pct asc nulls last, summed.region_code
