-- One row per area furthest behind plan, at most $limit: since when and why; the worst first.
-- An area that has not reported is not known to be behind: it follows those that are.
with
    behind as (
        select *
        from area_progress
        where
            program_code = $program
            and period = cast($period as date)
            and period_kind = $period_kind
            and level = $level
            and ($parent = '*' or starts_with(region_code, $parent || '.'))
            and status in ('tertinggal', 'belum_melapor', 'belum_lengkap')
    ),
    figures as (
        select
            unit_code as region_code,
            max(case when indicator = 'quota' then value end) as quota,
            max(case when indicator = 'paid' then value end) as paid,
            max(case when indicator = 'failed' then value end) as failed,
            max(case when indicator = 'paid_pct' then denominator - numerator end) as unpaid,
            max(case when indicator = 'paid_pct' then value end) as paid_pct,
            max(case when indicator = 'paid' then reported end) as reported,
            max(case when indicator = 'paid' then expected end) as expected
        from observations
        where
            indicator in ('quota', 'paid', 'failed', 'paid_pct')
            and unit_kind = 'region'
            and level = $level
            and period = cast($period as date)
            and period_kind = $period_kind
            and program_code = $program
            and part = '*'
        group by unit_code
    )
select
    behind.region_code,
    regions.region_name,
    parent.region_name as parent_name,
    behind.status,
    behind.reason,
    behind.reason_families,
    behind.months_late,
    behind.behind_since,
    cast(figures.quota as bigint) as quota,
    cast(figures.paid as bigint) as paid,
    cast(figures.failed as bigint) as failed,
    cast(figures.unpaid - figures.failed as bigint) as waiting,
    figures.paid_pct,
    coalesce(figures.reported, 0) as reported,
    coalesce(figures.expected, 0) as expected
from behind
join regions on regions.region_code = behind.region_code
left join regions as parent on parent.region_code = regions.parent_code
left join figures on figures.region_code = behind.region_code
order by
    case behind.status when 'tertinggal' then 1 when 'belum_melapor' then 2 else 3 end,
    behind.months_late desc,
    figures.paid_pct nulls last,
    behind.region_code
limit $limit
