-- Pilar sosial of $region in the year of $period, role by role. One row per role that was given.
-- areas: those of $level inside that reported that year; of them given: those that said how many
-- of that role there are; filled: those with anybody. needed and vacancies NULL: not known.
with
    figures as (
        select
            observations.indicator,
            observations.unit_code,
            observations.level,
            split_part(observations.part, '=', 2) as role,
            observations.value,
            observations.denominator
        from observations
        where
            observations.indicator in ('pillars', 'vacancies')
            and observations.unit_kind = 'region'
            and observations.period = cast($period as date)
            and observations.period_kind = 'tahun'
            and observations.part <> '*'
    ),
    inside as (
        select *
        from figures
        where
            level = cast($level as varchar)
            and indicator = 'pillars'
            and (
                unit_code = cast($region as varchar)
                or starts_with(unit_code, cast($region as varchar) || '.')
            )
    ),
    spread as (
        select role, count(*) as given, sum(case when value > 0 then 1 else 0 end) as filled
        from inside
        group by role
    ),
    own as (
        select
            role,
            max(case when indicator = 'pillars' then value end) as people,
            max(case when indicator = 'pillars' then denominator end) as needed,
            max(case when indicator = 'vacancies' then value end) as vacancies
        from figures
        where unit_code = cast($region as varchar)
        group by role
    )
select
    own.role,
    coalesce(roles.role_name, own.role) as role_name,
    cast(own.people as bigint) as people,
    cast(own.needed as bigint) as needed,
    cast(own.vacancies as bigint) as vacancies,
    (select count(distinct unit_code) from inside) as areas,
    coalesce(spread.given, 0) as given,
    cast(coalesce(spread.filled, 0) as bigint) as filled
from own
left join roles on roles.role = own.role
left join spread on spread.role = own.role
order by own.vacancies desc nulls last, own.people desc, own.role
