-- Years for which visits are known, newest first. One row per year.
select distinct period, period_kind
from observations
where indicator = 'upt_visited_pct' and unit_kind = 'office' and value is not null
order by period desc
