-- Programmes paid once a year, in $region ('*' = the office's area). One row per programme and
-- year.
-- selesai: the share of the quota that is due is paid; sesuai_jadwal: the pay month has not begun;
-- jatuh_tempo: its report is not due yet; else terlambat. All against as_of. accrued_idr: a twelfth
-- of the ceiling for each month of the year that has closed; a ceiling is not divided among areas.
with
    area as (
        select
            case
                when $region = '*' then region_code else cast($region as varchar)
            end as region_code,
            region_code as office_code,
            slug,
            as_of,
            reporting_since
        from agency
    ),
    yearly as (
        select
            programs.program_code,
            programs.program_name,
            programs.beneficiary_unit,
            coalesce(max(months.pay_month), 12) as pay_number
        from programs
        left join
            (select unnest(generate_series(1, 12)) as pay_month) as months
            on list_contains(
                string_split(trim(programs.pay_months), ' '), cast(months.pay_month as varchar)
            )
        where programs.schedule = 'tahunan'
        group by programs.program_code, programs.program_name, programs.beneficiary_unit
    ),
    people as (
        select
            observations.program_code,
            year(observations.period) as year,
            max(case when indicator = 'listed' then value end) as listed,
            max(case when indicator = 'eligible' then value end) as eligible,
            max(case when indicator = 'quota' then value end) as quota,
            max(case when indicator = 'paid' then value end) as paid,
            max(case when indicator = 'failed' then value end) as failed,
            max(case when indicator = 'paid_pct' then value end) as paid_pct,
            max(case when indicator = 'disbursed_idr' then value end) as disbursed_idr,
            max(case when indicator = 'paid' then reported end) as paid_reported,
            max(case when indicator = 'paid' then expected end) as paid_expected,
            max(case when indicator = 'quota' then reported end) as quota_reported,
            max(case when indicator = 'quota' then expected end) as quota_expected
        from observations
        join area on area.region_code = observations.unit_code
        where
            observations.unit_kind = 'region'
            and observations.period_kind = 'tahun'
            and observations.part = '*'
            and observations.indicator
            in ('listed', 'eligible', 'quota', 'paid', 'failed', 'paid_pct', 'disbursed_idr')
        group by observations.program_code, year(observations.period)
    ),
    ceilings as (
        select
            observations.program_code,
            year(observations.period) as year,
            case when area.region_code = area.office_code then observations.value end as pagu_idr
        from observations
        join area on area.slug = observations.unit_code
        where
            observations.unit_kind = 'office'
            and observations.period_kind = 'tahun'
            and observations.part = '*'
            and observations.indicator = 'pagu_idr'
    ),
    reasons as (
        select
            failure_reasons.program_code,
            year(failure_reasons.period) as year,
            sum(case when reason = 'meninggal' then families end) as died,
            sum(case when reason = 'pindah' then families end) as moved
        from failure_reasons
        join area on area.region_code = failure_reasons.region_code
        where failure_reasons.period_kind = 'tahun'
        group by failure_reasons.program_code, year(failure_reasons.period)
    ),
    years as (
        select program_code, year
        from people
        union
        select ceilings.program_code, ceilings.year
        from ceilings
    ),
    dated as (
        select
            yearly.program_code,
            yearly.program_name,
            yearly.beneficiary_unit,
            years.year,
            make_date(years.year, yearly.pay_number, 1) as pay_month,
            least(
                greatest(12 * (year(area.as_of) - years.year) + month(area.as_of) - 1, 0), 12
            ) as months_elapsed,
            area.as_of,
            area.reporting_since
        from yearly
        join years on years.program_code = yearly.program_code
        cross join area
    )
select
    dated.program_code,
    dated.program_name,
    dated.beneficiary_unit,
    dated.year,
    dated.pay_month,
    dues.due_date,
    cast(people.listed as bigint) as listed,
    cast(people.eligible as bigint) as eligible,
    cast(people.quota as bigint) as quota,
    cast(people.paid as bigint) as paid,
    cast(people.failed as bigint) as failed,
    cast(case when people.paid is not null then coalesce(reasons.died, 0) end as bigint) as died,
    cast(case when people.paid is not null then coalesce(reasons.moved, 0) end as bigint) as moved,
    people.paid_pct,
    cast(people.disbursed_idr as bigint) as disbursed_idr,
    cast(ceilings.pagu_idr as bigint) as pagu_idr,
    dated.months_elapsed,
    cast(round(ceilings.pagu_idr * dated.months_elapsed / 12) as bigint) as accrued_idr,
    case
        when
            people.paid
            >= coalesce(people.quota, people.eligible, people.paid) * thresholds.value / 100
        then 'selesai'
        when dated.as_of < dated.pay_month
        then 'sesuai_jadwal'
        when dated.as_of <= dues.due_date
        then 'jatuh_tempo'
        else 'terlambat'
    end as status,
    thresholds.value as threshold_pct,
    coalesce(people.paid_reported, people.quota_reported, 0) as reported,
    coalesce(people.paid_expected, people.quota_expected, 0) as expected
from dated
join catalogue_thresholds as thresholds on thresholds.threshold = 'on_schedule_pct'
left join people on people.program_code = dated.program_code and people.year = dated.year
left join ceilings on ceilings.program_code = dated.program_code and ceilings.year = dated.year
left join reasons on reasons.program_code = dated.program_code and reasons.year = dated.year
left join
    due_dates as dues
    on dues.dataset = 'disbursements'
    and dues.period_kind = 'bulan'
    and dues.period = dated.pay_month
where people.program_code is not null or dated.pay_month >= dated.reporting_since
order by dated.program_code, dated.year
