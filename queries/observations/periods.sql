-- Periods for which an indicator has a value, shown or hidden, newest first.
-- One row per period, period kind, level and programme.
-- $indicator: key of the indicator.
select distinct period, period_kind, level, program_code
from observations
where indicator = cast($indicator as varchar) and (value is not null or status = 'hidden')
order by period desc, period_kind asc, level asc, program_code asc
