-- Years in which more was spent than the ceiling allows. One row per programme and year.
select
    program_code || ' ' || cast(year as varchar) as subject,
    'Realisasi '
    || cast(max(realised_to_date_idr) as varchar)
    || ' melebihi pagu '
    || cast(max(pagu_idr) as varchar)
    || '.' as message
from budget_months
group by program_code, year
having max(realised_to_date_idr) > max(pagu_idr)
