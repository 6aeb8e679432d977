-- Figures of units, all programmes too. One row per indicator, unit, programme, part and period.
-- Programme '*' by month counts each period in the month in which it starts; a year that has no
-- shorter periods is in the year only. Indicators without over_programs have no programme '*' but
-- their own: a family in two programmes would be counted twice, or two rules mixed.
with
    by_program as (
        select *, case when period_kind = 'tahun' then 'tahun' else 'bulan' end as margin_kind
        from observation_leaves
        where
            program_code <> '*'
            and is_counted
            and indicator
            not in (select indicator from catalogue_indicators where not over_programs)
    )
select
    indicator,
    unit_kind,
    unit_code,
    period,
    period_kind,
    program_code,
    part,
    numerator,
    denominator,
    value,
    reported,
    expected,
    over_area,
    scale,
    due_date
from observation_leaves
union all
select
    indicator,
    unit_kind,
    unit_code,
    period,
    margin_kind as period_kind,
    '*' as program_code,
    part,
    sum(numerator) as numerator,
    sum(denominator) as denominator,
    case
        when over_area = 'sum'
        then sum(value)
        else scale * sum(numerator) / nullif(sum(denominator), 0)
    end as value,
    sum(reported) as reported,
    sum(expected) as expected,
    over_area,
    scale,
    max(due_date) as due_date
from by_program
group by indicator, unit_kind, unit_code, period, margin_kind, part, over_area, scale
