-- Figures of units and of all above them. One row per indicator, unit, programme, part and period.
-- reported counts units from which everything expected has arrived, expected those that owe
-- something; a unit itself is 0 or 1 of 1, and has a value as soon as a part has arrived.
with
    summed as (
        select
            units.indicator,
            parents.parent_kind as unit_kind,
            parents.parent_code as unit_code,
            units.period,
            units.period_kind,
            units.program_code,
            units.part,
            sum(units.numerator) as numerator,
            sum(units.denominator) as denominator,
            sum(units.value) as value,
            sum(case when units.reported >= units.expected then 1 else 0 end) as reported,
            count(*) as expected,
            units.over_area,
            units.scale,
            max(units.due_date) as due_date
        from observation_units as units
        join
            unit_parents as parents
            on parents.unit_kind = units.unit_kind
            and parents.unit_code = units.unit_code
        group by
            units.indicator,
            parents.parent_kind,
            parents.parent_code,
            units.period,
            units.period_kind,
            units.program_code,
            units.part,
            units.over_area,
            units.scale
    ),
    own_of_summed as (
        select
            units.indicator,
            units.unit_kind,
            units.unit_code,
            units.period,
            units.period_kind,
            units.program_code,
            units.part,
            units.numerator,
            units.denominator,
            units.value,
            case when units.reported >= units.expected then 1 else 0 end as reported,
            1 as expected,
            units.over_area,
            units.scale,
            units.due_date
        from observation_units as units
        where units.unit_code in (select parent_code from unit_parents)
    ),
    merged as (
        select
            indicator,
            unit_kind,
            unit_code,
            period,
            period_kind,
            program_code,
            part,
            sum(numerator) as numerator,
            sum(denominator) as denominator,
            sum(value) as value,
            sum(reported) as reported,
            sum(expected) as expected,
            over_area,
            scale,
            max(due_date) as due_date
        from
            (
                select *
                from summed
                union all
                select *
                from own_of_summed
            ) as both_kinds
        group by
            indicator,
            unit_kind,
            unit_code,
            period,
            period_kind,
            program_code,
            part,
            over_area,
            scale
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
    case
        when over_area = 'ratio' and denominator is not null
        then scale * numerator / nullif(denominator, 0)
        else value
    end as value,
    reported,
    expected,
    due_date
from merged
union all
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
    case when reported >= expected then 1 else 0 end as reported,
    1 as expected,
    due_date
from observation_units
where unit_code not in (select parent_code from unit_parents)
