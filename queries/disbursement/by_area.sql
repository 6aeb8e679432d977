-- One row per area of $level within $parent ('*' = all): payments, status and its reason.
-- Furthest behind first. Figures are those of observations, status and reason of area_progress.
with
    figures as (
        select
            unit_code as region_code,
            max(case when indicator = 'quota' then value end) as quota,
            max(case when indicator = 'paid' then value end) as paid,
            max(case when indicator = 'failed' then value end) as failed,
            max(case when indicator = 'paid_pct' then denominator - numerator end) as unpaid,
            max(case when indicator = 'paid_pct' then value end) as paid_pct,
            max(case when indicator = 'failed_pct' then value end) as failed_pct,
            max(case when indicator = 'disbursed_idr' then value end) as disbursed_idr,
            max(case when indicator = 'paid' then reported end) as reported,
            max(case when indicator = 'paid' then expected end) as expected
        from observations
        where
            indicator in ('quota', 'paid', 'failed', 'paid_pct', 'failed_pct', 'disbursed_idr')
            and unit_kind = 'region'
            and level = $level
            and period = cast($period as date)
            and period_kind = $period_kind
            and program_code = $program
            and part = '*'
            and ($parent = '*' or starts_with(unit_code, $parent || '.'))
        group by unit_code
    )
select
    figures.region_code,
    regions.region_name,
    parent.region_name as parent_name,
    cast(figures.quota as bigint) as quota,
    cast(figures.paid as bigint) as paid,
    cast(figures.failed as bigint) as failed,
    cast(figures.unpaid - figures.failed as bigint) as waiting,
    figures.paid_pct,
    figures.failed_pct,
    cast(figures.disbursed_idr as bigint) as disbursed_idr,
    progress.status,
    progress.reason,
    progress.reason_families,
    progress.behind_since,
    progress.months_late,
    coalesce(figures.reported, 0) as reported,
    coalesce(figures.expected, 0) as expected
from figures
join regions on regions.region_code = figures.region_code
left join regions as parent on parent.region_code = regions.parent_code
left join
    area_progress as progress
    on progress.region_code = figures.region_code
    and progress.program_code = $program
    and progress.period = cast($period as date)
    and progress.period_kind = $period_kind
order by
    case
        progress.status
        when 'tertinggal'
        then 1
        when 'belum_melapor'
        then 2
        when 'belum_lengkap'
        then 3
        else 4
    end,
    progress.months_late desc nulls last,
    figures.paid_pct nulls last,
    figures.region_code
