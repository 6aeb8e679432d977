-- Years with a report of Sekolah Rakyat, at whatever stage, newest first. One row per year.
select distinct cast(cast(year as varchar) || '-01-01' as date) as period, 'tahun' as period_kind
from school_intake
order by period desc
