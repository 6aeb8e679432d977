-- Months without a service, looking back. One row per own area and closed month of the log.
-- months_without of the last 12 months, of which the log covers months_covered; longest_gap: the
-- longest run of such months within the last 24, from gap_from to gap_until (the later of equals).
with
    looks as (
        select
            here.region_code,
            here.level,
            here.month,
            here.gap_months,
            here.last_served,
            past.month as past_month,
            past.days,
            12 * (year(here.month) - year(past.month))
            + month(here.month)
            - month(past.month) as age,
            least(
                past.gap_months,
                24 - (
                    12 * (year(here.month) - year(past.month))
                    + month(here.month)
                    - month(past.month)
                )
            ) as run
        from service_months as here
        join
            service_months as past
            on past.region_code = here.region_code
            and past.month <= here.month
            and past.month > here.month - interval '24 months'
    ),
    longest as (
        select
            region_code,
            level,
            month,
            gap_months,
            last_served,
            past_month,
            days,
            age,
            run,
            max(run) over (partition by region_code, month) as longest_gap
        from looks
    ),
    found as (
        select
            region_code,
            level,
            month,
            gap_months,
            last_served,
            cast(
                sum(case when age < 12 and days = 0 then 1 else 0 end) as bigint
            ) as months_without,
            cast(sum(case when age < 12 then 1 else 0 end) as bigint) as months_covered,
            cast(longest_gap as bigint) as longest_gap,
            max(case when run = longest_gap and longest_gap > 0 then past_month end) as gap_until
        from longest
        group by region_code, level, month, gap_months, last_served, longest_gap
    )
select
    region_code,
    level,
    month,
    gap_months,
    last_served,
    months_without,
    months_covered,
    longest_gap,
    cast(gap_until - (longest_gap - 1) * interval '1 month' as date) as gap_from,
    gap_until
from found
