-- Families in a programme against families in the register, by desil. One row per programme, area,
-- release and part: each desil, all of them ('*'), and those within its rule ('rule=within').
with
    parts as (
        select *, 'desil=' || cast(desil as varchar) as part
        from desil_reach
        union all
        select *, '*' as part
        from desil_reach
        union all
        select *, 'rule=within' as part
        from desil_reach
        where within_rule
    )
select
    'region' as unit_kind,
    region_code as unit_code,
    period,
    'triwulan' as period_kind,
    program_code,
    part,
    cast(sum(recipients) as double) as numerator,
    cast(sum(registered) as double) as denominator,
    cast(null as double) as value
from parts
group by program_code, region_code, period, part
