-- A programme paid once a year, area by area, least paid first. One row per area of $level.
-- Of $program in $year, within $parent ('*' = all). Status as in disbursement/yearly, each area by
-- itself.
with
    figures as (
        select
            observations.unit_code as region_code,
            max(case when indicator = 'listed' then value end) as listed,
            max(case when indicator = 'eligible' then value end) as eligible,
            max(case when indicator = 'quota' then value end) as quota,
            max(case when indicator = 'paid' then value end) as paid,
            max(case when indicator = 'failed' then value end) as failed,
            max(case when indicator = 'paid_pct' then value end) as paid_pct,
            max(case when indicator = 'disbursed_idr' then value end) as disbursed_idr
        from observations
        where
            observations.unit_kind = 'region'
            and observations.level = $level
            and observations.period = make_date(cast($year as integer), 1, 1)
            and observations.period_kind = 'tahun'
            and observations.program_code = $program
            and observations.part = '*'
            and observations.indicator
            in ('listed', 'eligible', 'quota', 'paid', 'failed', 'paid_pct', 'disbursed_idr')
            and ($parent = '*' or starts_with(observations.unit_code, $parent || '.'))
        group by observations.unit_code
    ),
    reasons as (
        select
            region_code,
            sum(case when reason = 'meninggal' then families end) as died,
            sum(case when reason = 'pindah' then families end) as moved
        from failure_reasons
        where
            program_code = $program
            and period = make_date(cast($year as integer), 1, 1)
            and period_kind = 'tahun'
        group by region_code
    ),
    months as (select unnest(generate_series(1, 12)) as pay_month),
    pay as (
        select
            make_date(
                cast($year as integer), cast(coalesce(max(months.pay_month), 12) as integer), 1
            ) as pay_month
        from programs
        left join
            months
            on list_contains(
                string_split(trim(programs.pay_months), ' '), cast(months.pay_month as varchar)
            )
        where programs.program_code = $program
    )
select
    figures.region_code,
    regions.region_name,
    parent.region_name as parent_name,
    cast(figures.listed as bigint) as listed,
    cast(figures.eligible as bigint) as eligible,
    cast(figures.quota as bigint) as quota,
    cast(figures.paid as bigint) as paid,
    cast(figures.failed as bigint) as failed,
    cast(case when figures.paid is not null then coalesce(reasons.died, 0) end as bigint) as died,
    cast(case when figures.paid is not null then coalesce(reasons.moved, 0) end as bigint) as moved,
    figures.paid_pct,
    cast(figures.disbursed_idr as bigint) as disbursed_idr,
    case
        when
            figures.paid
            >= coalesce(figures.quota, figures.eligible, figures.paid) * thresholds.value / 100
        then 'selesai'
        when agency.as_of < pay.pay_month
        then 'sesuai_jadwal'
        when agency.as_of <= dues.due_date
        then 'jatuh_tempo'
        else 'terlambat'
    end as status
from figures
cross join pay
cross join agency
join catalogue_thresholds as thresholds on thresholds.threshold = 'on_schedule_pct'
left join
    due_dates as dues
    on dues.dataset = 'disbursements'
    and dues.period_kind = 'bulan'
    and dues.period = pay.pay_month
left join regions on regions.region_code = figures.region_code
left join regions as parent on parent.region_code = regions.parent_code
left join reasons on reasons.region_code = figures.region_code
order by figures.paid_pct nulls first, figures.region_code
