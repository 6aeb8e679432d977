-- One row per month of $year (0 = every year): days from SP2D to transfer, median and 90th share.
-- Over the rows of $program and $region; '*' counts a row in the month in which its period starts.
with
    rows_of_area as (
        select month, date_diff('day', sp2d_date, transfer_date) as days
        from disbursements
        join regions on regions.region_code = disbursements.region_code and regions.own
        left join agency on true
        where
            (agency.as_of is null or disbursements.month <= agency.as_of)
            and ($program = '*' or disbursements.program_code = $program)
            and (
                $region = '*'
                or disbursements.region_code = $region
                or starts_with(disbursements.region_code, $region || '.')
            )
            and ($year = 0 or year(disbursements.month) = $year)
            and disbursements.period_kind <> 'tahun'
    )
select
    month,
    median(days) as median_days,
    round(quantile_cont(days, 0.9), 1) as p90_days,
    count(days) as transfers,
    count(*) - count(days) as without_date
from rows_of_area
group by month
order by month
