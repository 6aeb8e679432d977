-- Years in which more is planned than the ceiling allows. One row per programme and year.
select
    program_code || ' ' || cast(year as varchar) as subject,
    'Anggaran kas setahun '
    || cast(max(planned_to_date_idr) as varchar)
    || ' melebihi pagu '
    || cast(max(pagu_idr) as varchar)
    || '.' as message
from budget_months
group by program_code, year
having max(planned_to_date_idr) > max(pagu_idr)
