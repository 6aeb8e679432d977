-- What may be published. One row per indicator, unit, period, period kind, programme and part.
-- Every figure of a publishable indicator at its public levels, before small numbers are hidden.
-- coarse_only: about kinds of people in need that mark whoever is counted
-- (ppks_kinds.stigmatising), below kabupaten: the number itself is never published there. Below
-- kabupaten a figure is broken down by one thing at a time (kind or sex, not both): what is small
-- twice over is mostly hidden. What the office spends and who left a home is told of whole years
-- (yearly). How many of its reports came in is told of an office that reports: one that has brought
-- in nothing that falls due is not late. largest_idr, second_idr: the two largest payments in an
-- amount,
-- where payments came one by one; of several areas together the second is at most as large.
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
    ),
    shares as (
        select
            area_inside.unit_code,
            payment_shares.program_code,
            payment_shares.month as period,
            payment_shares.period_kind,
            max(payment_shares.largest_idr) as largest_idr,
            case
                when count(*) > 1
                then max(payment_shares.largest_idr)
                else max(payment_shares.second_idr)
            end as second_idr
        from payment_shares
        join area_inside on area_inside.region_code = payment_shares.region_code
        group by
            area_inside.unit_code,
            payment_shares.program_code,
            payment_shares.month,
            payment_shares.period_kind
    )
select
    observations.*,
    shares.largest_idr,
    shares.second_idr,
    coalesce(own_rank.place > 3, false)
    and (
        marked_programs.program_code is not null
        or regexp_extract(observations.part, 'kind=([0-9]+)', 1) in (select code from marked_kinds)
    ) as coarse_only
from observations
join catalogue_indicators as indicators on indicators.indicator = observations.indicator
left join ranks as own_rank on own_rank.level_name = observations.level
left join ranks as finest on finest.level_name = indicators.public_from
left join
    shares
    on observations.indicator = 'disbursed_idr'
    and shares.unit_code = observations.unit_code
    and shares.program_code = observations.program_code
    and shares.period = observations.period
    and shares.period_kind = observations.period_kind
left join marked_programs on marked_programs.program_code = observations.program_code
where
    indicators.publishable
    and (own_rank.place is null or own_rank.place <= finest.place)
    and (own_rank.place is null or own_rank.place <= 3 or not contains(observations.part, ','))
    and (
        not coalesce(indicators.yearly, false)
        or (observations.period_kind = 'tahun' and observations.status = 'final')
    )
    and (
        coalesce(indicators.subject, '') <> 'Pelaporan'
        or exists (select 1 from reports where received is not null)
    )
