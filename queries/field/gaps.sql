-- Gaps without a service at the end of $year, longest first. One row per own area of $level.
-- months_without of the last months_covered (12 at most), longest_gap of the last 24, gap_now up to
-- the last month. $year $level $parent ('*': the whole office).
with
    gaps as (
        select *, max(month) over () as last_month
        from service_gaps
        where
            level = cast($level as varchar)
            and year(month) = cast($year as integer)
            and ($parent = '*' or starts_with(region_code, cast($parent as varchar) || '.'))
    ),
    figures as (
        select
            unit_code as region_code,
            max(case when indicator = 'longest_gap_months' then value end) as longest_gap,
            max(case when indicator = 'months_without_service' then value end) as months_without,
            max(
                case when indicator = 'months_without_service' then denominator end
            ) as months_covered
        from observations
        where
            indicator in ('longest_gap_months', 'months_without_service')
            and unit_kind = 'region'
            and level = cast($level as varchar)
            and program_code = '*'
            and part = '*'
            and period = make_date(cast($year as integer), 1, 1)
            and period_kind = 'tahun'
        group by unit_code
    )
select
    gaps.region_code,
    regions.region_name,
    parents.region_name as parent_name,
    cast(figures.longest_gap as bigint) as longest_gap,
    gaps.gap_from,
    gaps.gap_until,
    cast(figures.months_without as bigint) as months_without,
    cast(figures.months_covered as bigint) as months_covered,
    gaps.gap_months as gap_now,
    gaps.last_served
from gaps
join figures on figures.region_code = gaps.region_code
join regions on regions.region_code = gaps.region_code
left join regions as parents on parents.region_code = regions.parent_code
where gaps.month = gaps.last_month
order by
    figures.longest_gap desc, gaps.gap_months desc, figures.months_without desc, gaps.region_code
