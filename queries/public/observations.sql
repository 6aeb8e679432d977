-- What may be published, before small numbers are hidden: every figure of a publishable indicator
-- at its public levels. One row per indicator, unit, period, period kind, programme and part.
-- coarse_only: about kinds of people in need that mark whoever is counted
-- (ppks_kinds.stigmatising),
-- below kabupaten: the number itself is never published there.
with
    ranks as (
        select level_name, place
        from
            (
                values
                    ('negara', 1), ('provinsi', 2), ('kabupaten', 3), ('kecamatan', 4), ('desa', 5)
            ) as levels(level_name, place)
    ),
    marked_kinds as (
        select cast(ppks_code as varchar) as code from ppks_kinds where stigmatising = 'ya'
    ),
    program_kinds as (
        select program_code, unnest(string_split(trim(ppks_codes), ' ')) as code
        from programs
        where trim(ppks_codes) <> ''
    ),
    marked_programs as (
        select program_kinds.program_code
        from program_kinds
        left join marked_kinds on marked_kinds.code = program_kinds.code
        group by program_kinds.program_code
        having count(*) = count(marked_kinds.code)
    )
select
    observations.*,
    coalesce(own_rank.place > 3, false)
    and (
        marked_programs.program_code is not null
        or regexp_extract(observations.part, 'kind=([0-9]+)', 1) in (select code from marked_kinds)
    ) as coarse_only
from observations
join catalogue_indicators as indicators on indicators.indicator = observations.indicator
left join ranks as own_rank on own_rank.level_name = observations.level
left join ranks as finest on finest.level_name = indicators.public_from
left join marked_programs on marked_programs.program_code = observations.program_code
where indicators.publishable and (own_rank.place is null or own_rank.place <= finest.place)
