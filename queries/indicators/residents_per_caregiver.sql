-- Residents at the end and staff that gives care, the panti's own figures. One row per UPT and
-- period.
-- The staff is that of the year, else of the newest year before; without any there is no row.
with
    yearly as (
        select upt_code, year, sum(case when gives_care then people else 0 end) as caregivers
        from upt_staff
        group by upt_code, year
    ),
    staffing as (
        select
            upt_code,
            year,
            caregivers,
            lead(year) over (partition by upt_code order by year) as next_year
        from yearly
    )
select
    'upt' as unit_kind,
    residents.upt_code as unit_code,
    residents.month as period,
    residents.period_kind,
    '*' as program_code,
    '*' as part,
    cast(residents.end_residents as double) as numerator,
    cast(staffing.caregivers as double) as denominator,
    cast(null as double) as value
from upt_residents as residents
join
    staffing
    on staffing.upt_code = residents.upt_code
    and staffing.year <= year(residents.month)
    and (staffing.next_year is null or staffing.next_year > year(residents.month))
where residents.reported_by = 'panti' and residents.end_residents is not null
