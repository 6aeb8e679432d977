-- Families by desil and who of them a programme reaches. One row per programme, area, release,
-- desil.
-- Only areas that sent both for that release; a desil that one of the two leaves out is zero there.
-- within_rule: the desil is at most the programme's desil_max; null where it has none.
with
    registered as (
        select region_code, release, desil, families from welfare_deciles where families is not null
    ),
    reached as (
        select program_code, region_code, release, desil, families
        from program_deciles
        where families is not null
    ),
    both_sent as (
        select distinct reached.program_code, reached.region_code, reached.release
        from reached
        join
            (select distinct region_code, release from registered) as registers
            on registers.region_code = reached.region_code
            and registers.release = reached.release
    ),
    desils as (
        select desil from (values (1), (2), (3), (4), (5), (6), (7), (8), (9), (10)) as ten(desil)
    )
select
    both_sent.program_code,
    both_sent.region_code,
    both_sent.release,
    releases.period,
    desils.desil,
    programs.desil_max,
    desils.desil <= programs.desil_max as within_rule,
    coalesce(registered.families, 0) as registered,
    coalesce(reached.families, 0) as recipients
from both_sent
cross join desils
join register_releases as releases on releases.release = both_sent.release
left join programs on programs.program_code = both_sent.program_code
left join
    registered
    on registered.region_code = both_sent.region_code
    and registered.release = both_sent.release
    and registered.desil = desils.desil
left join
    reached
    on reached.program_code = both_sent.program_code
    and reached.region_code = both_sent.region_code
    and reached.release = both_sent.release
    and reached.desil = desils.desil
