-- case: the longer of two gaps, the later of equals; the log covers four months
-- given: service_months
select
    'kecamatan' as level,
    make_date(2026, month, 1) as month,
    case when served is not null then make_date(2026, served, 1) end as last_served,
    region_code,
    days,
    gap_months
from
    (
        values
            ('A', 1, 0, 1, null),
            ('A', 2, 3, 0, 2),
            ('A', 3, 0, 1, 2),
            ('A', 4, 0, 2, 2),
            ('B', 1, 1, 0, 1),
            ('B', 2, 0, 1, 1),
            ('B', 3, 1, 0, 3),
            ('B', 4, 0, 1, 3)
    ) as given(region_code, month, days, gap_months, served)
;
-- expect
select
    region_code,
    'kecamatan' as level,
    make_date(2026, month, 1) as month,
    gap_months,
    case when served is not null then make_date(2026, served, 1) end as last_served,
    months_without,
    month as months_covered,
    longest_gap,
    case when longest_gap > 0 then make_date(2026, gap_from, 1) end as gap_from,
    case when longest_gap > 0 then make_date(2026, gap_until, 1) end as gap_until
from
    (
        values
            ('A', 1, 1, null, 1, 1, 1, 1),
            ('A', 2, 0, 2, 1, 1, 1, 1),
            ('A', 3, 1, 2, 2, 1, 3, 3),
            ('A', 4, 2, 2, 3, 2, 3, 4),
            ('B', 1, 0, 1, 0, 0, null, null),
            ('B', 2, 1, 1, 1, 1, 2, 2),
            ('B', 3, 0, 3, 1, 1, 2, 2),
            ('B', 4, 1, 3, 2, 1, 4, 4)
    ) as expected(
        region_code, month, gap_months, served, months_without, longest_gap, gap_from, gap_until
    )
;
-- case: a gap that began before the 24 months counts inside them only; twelve months are covered
-- given: service_months
select
    'A' as region_code,
    'kecamatan' as level,
    cast(date '2024-01-01' + step * interval '1 month' as date) as month,
    case when step = 25 then 1 else 0 end as days,
    case when step < 25 then step + 1 else step - 25 end as gap_months,
    case when step >= 25 then date '2026-02-01' end as last_served
from (select unnest(generate_series(0, 26)) as step)
;
-- expect
select
    'A' as region_code,
    'kecamatan' as level,
    cast(date '2024-01-01' + step * interval '1 month' as date) as month,
    case when step < 25 then step + 1 else step - 25 end as gap_months,
    case when step >= 25 then date '2026-02-01' end as last_served,
    least(step + 1, 12) - case when step >= 25 then 1 else 0 end as months_without,
    least(step + 1, 12) as months_covered,
    case when step < 24 then step + 1 when step = 24 then 24 else 48 - step end as longest_gap,
    greatest(
        date '2024-01-01', cast(date '2024-01-01' + (step - 23) * interval '1 month' as date)
    ) as gap_from,
    case
        when step < 25
        then cast(date '2024-01-01' + step * interval '1 month' as date)
        else date '2026-01-01'
    end as gap_until
from (select unnest(generate_series(0, 26)) as step)
;
-- case: empty
-- expect: none
