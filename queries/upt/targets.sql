-- One row per UPT and target of $year: what was reached against it. $upt: * = all.
-- Services and people who left independent are listed for every UPT, with or without a target.
-- pace: the target for as many months as were reported (a sum), or the whole target (a ratio).
-- months: of every period reported, a quarter is three; a longer period that has a shorter one
-- inside it is not counted. Where less is better a target is a bound: nothing is reached of it.
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
    told as (
        select
            observations.unit_code as upt_code,
            observations.indicator,
            observations.period,
            periods.last_month,
            periods.months
        from observations
        join
            calendar_periods as periods
            on periods.period = observations.period
            and periods.period_kind = observations.period_kind
        where
            observations.unit_kind = 'upt'
            and year(observations.period) = $year
            and observations.program_code = '*'
            and observations.part = '*'
            and observations.value is not null
    ),
    months as (
        select upt_code, indicator, cast(sum(months) as bigint) as months
        from told
        where
            not exists (
                select 1
                from told as shorter
                where
                    shorter.upt_code = told.upt_code
                    and shorter.indicator = told.indicator
                    and shorter.months < told.months
                    and shorter.period >= told.period
                    and shorter.period <= told.last_month
            )
        group by upt_code, indicator
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
    measured.less_is_better,
    case
        when not measured.less_is_better then 100 * measured.value / nullif(measured.target, 0)
    end as reached_pct,
    case
        when measured.target is null
        then 'belum_ditetapkan'
        when measured.value is null or measured.months = 0
        then 'belum'
        when measured.less_is_better
        then
            case
                when measured.value <= measured.pace and measured.pace >= measured.target
                then 'tercapai'
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
    case
        when measured.less_is_better
        then measured.pace / nullif(measured.value, 0)
        else measured.value / nullif(measured.pace, 0)
    end nulls last,
    homes.upt_name
