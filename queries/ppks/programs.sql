-- Need beside service beside money, by kind of PPKS. One row per kind and programme naming it.
-- A kind that no programme names has one row without. A programme for several kinds stands beside
-- each of them with its whole money (shared_with names the others): money is never added up over
-- kinds. Money of the office's budget, and what was paid out to the area. homes: UPT that are for
-- that kind. Most unserved first. $region: the area. $year.
with
    figures as (
        select
            cast(split_part(part, '=', 2) as integer) as ppks_code,
            max(case when indicator = 'ppks_people' then value end) as people,
            max(numerator) as served,
            max(denominator) as known,
            max(case when indicator = 'ppks_served_pct' then value end) as served_pct
        from observations
        where
            indicator in ('ppks_people', 'ppks_served_pct')
            and unit_kind = 'region'
            and unit_code = cast($region as varchar)
            and part like 'kind=%'
            and part not like '%,sex=%'
            and period = make_date(cast($year as integer), 1, 1)
            and period_kind = 'tahun'
            and program_code = '*'
        group by cast(split_part(part, '=', 2) as integer)
    ),
    money as (
        select
            program_code,
            max(
                case when indicator = 'pagu_idr' and unit_kind = 'office' then value end
            ) as pagu_idr,
            max(
                case when indicator = 'realised_idr' and unit_kind = 'office' then value end
            ) as realised_idr,
            max(
                case
                    when indicator = 'disbursed_idr' and unit_code = cast($region as varchar)
                    then value
                end
            ) as disbursed_idr
        from observations
        where
            indicator in ('pagu_idr', 'realised_idr', 'disbursed_idr')
            and period = make_date(cast($year as integer), 1, 1)
            and period_kind = 'tahun'
            and part = '*'
        group by program_code
    ),
    named as (
        select
            programs.program_code,
            programs.program_name,
            programs.funding,
            programs.in_office_budget,
            programs.ppks_codes,
            kinds.ppks_code
        from programs
        join
            ppks_targets as targets
            on targets.owner_kind = 'program'
            and targets.owner_code = programs.program_code
        join ppks_kinds as kinds on cast(kinds.ppks_code as varchar) = targets.ppks_code
    ),
    homes as (
        select kinds.ppks_code, string_agg(upt.upt_name, ', ' order by upt.upt_name) as homes
        from upt
        join
            ppks_targets as targets
            on targets.owner_kind = 'upt'
            and targets.owner_code = upt.upt_code
        join ppks_kinds as kinds on cast(kinds.ppks_code as varchar) = targets.ppks_code
        where
            (
                upt.valid_from is null
                or cast(year(upt.valid_from) as integer) <= cast($year as integer)
            )
            and (
                upt.valid_to is null
                or cast(year(upt.valid_to) as integer) >= cast($year as integer)
            )
        group by kinds.ppks_code
    ),
    shared as (
        select
            named.program_code,
            named.ppks_code,
            string_agg(kinds.ppks_name, ', ' order by kinds.ppks_code) as shared_with
        from named
        join
            named as others
            on others.program_code = named.program_code
            and others.ppks_code <> named.ppks_code
        join ppks_kinds as kinds on kinds.ppks_code = others.ppks_code
        group by named.program_code, named.ppks_code
    )
select
    kinds.ppks_code,
    kinds.ppks_name,
    cast(figures.people as bigint) as people,
    cast(figures.served as bigint) as served,
    cast(figures.known - figures.served as bigint) as unserved,
    figures.served_pct,
    named.program_code,
    named.program_name,
    named.funding,
    named.in_office_budget,
    shared.shared_with,
    cast(money.pagu_idr as bigint) as pagu_idr,
    cast(money.realised_idr as bigint) as realised_idr,
    cast(money.disbursed_idr as bigint) as disbursed_idr,
    homes.homes
from ppks_kinds as kinds
left join figures on figures.ppks_code = kinds.ppks_code
left join named on named.ppks_code = kinds.ppks_code
left join shared on shared.program_code = named.program_code and shared.ppks_code = named.ppks_code
left join money on money.program_code = named.program_code
left join homes on homes.ppks_code = kinds.ppks_code
order by
    figures.known - figures.served desc nulls last,
    figures.people desc nulls last,
    kinds.ppks_code,
    money.pagu_idr desc nulls last,
    named.program_code
