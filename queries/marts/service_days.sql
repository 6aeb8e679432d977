-- Days with a service in the field. One row per area, as it was logged, and day.
-- is_distribution: aid was handed out that day; NULL where nobody said whether it was.
select
    region_code,
    date,
    cast(date_trunc('month', date) as date) as month,
    count(distinct service) as services,
    sum(people) as people,
    bool_or(is_distribution) as is_distribution
from service_log
group by region_code, date
