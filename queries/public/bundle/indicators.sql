-- What the open data measure and how finely. One row per indicator with figures.
-- Lists are words with spaces between: levels, period_kinds, part_keys (what its parts tell apart).
with
    keys as (
        select distinct indicator, unnest(regexp_extract_all(part, '([a-z_]+)=', 1)) as part_key
        from observations
    ),
    split as (
        select indicator, string_agg(part_key, ' ' order by part_key) as part_keys
        from keys
        group by indicator
    ),
    found as (
        select
            indicator,
            count(*) as "rows",
            min(period) as period_from,
            max(period) as period_to,
            bool_or(program_code <> '*') as by_program,
            array_to_string(list_sort(list(distinct level)), ' ') as levels,
            array_to_string(list_sort(list(distinct period_kind)), ' ') as period_kinds
        from observations
        group by indicator
    )
select
    indicators.indicator,
    indicators.label,
    indicators.short,
    indicators.subject,
    indicators.unit,
    indicators.definition,
    indicators.formula,
    indicators.source,
    indicators.direction,
    indicators.decimals,
    indicators.public_from,
    indicators.caveats,
    found."rows",
    found.period_from,
    found.period_to,
    found.by_program,
    found.levels,
    found.period_kinds,
    coalesce(split.part_keys, '') as part_keys
from found
join catalogue_indicators as indicators on indicators.indicator = found.indicator
left join split on split.indicator = found.indicator
order by indicators.subject, indicators.indicator
