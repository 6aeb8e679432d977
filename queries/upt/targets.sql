-- One row per UPT and target of $year: what was reached against it. $upt: * = all.
-- Services and people who left independent are listed for every UPT, with or without a target.
-- pace: the target for as many months as were reported (a sum), or the whole target (a ratio).
with
    tolerance as (
        select value / 100 as value
        from catalogue_thresholds
        where threshold = 'target_tolerance_pct'
    ),
    homes as (
        select upt_code, upt_name, kind
        from upt
        where
            ($upt = '*' or upt_code = $upt)
            and (valid_from is null or valid_from <= make_date($year, 12, 31))
            and (valid_to is null or valid_to >= make_date($year, 1, 1))
    ),
    given as (
        select unit_code as upt_code, indicator, value, source from targets where year = $year
    ),
    lines as (
        select homes.upt_code, asked.indicator
        from homes
        cross join (select unnest(['upt_services', 'upt_independent']) as indicator) as asked
        union
        select homes.upt_code, given.indicator
        from homes
        join given on given.upt_code = homes.upt_code
    ),
    years as (
        select unit_code as upt_code, indicator, value
        from observations
        where
            unit_kind = 'upt'
            and period_kind = 'tahun'
            and period = make_date($year, 1, 1)
            and program_code = '*'
            and part = '*'
    ),
    months as (
        select unit_code as upt_code, indicator, count(value) as months
        from observations
        where
            unit_kind = 'upt'
            and period_kind = 'bulan'
            and year(period) = $year
            and program_code = '*'
            and part = '*'
        group by unit_code, indicator
    ),
    measured as (
        select
            lines.upt_code,
            lines.indicator,
            indicators.label,
            indicators.unit,
            indicators.decimals,
            indicators.direction = 'less_is_better' as less_is_better,
            given.value as target,
            given.source,
            years.value,
            coalesce(months.months, 0) as months,
            case
                when indicators.over_time = 'sum'
                then given.value * coalesce(months.months, 0) / 12
                else given.value
            end as pace
        from lines
        join catalogue_indicators as indicators on indicators.indicator = lines.indicator
        left join given on given.upt_code = lines.upt_code and given.indicator = lines.indicator
        left join years on years.upt_code = lines.upt_code and years.indicator = lines.indicator
        left join months on months.upt_code = lines.upt_code and months.indicator = lines.indicator
    )
select
    homes.upt_code,
    homes.upt_name,
    homes.kind,
    measured.indicator,
    measured.label,
    measured.unit,
    measured.decimals,
    measured.target,
    measured.source,
    measured.value,
    measured.months,
    measured.pace,
    100 * measured.value / nullif(measured.target, 0) as reached_pct,
    case
        when measured.target is null
        then 'belum_ditetapkan'
        when measured.value is null
        then 'belum'
        when measured.less_is_better
        then
            case
                when measured.value <= measured.pace * (1 + tolerance.value)
                then 'sesuai_jadwal'
                else 'tertinggal'
            end
        when measured.value >= measured.target
        then 'tercapai'
        when measured.value >= measured.pace * (1 - tolerance.value)
        then 'sesuai_jadwal'
        else 'tertinggal'
    end as status
from measured
join homes on homes.upt_code = measured.upt_code
cross join tolerance
order by
    measured.indicator = 'upt_services' desc,
    measured.indicator,
    measured.value / nullif(measured.pace, 0) nulls last,
    homes.upt_name
