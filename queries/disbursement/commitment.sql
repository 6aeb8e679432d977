-- Accrued and paid, month by month, of $program in $year. One row per month; none without a pagu.
-- accrued_idr: a twelfth of the ceiling for each month. paid_to_date_idr: nothing is paid, and
-- nothing due, before the pay month; from it on NULL until a payment is reported, and in months
-- that have not closed.
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
    ceiling as (
        select observations.value as pagu_idr
        from observations
        join agency on agency.slug = observations.unit_code
        where
            observations.indicator = 'pagu_idr'
            and observations.unit_kind = 'office'
            and observations.period = make_date(cast($year as integer), 1, 1)
            and observations.period_kind = 'tahun'
            and observations.program_code = $program
            and observations.part = '*'
            and observations.value is not null
    ),
    pay as (
        select min(months.month) as pay_month
        from programs
        join
            months
            on list_contains(
                string_split(trim(programs.pay_months), ' '), cast(month(months.month) as varchar)
            )
        where programs.program_code = $program
    ),
    paid as (
        select observations.period as month, sum(observations.value) as amount_idr
        from observations
        join agency on agency.region_code = observations.unit_code
        where
            observations.indicator = 'disbursed_idr'
            and observations.unit_kind = 'region'
            and observations.period_kind <> 'tahun'
            and year(observations.period) = cast($year as integer)
            and observations.program_code = $program
            and observations.part = '*'
            and observations.value is not null
        group by observations.period
    ),
    sums as (
        select
            months.month,
            sum(paid.amount_idr) over (order by months.month) as paid_to_date_idr,
            max(paid.month) over () as last_paid
        from months
        left join paid on paid.month = months.month
    )
select
    sums.month,
    cast(round(ceiling.pagu_idr * month(sums.month) / 12) as bigint) as accrued_idr,
    cast(
        case
            when
                sums.month >= date_trunc('month', agency.as_of)
                and (sums.last_paid is null or sums.month > sums.last_paid)
            then null
            when pay.pay_month is null or sums.month < pay.pay_month
            then coalesce(sums.paid_to_date_idr, 0)
            else sums.paid_to_date_idr
        end as bigint
    ) as paid_to_date_idr
from sums
cross join ceiling
cross join pay
cross join agency
order by sums.month
