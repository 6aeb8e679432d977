-- Everything published about $region at its newest. One row per indicator, programme and part.
-- A whole figure that other areas of the level have and this one not is a row without a figure.
-- What is reported by due day: its shortest periods; else its longest. Newest: the last period with
-- a figure up to $until, shown or hidden, of any area of the level. parent_*: the area around it in
-- the same period. neighbours_median: of those areas that $neighbours lists (codes, with commas)
-- and that are shown.
with
    here as (
        select region_code, level, parent_code
        from regions
        where region_code = cast($region as varchar)
    ),
    of_level as (
        select
            observations.indicator,
            observations.program_code,
            observations.part,
            observations.unit_code,
            observations.period,
            observations.period_kind,
            observations.value,
            observations.reason,
            case
                when indicators.due_dataset <> '' then kinds.months else - kinds.months
            end as place
        from observations
        join here on here.level = observations.level
        join catalogue_indicators as indicators on indicators.indicator = observations.indicator
        join period_kinds as kinds on kinds.period_kind = observations.period_kind
        where observations.unit_kind = 'region' and observations.period <= cast($until as date)
    ),
    newest as (
        select indicator, program_code, part, period, period_kind
        from of_level
        where value is not null or reason is not null
        qualify
            row_number() over (
                partition by indicator, program_code, part order by place, period desc
            )
            = 1
    ),
    beside as (
        select
            of_level.indicator,
            of_level.program_code,
            of_level.part,
            median(of_level.value) as neighbours_median,
            count(of_level.value) as neighbours
        from of_level
        join
            newest
            on newest.indicator = of_level.indicator
            and newest.program_code = of_level.program_code
            and newest.part = of_level.part
            and newest.period = of_level.period
            and newest.period_kind = of_level.period_kind
        where list_contains(string_split(cast($neighbours as varchar), ','), of_level.unit_code)
        group by of_level.indicator, of_level.program_code, of_level.part
    )
select
    newest.indicator,
    newest.program_code,
    programs.program_name,
    newest.part,
    newest.period,
    newest.period_kind,
    own.value,
    own.numerator,
    own.denominator,
    coalesce(own.reported, 0) as reported,
    coalesce(own.expected, 0) as expected,
    own.status,
    own.reason,
    around.value as parent_value,
    around.reason as parent_reason,
    around.status as parent_status,
    coalesce(around.reported, 0) as parent_reported,
    coalesce(around.expected, 0) as parent_expected,
    around.indicator is not null as has_parent,
    beside.neighbours_median,
    coalesce(beside.neighbours, 0) as neighbours
from newest
cross join here
left join
    observations as own
    on own.unit_kind = 'region'
    and own.unit_code = here.region_code
    and own.indicator = newest.indicator
    and own.program_code = newest.program_code
    and own.part = newest.part
    and own.period = newest.period
    and own.period_kind = newest.period_kind
left join
    observations as around
    on around.unit_kind = 'region'
    and around.unit_code = here.parent_code
    and around.indicator = newest.indicator
    and around.program_code = newest.program_code
    and around.part = newest.part
    and around.period = newest.period
    and around.period_kind = newest.period_kind
left join
    beside
    on beside.indicator = newest.indicator
    and beside.program_code = newest.program_code
    and beside.part = newest.part
left join programs on programs.program_code = newest.program_code
where own.indicator is not null or (newest.program_code = '*' and newest.part = '*')
order by newest.indicator, newest.program_code, length(newest.part), newest.part
