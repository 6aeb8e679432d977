-- Families in the register by desil. One row per area, release and part: each desil, all ('*').
-- A desil that an area leaves out of a release that it sent is zero there.
with
    sent as (select distinct region_code, release from welfare_deciles where families is not null),
    parts as (
        select *
        from
            (
                values
                    ('desil=1', 1, 1),
                    ('desil=2', 2, 2),
                    ('desil=3', 3, 3),
                    ('desil=4', 4, 4),
                    ('desil=5', 5, 5),
                    ('desil=6', 6, 6),
                    ('desil=7', 7, 7),
                    ('desil=8', 8, 8),
                    ('desil=9', 9, 9),
                    ('desil=10', 10, 10),
                    ('*', 1, 10)
            ) as spans(part, from_desil, to_desil)
    )
select
    'region' as unit_kind,
    sent.region_code as unit_code,
    releases.period,
    'triwulan' as period_kind,
    '*' as program_code,
    parts.part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(coalesce(sum(register.families), 0) as double) as value
from sent
cross join parts
join register_releases as releases on releases.release = sent.release
left join
    welfare_deciles as register
    on register.region_code = sent.region_code
    and register.release = sent.release
    and register.desil >= parts.from_desil
    and register.desil <= parts.to_desil
group by sent.region_code, releases.period, parts.part
