-- The year in which the register of organisations is read. One row per year (one or none).
-- That of the newest arrival; no row without a register.
select cast(date_trunc('year', agency.as_of) as date) as period, 'tahun' as period_kind
from agency
where agency.as_of is not null and exists (select 1 from organisations)
