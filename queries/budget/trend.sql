-- One row per month of $year: planned cash and realisation of $program ('*' = the office), by
-- month and to date.
-- To-date figures are those of observations; a month nobody reported is NULL, not 0. Planned cash
-- is known for the whole year: after the last reported month it goes on from the monthly plan.
with
    months as (
        select
            cast(
                unnest(
                    generate_series(
                        make_date($year, 1, 1), make_date($year, 12, 1), interval 1 month
                    )
                ) as date
            ) as month
    ),
    monthly as (
        select
            month,
            sum(planned_cash_idr) as planned_cash_idr,
            sum(realised_idr) as realised_idr,
            count(realised_idr) as reported,
            count(*) as expected
        from budget_months
        where year = $year and (program_code = $program or ($program = '*' and in_office_budget))
        group by month
    ),
    figures as (
        select
            period as month,
            max(case when indicator = 'pagu_idr' then value end) as pagu_idr,
            max(case when indicator = 'planned_cash_idr' then value end) as planned_to_date_idr,
            max(case when indicator = 'realised_idr' then value end) as realised_to_date_idr
        from observations
        where
            unit_kind = 'office'
            and period_kind = 'bulan'
            and program_code = $program
            and part = '*'
            and year(period) = $year
            and indicator in ('pagu_idr', 'planned_cash_idr', 'realised_idr')
        group by period
    )
select
    months.month,
    monthly.planned_cash_idr,
    monthly.realised_idr,
    coalesce(
        figures.planned_to_date_idr,
        case
            when monthly.planned_cash_idr is not null
            then sum(monthly.planned_cash_idr) over (order by months.month)
        end
    ) as planned_to_date_idr,
    figures.realised_to_date_idr,
    figures.pagu_idr,
    coalesce(monthly.reported, 0) as reported,
    coalesce(monthly.expected, 0) as expected
from months
left join monthly on monthly.month = months.month
left join figures on figures.month = months.month
where exists (select 1 from monthly) or exists (select 1 from figures)
order by months.month
