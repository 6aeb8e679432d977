-- An indicator month by month for every UPT up to $period, silent months too. One row per UPT and
-- month. $indicator.
select unit_code as upt_code, period, value, reported, expected, reason
from observations
where
    indicator = cast($indicator as varchar)
    and unit_kind = 'upt'
    and period_kind = 'bulan'
    and program_code = '*'
    and part = '*'
    and period <= cast($period as date)
order by unit_code, period
