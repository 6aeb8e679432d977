-- Physical and financial progress of $facility in $year. One row per month; not reported is NULL.
with
    months as (
        select
            cast(
                unnest(
                    generate_series(
                        make_date(cast($year as integer), 1, 1),
                        make_date(cast($year as integer), 12, 1),
                        interval 1 month
                    )
                ) as date
            ) as month
    ),
    money as (
        select month, max(pagu_idr) as pagu_idr, max(spent_idr) as spent_idr
        from facilities
        where facility_code = $facility and period_kind = 'bulan'
        group by month
    ),
    physical as (
        select period as month, max(value) as physical_pct
        from observations
        where
            indicator = 'physical_pct'
            and unit_kind = 'office'
            and period_kind = 'bulan'
            and part = 'facility=' || $facility
        group by period
    )
select
    months.month,
    physical.physical_pct,
    100.0 * money.spent_idr / nullif(money.pagu_idr, 0) as financial_pct,
    money.pagu_idr,
    money.spent_idr
from months
left join money on money.month = months.month
left join physical on physical.month = months.month
where exists (select 1 from facilities where facility_code = $facility)
order by months.month
