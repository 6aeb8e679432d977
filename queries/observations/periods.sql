-- Periods with a figure, newest first. One row per period, period kind, level and programme.
-- A hidden figure counts. $indicator: key of the indicator.
select distinct period, period_kind, level, program_code
from observations
where indicator = cast($indicator as varchar) and (value is not null or status = 'hidden')
order by period desc, period_kind asc, level asc, program_code asc
