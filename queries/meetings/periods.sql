-- The year in which meetings and decisions are read. One row per year (one or none).
-- That of the newest arrival; no row where neither was ever reported.
select cast(date_trunc('year', agency.as_of) as date) as period, 'tahun' as period_kind
from agency
where
    agency.as_of is not null
    and (exists (select 1 from meeting_attendance) or exists (select 1 from decisions))
