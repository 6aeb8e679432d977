-- Months whose residents do not balance. One row per UPT, month and reporter.
with
    balances as (
        select
            upt_code,
            month,
            reported_by,
            end_residents,
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
    upt_code || ' ' || cast(month as varchar) as subject,
    'Awal + masuk - keluar '
    || cast(computed as varchar)
    || ', akhir '
    || cast(end_residents as varchar)
    || ' (laporan '
    || reported_by
    || ').' as message
from balances
where computed <> end_residents
