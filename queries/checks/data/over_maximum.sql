-- Figures above what no true value can exceed. One row per indicator, unit, period, programme and
-- part.
with
    figures as (
        select
            base.indicator,
            base.unit_kind,
            base.unit_code,
            base.period,
            base.period_kind,
            base.program_code,
            base.part,
            catalogue.maximum,
            coalesce(
                base.value, catalogue.scale * base.numerator / nullif(base.denominator, 0)
            ) as value
        from observation_base as base
        join catalogue_indicators as catalogue on catalogue.indicator = base.indicator
        where catalogue.maximum is not null
    )
select
    '' as dataset,
    indicator as "column",
    unit_kind,
    unit_code,
    period,
    period_kind,
    program_code,
    part,
    value,
    maximum as expected
from figures
where value > maximum
