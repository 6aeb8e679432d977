-- Months whose residents do not balance. One row per UPT, month and reporter.
with
    balances as (
        select
            *,
            start_residents
            + admitted
            - returned_home
            - independent
            - referred
            - died
            - left_without_leave as computed
        from upt_residents
    )
select
    'upt_residents' as dataset,
    'end_residents' as "column",
    'upt' as unit_kind,
    upt_code as unit_code,
    month as period,
    period_kind,
    '*' as program_code,
    reported_by as part,
    cast(end_residents as double) as value,
    cast(computed as double) as expected
from balances
where computed <> end_residents
