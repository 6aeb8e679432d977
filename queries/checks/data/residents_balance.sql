-- Months whose residents do not balance. One row per UPT, month and reporter.
-- A way out that was left blank is not known: only an end that even without it is too high is
-- certainly wrong.
with
    balances as (
        select
            *,
            start_residents
            + admitted
            - coalesce(returned_home, 0)
            - coalesce(independent, 0)
            - coalesce(referred, 0)
            - coalesce(died, 0)
            - coalesce(left_without_leave, 0) as computed,
            returned_home + independent + referred + died + left_without_leave
            is null as is_partly_blank
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
where computed < end_residents or (computed > end_residents and not is_partly_blank)
