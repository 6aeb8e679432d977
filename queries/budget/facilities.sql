-- What is built, as last reported up to month $period. One row per project.
-- financial_pct: spent to date of the project's ceiling; gap_points: physical less financial.
with
    last_rows as (
        select
            facilities.*,
            row_number() over (
                partition by facility_code order by month desc, period_kind
            ) as from_last
        from facilities
        where month <= cast($period as date)
    ),
    physical as (
        select part, period, period_kind, max(value) as physical_pct
        from observations
        where indicator = 'physical_pct' and unit_kind = 'office' and part <> '*'
        group by part, period, period_kind
    ),
    figures as (
        select
            last_rows.facility_code,
            last_rows.facility_name,
            last_rows.kind,
            last_rows.month,
            last_rows.pagu_idr,
            last_rows.spent_idr,
            100.0 * last_rows.spent_idr / nullif(last_rows.pagu_idr, 0) as financial_pct,
            physical.physical_pct
        from last_rows
        left join
            physical
            on physical.part = 'facility=' || last_rows.facility_code
            and physical.period = last_rows.month
            and physical.period_kind = last_rows.period_kind
        where last_rows.from_last = 1
    )
select
    figures.*,
    figures.physical_pct - figures.financial_pct as gap_points,
    case
        when figures.physical_pct is null or figures.financial_pct is null
        then 'belum_diukur'
        when figures.physical_pct >= 100
        then 'selesai'
        when figures.physical_pct - figures.financial_pct < - thresholds.value
        then 'fisik_tertinggal'
        when figures.physical_pct - figures.financial_pct > thresholds.value
        then 'fisik_mendahului'
        else 'seimbang'
    end as status
from figures
join catalogue_thresholds as thresholds on thresholds.threshold = 'facility_gap_points'
order by figures.pagu_idr desc nulls last, figures.facility_code
