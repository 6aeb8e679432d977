-- Every period that can start from 2000 to 2049. One row per period kind and first month.
-- last_month closes the period; next_month is the first after it; is_regular: the period starts
-- where the year's grid has one.
with
    digits as (
        select digit from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as ten(digit)
    ),
    years as (
        select 2000 + 10 * tens.digit + ones.digit as year
        from digits as tens
        cross join digits as ones
        where tens.digit < 5
    ),
    months as (
        select
            cast(
                cast(years.year as varchar)
                || '-'
                || lpad(cast(6 * half.digit + sixth.digit + 1 as varchar), 2, '0')
                || '-01' as date
            ) as period
        from years
        cross join digits as half
        cross join digits as sixth
        where half.digit < 2 and sixth.digit < 6
    )
select
    months.period,
    kinds.period_kind,
    kinds.months,
    cast(year(months.period) as integer) as year,
    cast(months.period + (kinds.months - 1) * interval '1 month' as date) as last_month,
    cast(months.period + kinds.months * interval '1 month' as date) as next_month,
    (month(months.period) - 1) % kinds.months = 0 as is_regular
from months
cross join period_kinds as kinds
