-- One row per programme: payments in $region ('*' = the office's area) at one period.
-- A programme with longer periods than a month stands in the month in which its period starts.
with
    area as (
        select case when $region = '*' then region_code else $region end as region_code from agency
    ),
    figures as (
        select
            observations.program_code,
            observations.period_kind,
            max(case when indicator = 'quota' then value end) as quota,
            max(case when indicator = 'paid' then value end) as paid,
            max(case when indicator = 'failed' then value end) as failed,
            max(case when indicator = 'paid_pct' then denominator - numerator end) as unpaid,
            max(case when indicator = 'paid_pct' then value end) as paid_pct,
            max(case when indicator = 'failed_pct' then value end) as failed_pct,
            max(case when indicator = 'recipient_families' then value end) as recipient_families,
            max(case when indicator = 'disbursed_idr' then value end) as disbursed_idr,
            max(case when indicator = 'paid' then reported end) as reported,
            max(case when indicator = 'paid' then expected end) as expected
        from observations
        join area on area.region_code = observations.unit_code
        where
            observations.indicator in (
                'quota',
                'paid',
                'failed',
                'paid_pct',
                'failed_pct',
                'recipient_families',
                'disbursed_idr'
            )
            and observations.unit_kind = 'region'
            and observations.period = cast($period as date)
            and observations.part = '*'
            and observations.program_code <> '*'
            and (
                observations.period_kind = $period_kind
                or ($period_kind = 'bulan' and observations.period_kind <> 'tahun')
            )
        group by observations.program_code, observations.period_kind
    )
select
    figures.program_code,
    programs.program_name,
    programs.funding,
    programs.schedule,
    programs.pay_months,
    programs.beneficiary_unit,
    figures.period_kind,
    cast(figures.quota as bigint) as quota,
    cast(figures.paid as bigint) as paid,
    cast(figures.failed as bigint) as failed,
    cast(figures.unpaid - figures.failed as bigint) as waiting,
    figures.paid_pct,
    figures.failed_pct,
    cast(figures.recipient_families as bigint) as recipient_families,
    cast(figures.disbursed_idr as bigint) as disbursed_idr,
    coalesce(figures.reported, 0) as reported,
    coalesce(figures.expected, 0) as expected
from figures
left join programs on programs.program_code = figures.program_code
order by figures.paid desc nulls last, figures.program_code
