-- Money by field and source in the year of $period, up to that month. One row per field, source of
-- money and stream.
-- stream: anggaran_kantor (the office's own budget: ceiling and realisation) or di_luar_anggaran
-- (national and other aid that never passes it: what recipients got, by disbursed_idr; no ceiling).
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
    received as (
        select
            observations.program_code,
            case when observations.period_kind = 'tahun' then 1 else 0 end as is_year,
            sum(observations.value) as spent_idr
        from observations
        join chosen on chosen.region_code = observations.unit_code
        where
            observations.unit_kind = 'region'
            and observations.indicator = 'disbursed_idr'
            and observations.part = '*'
            and observations.period between date_trunc('year', chosen.month) and chosen.month
        group by
            observations.program_code,
            case when observations.period_kind = 'tahun' then 1 else 0 end
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
