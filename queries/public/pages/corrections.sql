-- Figures that an earlier release told otherwise, each with its newest notice. One row per figure.
-- holds: the notice ends with the number that the figure has now, so that its words may be said;
-- else only that it changed. A figure that is gone (no observation) has words without a number.
-- Nothing of a figure that is hidden, nor of a notice that lost its numbers while it was.
-- $indicator, $unit, $period, $period_kind, $program: null asks for everything. Period kind 'bulan'
-- takes a programme's longer periods in the month in which they start.
with
    asked as (
        select *
        from corrections
        where
            (cast($indicator as varchar) is null or indicator = $indicator)
            and (cast($unit as varchar) is null or unit_code = $unit)
            and (cast($period as date) is null or period = $period)
            and (cast($program as varchar) is null or program_code = $program)
            and (
                cast($period_kind as varchar) is null
                or period_kind = $period_kind
                or (
                    $period_kind = 'bulan'
                    and program_code <> '*'
                    and period_kind in ('dua_bulan', 'triwulan', 'semester')
                )
            )
    ),
    newest as (
        select *
        from asked
        qualify
            row_number() over (
                partition by
                    indicator, unit_kind, unit_code, period_kind, period, program_code, part
                order by length(version) desc, version desc
            )
            = 1
    )
select
    newest.indicator,
    newest.unit_kind,
    newest.unit_code,
    newest.unit_name,
    newest.period,
    newest.period_kind,
    newest.program_code,
    newest.part,
    newest.version,
    newest.words,
    own.indicator is null
    or (newest.new_value is null and own.value is null)
    or coalesce(
        abs(own.value - newest.new_value) <= 1e-9 * greatest(1, abs(own.value)), false
    ) as holds
from newest
left join
    observations as own
    on own.indicator = newest.indicator
    and own.unit_kind = newest.unit_kind
    and own.unit_code = newest.unit_code
    and own.period_kind = newest.period_kind
    and own.period = newest.period
    and own.program_code = newest.program_code
    and own.part = newest.part
where
    case
        when own.indicator is null
        then newest.old_value is null and newest.new_value is null
        else own.reason is null and newest.old_value is not null
    end
order by
    newest.indicator,
    newest.unit_code,
    newest.period_kind,
    newest.period,
    newest.program_code,
    newest.part
