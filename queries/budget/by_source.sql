-- Money by field and source in the year of $period, up to that month. One row per field, source of
-- money and stream.
-- stream: anggaran_kantor (the office's own budget: ceiling and realisation) or di_luar_anggaran
-- (national and other aid that never passes it: what recipients got, by disbursed_idr; no ceiling).
-- A longer period inside which a shorter one is reported does not count; a year counts alone.
with
    chosen as (select agency.slug, agency.region_code, cast($period as date) as month from agency),
    own as (
        select
            observations.program_code,
            max(case when indicator = 'pagu_idr' then value end) as pagu_idr,
            max(case when indicator = 'realised_idr' then value end) as spent_idr
        from observations
        join chosen on chosen.slug = observations.unit_code
        where
            observations.unit_kind = 'office'
            and observations.period = chosen.month
            and observations.period_kind = 'bulan'
            and observations.part = '*'
            and observations.indicator in ('pagu_idr', 'realised_idr')
        group by observations.program_code
    ),
    payments as (
        select
            observations.program_code,
            observations.period,
            cast(
                observations.period + (kinds.months - 1) * interval '1 month' as date
            ) as last_month,
            kinds.months,
            case when observations.period_kind = 'tahun' then 1 else 0 end as is_year,
            observations.value
        from observations
        join chosen on chosen.region_code = observations.unit_code
        join period_kinds as kinds on kinds.period_kind = observations.period_kind
        where
            observations.unit_kind = 'region'
            and observations.indicator = 'disbursed_idr'
            and observations.part = '*'
            and observations.value is not null
            and observations.period between date_trunc('year', chosen.month) and chosen.month
    ),
    received as (
        select payments.program_code, payments.is_year, sum(payments.value) as spent_idr
        from payments
        where
            payments.is_year = 1
            or not exists (
                select 1
                from payments as shorter
                where
                    shorter.program_code = payments.program_code
                    and shorter.months < payments.months
                    and shorter.period between payments.period and payments.last_month
            )
        group by payments.program_code, payments.is_year
    ),
    outside as (
        select
            program_code,
            coalesce(
                max(case when is_year = 0 then spent_idr end),
                max(case when is_year = 1 then spent_idr end)
            ) as spent_idr
        from received
        group by program_code
    )
select
    programs.field,
    programs.funding,
    case
        when programs.in_office_budget then 'anggaran_kantor' else 'di_luar_anggaran'
    end as stream,
    count(*) as programs,
    string_agg(programs.program_name, ', ' order by programs.program_name) as program_names,
    cast(sum(case when programs.in_office_budget then own.pagu_idr end) as bigint) as pagu_idr,
    cast(
        sum(
            case when programs.in_office_budget then own.spent_idr else outside.spent_idr end
        ) as bigint
    ) as spent_idr
from programs
left join own on own.program_code = programs.program_code
left join outside on outside.program_code = programs.program_code
group by
    programs.field,
    programs.funding,
    case when programs.in_office_budget then 'anggaran_kantor' else 'di_luar_anggaran' end
order by programs.field, programs.funding, stream
