-- Who pays what in $region, in the year of $period up to that month. One row per programme.
-- families: those of the last payment; received_idr: what reached them. NULL: nothing is reported
-- from there; a programme that has no recipients there is 0. A longer period inside which a shorter
-- one is reported does not count; a year counts alone.
with
    rows_of_area as (
        select
            observations.program_code,
            observations.indicator,
            observations.period,
            cast(
                observations.period + (kinds.months - 1) * interval '1 month' as date
            ) as last_month,
            kinds.months,
            case when observations.period_kind = 'tahun' then 1 else 0 end as is_year,
            observations.value
        from observations
        join period_kinds as kinds on kinds.period_kind = observations.period_kind
        where
            observations.unit_kind = 'region'
            and observations.unit_code = $region
            and observations.indicator in ('recipient_families', 'disbursed_idr')
            and observations.part = '*'
            and observations.value is not null
            and observations.period
            between date_trunc('year', cast($period as date)) and cast($period as date)
    ),
    finest as (
        select program_code, min(is_year) as is_year from rows_of_area group by program_code
    ),
    figures as (
        select
            rows_of_area.program_code,
            max_by(value, period) filter (where indicator = 'recipient_families') as families,
            sum(value) filter (where indicator = 'disbursed_idr') as received_idr
        from rows_of_area
        join
            finest
            on finest.program_code = rows_of_area.program_code
            and finest.is_year = rows_of_area.is_year
        where
            rows_of_area.is_year = 1
            or not exists (
                select 1
                from rows_of_area as shorter
                where
                    shorter.program_code = rows_of_area.program_code
                    and shorter.indicator = rows_of_area.indicator
                    and shorter.months < rows_of_area.months
                    and shorter.period between rows_of_area.period and rows_of_area.last_month
            )
        group by rows_of_area.program_code
    )
select
    programs.program_code,
    programs.program_name,
    programs.field,
    programs.funding,
    case
        when programs.in_office_budget then 'anggaran_kantor' else 'di_luar_anggaran'
    end as stream,
    programs.beneficiary_unit,
    cast(figures.families as bigint) as families,
    cast(figures.received_idr as bigint) as received_idr
from programs
left join figures on figures.program_code = programs.program_code
order by programs.field, programs.funding, programs.program_code
