-- One row per area of $level within $parent ('*' = all): from quota to SP2D, paid and failed.
-- Worst share paid first. Quota, paid and failed are those of observations; what stands in an SP2D
-- is summed from the same rows as in disbursement/funnel. A step that no report carries is NULL.
-- reason: the largest one of what failed. $program '*' = all.
with
    chosen as (
        select
            disbursements.program_code,
            disbursements.region_code,
            disbursements.month,
            disbursements.period_kind,
            disbursements.sp2d_recipients,
            max(case when disbursements.period_kind <> 'tahun' then 1 else 0 end) over (
                partition by disbursements.program_code, disbursements.region_code
            ) as has_shorter
        from disbursements
        join regions on regions.region_code = disbursements.region_code and regions.own
        where
            ($program = '*' or disbursements.program_code = $program)
            and case
                when $period_kind = 'tahun'
                then year(month) = year(cast($period as date))
                when $program = '*' and $period_kind = 'bulan'
                then month = cast($period as date) and period_kind <> 'tahun'
                else month = cast($period as date) and period_kind = $period_kind
            end
    ),
    covered as (
        select distinct
            chosen.program_code, chosen.month, chosen.period_kind, unit_parents.parent_code
        from chosen
        join
            unit_parents
            on unit_parents.unit_kind = 'region'
            and unit_parents.unit_code = chosen.region_code
    ),
    finest as (
        select chosen.region_code, chosen.sp2d_recipients
        from chosen
        left join
            covered
            on covered.program_code = chosen.program_code
            and covered.month = chosen.month
            and covered.period_kind = chosen.period_kind
            and covered.parent_code = chosen.region_code
        where
            covered.parent_code is null
            and (chosen.period_kind <> 'tahun' or chosen.has_shorter = 0)
    ),
    in_sp2d as (
        select region_code, sum(sp2d_recipients) as sp2d_recipients
        from
            (
                select region_code, sp2d_recipients
                from finest
                union all
                select unit_parents.parent_code as region_code, finest.sp2d_recipients
                from finest
                join
                    unit_parents
                    on unit_parents.unit_kind = 'region'
                    and unit_parents.unit_code = finest.region_code
            ) as spread
        group by region_code
    ),
    figures as (
        select
            unit_code as region_code,
            max(case when indicator = 'quota' then value end) as quota,
            max(case when indicator = 'paid' then value end) as paid,
            max(case when indicator = 'failed' then value end) as failed,
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
            and ($parent = '*' or starts_with(unit_code, $parent || '.'))
        group by unit_code
    ),
    ranked as (
        select
            region_code,
            reason,
            families,
            row_number() over (partition by region_code order by families desc, reason) as place
        from failure_reasons
        where
            program_code = $program
            and period = cast($period as date)
            and period_kind = $period_kind
            and families > 0
    )
select
    figures.region_code,
    regions.region_name,
    parent.region_name as parent_name,
    cast(figures.quota as bigint) as quota,
    cast(in_sp2d.sp2d_recipients as bigint) as sp2d_recipients,
    cast(figures.paid as bigint) as paid,
    cast(figures.failed as bigint) as failed,
    ranked.reason,
    cast(ranked.families as bigint) as reason_families,
    figures.paid_pct,
    coalesce(figures.reported, 0) as reported,
    coalesce(figures.expected, 0) as expected
from figures
join regions on regions.region_code = figures.region_code
left join regions as parent on parent.region_code = regions.parent_code
left join in_sp2d on in_sp2d.region_code = figures.region_code
left join ranked on ranked.region_code = figures.region_code and ranked.place = 1
order by figures.paid_pct nulls last, figures.region_code
