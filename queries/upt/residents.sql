-- One row per month of one UPT, from its first report to the office's newest (NULL = not reported).
with
    figures as (
        select
            period as month,
            max(case when indicator = 'upt_residents' then value end) as end_residents,
            max(case when indicator = 'upt_occupancy_pct' then value end) as occupancy_pct,
            max(case when indicator = 'waiting' then value end) as waiting
        from observations
        where
            unit_kind = 'upt'
            and unit_code = $upt
            and period_kind = 'bulan'
            and program_code = '*'
            and part = '*'
            and indicator in ('upt_residents', 'upt_occupancy_pct', 'waiting')
        group by period
    ),
    movements as (
        select
            month,
            start_residents,
            admitted,
            coalesce(
                start_residents + admitted - end_residents,
                returned_home + independent + referred + died + left_without_leave
            ) as left_upt
        from upt_residents
        where upt_code = $upt and reported_by = 'panti' and period_kind = 'bulan'
    ),
    months as (
        select
            unnest(
                generate_series(
                    (select min(month) from figures),
                    (select max(month) from upt_residents where period_kind = 'bulan'),
                    interval 1 month
                )
            ) as month
    )
select
    cast(months.month as date) as month,
    movements.start_residents,
    movements.admitted,
    movements.left_upt,
    figures.end_residents,
    figures.waiting,
    upt.capacity,
    figures.occupancy_pct,
    figures.end_residents is not null as reported
from upt
cross join months
left join figures on figures.month = months.month
left join movements on movements.month = months.month
where upt.upt_code = $upt
order by months.month
