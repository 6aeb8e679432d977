-- One row per call: from list to transfer in $region ('*' = the office's area) at one period.
-- Quota, paid, failed and money are those of observations; the steps that observations does not
-- hold are summed from the same rows. A step that no report carries is NULL.
with
    area as (
        select case when $region = '*' then region_code else $region end as region_code from agency
    ),
    inside as (
        select region_code
        from area
        union all
        select unit_parents.unit_code
        from unit_parents
        join area on area.region_code = unit_parents.parent_code
        where unit_parents.unit_kind = 'region'
    ),
    chosen as (
        select
            disbursements.*,
            max(case when period_kind <> 'tahun' then 1 else 0 end) over (
                partition by program_code, disbursements.region_code
            ) as has_shorter
        from disbursements
        join inside on inside.region_code = disbursements.region_code
        where
            ($program = '*' or program_code = $program)
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
    steps as (
        select
            sum(chosen.listed) as listed,
            sum(chosen.eligible) as eligible,
            sum(chosen.sp2d_recipients) as sp2d_recipients,
            sum(chosen.waiting) as waiting,
            sum(chosen.sp2d_idr) as sp2d_idr
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
    figures as (
        select
            max(case when indicator = 'quota' then value end) as quota,
            max(case when indicator = 'paid' then value end) as paid,
            max(case when indicator = 'failed' then value end) as failed,
            max(case when indicator = 'disbursed_idr' then value end) as amount_idr,
            max(case when indicator = 'paid' then reported end) as reported,
            max(case when indicator = 'paid' then expected end) as expected
        from observations
        join area on area.region_code = observations.unit_code
        where
            indicator in ('quota', 'paid', 'failed', 'disbursed_idr')
            and unit_kind = 'region'
            and period = cast($period as date)
            and period_kind = $period_kind
            and program_code = $program
            and part = '*'
    )
select
    cast(steps.listed as bigint) as listed,
    cast(steps.eligible as bigint) as eligible,
    cast(figures.quota as bigint) as quota,
    cast(steps.sp2d_recipients as bigint) as sp2d_recipients,
    cast(figures.paid as bigint) as paid,
    cast(figures.failed as bigint) as failed,
    cast(steps.waiting as bigint) as waiting,
    cast(steps.sp2d_idr as bigint) as sp2d_idr,
    cast(figures.amount_idr as bigint) as amount_idr,
    coalesce(figures.reported, 0) as reported,
    coalesce(figures.expected, 0) as expected
from figures
cross join steps
