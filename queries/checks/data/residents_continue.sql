-- Months that do not start where the month before ended. One row per UPT, month and reporter.
with
    pairs as (
        select
            later.upt_code,
            later.month,
            later.period_kind,
            later.reported_by,
            later.start_residents,
            earlier.end_residents
        from upt_residents as later
        join
            upt_residents as earlier
            on earlier.upt_code = later.upt_code
            and earlier.reported_by = later.reported_by
            and earlier.period_kind = later.period_kind
            and earlier.month = cast(later.month - interval '1 month' as date)
        where later.period_kind = 'bulan'
    )
select
    'upt_residents' as dataset,
    'start_residents' as "column",
    'upt' as unit_kind,
    upt_code as unit_code,
    month as period,
    period_kind,
    '*' as program_code,
    reported_by as part,
    cast(start_residents as double) as value,
    cast(end_residents as double) as expected
from pairs
where start_residents <> end_residents
