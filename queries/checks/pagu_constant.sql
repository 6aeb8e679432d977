-- Ceilings that differ within a year. One row per programme, year and revision.
select
    program_code || ' ' || cast(year as varchar) || ' ' || revision as subject,
    'Pagu setahun berbeda antarbulan: '
    || cast(min(pagu_idr) as varchar)
    || ' sampai '
    || cast(max(pagu_idr) as varchar)
    || '.' as message
from budgets
group by program_code, year, revision
having min(pagu_idr) <> max(pagu_idr)
