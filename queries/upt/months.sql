-- One row per UPT and month of $year: the value of $indicator, a grid without holes (NULL = not
-- reported).
with
    figures as (
        select unit_code as upt_code, period as month, value, reported, expected, status
        from observations
        where
            indicator = $indicator
            and unit_kind = 'upt'
            and period_kind = 'bulan'
            and program_code = '*'
            and part = '*'
            and year(period) = $year
    ),
    months as (
        select
            unnest(
                generate_series(
                    make_date($year, 1, 1), (select max(month) from figures), interval 1 month
                )
            ) as month
    )
select
    upt.upt_code,
    upt.upt_name,
    upt.kind,
    cast(months.month as date) as month,
    figures.value,
    figures.status,
    coalesce(figures.reported, 0) as reported,
    coalesce(figures.expected, 0) as expected
from upt
cross join months
left join figures on figures.upt_code = upt.upt_code and figures.month = months.month
where
    (upt.valid_from is null or upt.valid_from <= last_day(months.month))
    and (upt.valid_to is null or upt.valid_to >= months.month)
order by upt.kind, upt.upt_name, months.month
