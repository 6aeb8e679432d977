-- Every indicator. One row per indicator, unit, period, period kind, programme and part.
-- The one store of figures: pages, files and comparisons read values here and add nothing up.
-- Numbers below a billion are rounded to the sixth decimal, so that sums of fractions come out the
-- same in whatever order they were added; larger ones are whole, and rounding would spoil them.
with
    published as (
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
        from observation_times
        where over_area = 'none'
    ),
    all_figures as (
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
            due_date
        from observation_totals
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
            reported,
            expected,
            due_date
        from published
    ),
    located as (
        select
            figures.*,
            case
                figures.unit_kind when 'region' then regions.level else figures.unit_kind
            end as level
        from all_figures as figures
        left join
            regions on figures.unit_kind = 'region' and regions.region_code = figures.unit_code
    )
select
    located.indicator,
    located.unit_kind,
    located.unit_code,
    located.level,
    located.period,
    located.period_kind,
    located.program_code,
    located.part,
    case
        when abs(located.numerator) < 1e9 then round(located.numerator, 6) else located.numerator
    end as numerator,
    case
        when abs(located.denominator) < 1e9
        then round(located.denominator, 6)
        else located.denominator
    end as denominator,
    case when abs(located.value) < 1e9 then round(located.value, 6) else located.value end as value,
    located.reported,
    located.expected,
    case
        when located.due_date > agency.as_of
        then 'provisional'
        when located.reported < located.expected
        then 'incomplete'
        else 'final'
    end as status
from located
cross join agency
order by
    located.indicator,
    located.level,
    located.program_code,
    located.period_kind,
    located.period,
    located.unit_code,
    located.part
